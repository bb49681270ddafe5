let pending: ReturnType<typeof setTimeout> | undefined;

/**
 * Focuses the element now, and again after rendering, since a dialog that closes returns the focus late.
 * Only the latest call repeats, so that nobody who has moved on is called back. `otherwise` gets it for as long as there
 * is no such element.
 */
export function focusOn(id: string, otherwise = ''): void {
  const focus = () => (document.getElementById(id) ?? document.getElementById(otherwise))?.focus();
  focus();
  clearTimeout(pending);
  pending = setTimeout(focus);
}
