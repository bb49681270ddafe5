/**
 * Brings into sight what a button of a card has opened: it comes under the button, on a phone often below what is
 * visible.
 */
export function showOpened(conversation: HTMLElement): void {
  function show({ target }: Event) {
    const button = target instanceof Element ? target.closest('[aria-expanded]') : null;
    const card = button?.closest('.webchat__bubble .ac-adaptiveCard');
    // drawn first, so that it has its height
    requestAnimationFrame(() => {
      if (button?.ariaExpanded !== 'true') return;
      card?.querySelector('.ac-adaptiveCard')?.scrollIntoView({ block: 'nearest' });
    });
  }

  // the card lets no click of its buttons out
  conversation.addEventListener('click', show, { capture: true });
}
