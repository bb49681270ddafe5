let pending: ReturnType<typeof setTimeout> | undefined;

/**
 * Focuses the element now, and again after rendering, since a dialog that closes returns the focus late.
 * Only the latest call repeats, so that nobody who has moved on is called back.
 */
export function focusOn(id: string): void {
  const focus = () => document.getElementById(id)?.focus();
  focus();
  clearTimeout(pending);
  pending = setTimeout(focus);
}
