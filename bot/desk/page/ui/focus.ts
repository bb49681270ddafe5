let pending: ReturnType<typeof setTimeout> | undefined;

/**
 * At once, and again when what has just changed is on the screen: a dialog gives the focus back late.
 * Only the last that was asked for comes again: who has gone on since is not fetched back.
 */
export function focusOn(id: string): void {
  const focus = () => document.getElementById(id)?.focus();
  focus();
  clearTimeout(pending);
  pending = setTimeout(focus);
}
