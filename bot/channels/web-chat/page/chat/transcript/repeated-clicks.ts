/**
 * Lets the second click of a double click press nothing: by then the button of the next question may stand under the
 * pointer, and would be answered unread.
 */
export function ignoreRepeatedClicks(element: HTMLElement): void {
  element.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (event.detail < 2 || button === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
