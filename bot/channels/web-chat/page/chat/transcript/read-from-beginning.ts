// milliseconds after which what is in sight counts as read, and pixels that count as none
const reading = 2_000;
const tolerance = 8;
const frames = 30;
const ownBubble = '.webchat__bubble--from-user';
const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * An answer longer than the window is read from its beginning: what came first after the customer's own message goes
 * to the upper edge. Web Chat alone scrolls to the end of whatever comes, past the decision that it begins with.
 * Its own way to stop (`autoScrollSnapOnPage`) loses count as soon as a message comes back from the server.
 */
export function readFromBeginning(conversation: HTMLElement): void {
  let follower: ReturnType<typeof follow> | undefined;
  new MutationObserver(() => {
    const view = conversation.querySelector<HTMLElement>('.webchat__basic-transcript__scrollable');
    if (view && follower?.view !== view) follower = follow(view);
    follower?.look();
  }).observe(conversation, { childList: true, subtree: true });
}

function follow(view: HTMLElement) {
  let count = 0;
  /** How many messages the customer had seen before those that came last. */
  let seen = 0;
  let grownAt = -Infinity;
  let end = 0;
  /** Whether the customer has scrolled since the page did. */
  let scrolled = false;
  let first: Element | undefined;
  let framesLeft = 0;

  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    view.addEventListener(type, (event) => {
      // a press on the view itself is one on its scroll bar
      const onMessage = type === 'pointerdown' && event.target !== view;
      if (event.isTrusted && !onMessage) scrolled = true;
    });
  }
  new ResizeObserver(measure).observe(view);

  return { view, look };

  function look() {
    const messages = [...view.querySelectorAll('article')];
    if (messages.length <= count) return;
    const atEnd = view.scrollTop >= end - tolerance;
    if (atEnd && (scrolled || performance.now() - grownAt > reading)) seen = count;
    const own = messages.map((one) => one.querySelector(ownBubble) !== null).lastIndexOf(true);
    if (own >= count) scrolled = false;
    count = messages.length;
    grownAt = performance.now();
    measure();
    first = own < 0 ? undefined : messages[Math.max(seen, own + 1)];
    if (atEnd || !scrolled) hold();
  }

  function measure() {
    end = view.scrollHeight - view.clientHeight;
  }

  function hold() {
    scrolled = false;
    if (framesLeft === 0) requestAnimationFrame(move);
    framesLeft = frames;
  }

  function move() {
    measure();
    framesLeft -= 1;
    const away = first ? distance(first) : Infinity;
    // all of it fits, and Web Chat scrolls to the end; or the customer scrolls
    if (scrolled || view.scrollTop + away >= end) framesLeft = 0;
    else {
      // a turn of the wheel ends Web Chat's own scrolling, and on `scroll` it learns that it is not at the end
      view.dispatchEvent(new Event('wheel'));
      view.scrollTop += Math.abs(away) < 3 || still.matches ? away : away / 3;
      view.dispatchEvent(new Event('scroll'));
    }
    if (framesLeft > 0) requestAnimationFrame(move);
  }

  function distance(message: Element): number {
    return message.getBoundingClientRect().top - view.getBoundingClientRect().top - tolerance;
  }
}
