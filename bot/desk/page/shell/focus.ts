/** At once, and again when what has just changed is on the screen: a dialog gives the focus back late. */
export function focusOn(id: string): void {
  const focus = () => document.getElementById(id)?.focus();
  focus();
  setTimeout(focus);
}
