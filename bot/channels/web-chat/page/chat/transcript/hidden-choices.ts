/** Marks a list of choices that goes on below its edge, for the style sheet to show it: phones hide scroll bars. */
export function markHiddenChoices(conversation: HTMLElement): void {
  function mark() {
    const list = conversation.querySelector('.webchat__suggested-actions__flow-box');
    if (!list) return;
    const below = list.scrollHeight - list.clientHeight - list.scrollTop;
    list.toggleAttribute('data-goes-on', below > 4);
  }

  new MutationObserver(mark).observe(conversation, { childList: true, subtree: true });
  new ResizeObserver(mark).observe(conversation);
  // scrolling does not bubble
  conversation.addEventListener('scroll', mark, { capture: true, passive: true });
}
