/** Milliseconds within which a second click on a button is one click too many. */
const apart = 700;

/** Does it once for a click, and once for a double click too. */
export function onPress(button: HTMLElement, run: () => void): void {
  let last = -Infinity;
  button.addEventListener('click', ({ detail, timeStamp }) => {
    const isSecond = detail > 1 || timeStamp - last < apart;
    last = timeStamp;
    if (!isSecond) run();
  });
}
