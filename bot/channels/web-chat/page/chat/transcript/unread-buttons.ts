/** Milliseconds for which a choice has to have stood there, with these words, before a click on it counts. */
const reading = 700;

/** What answers: suggested actions, and the buttons of cards. */
const choices = '[role=toolbar] button, .webchat__bubble button';

/**
 * Lets no click press what its customer cannot have read: a choice that has come under the pointer only just now, or
 * what the second click of a double click meets. It would answer the next question unread. Whoever presses a key has
 * the button in focus, which none has by itself; a key that is held down presses once.
 */
export function holdUnreadButtons(conversation: HTMLElement): void {
  const seen = new WeakMap<Element, { words: string | null; since: number }>();

  new MutationObserver(() => {
    for (const choice of conversation.querySelectorAll(choices)) {
      const words = choice.textContent;
      // Web Chat uses a button again for the next choice
      if (seen.get(choice)?.words !== words) seen.set(choice, { words, since: performance.now() });
    }
  }).observe(conversation, { childList: true, characterData: true, subtree: true });

  function hold(event: UIEvent, isUnread: (button: Element) => boolean): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null || !isUnread(button)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  conversation.addEventListener(
    'click',
    (event) => {
      // so browsers tell a key, and screen readers with it, from a pointer
      if (event.detail === 0) return;
      hold(event, (button) => {
        const since = seen.get(button)?.since ?? -Infinity;
        return event.detail > 1 || event.timeStamp - since < reading;
      });
    },
    true,
  );
  conversation.addEventListener(
    'keydown',
    (event) => {
      hold(event, () => event.repeat && event.key === 'Enter');
    },
    true,
  );
}
