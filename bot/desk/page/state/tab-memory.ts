/* What a tab remembers of who sits at it, so that a reload loses nothing of what they wrote. */

const prefix = 'loket.desk.';

/** What was kept under the name, or `undefined` where nothing was, or nothing can be. */
export function recall(name: string): unknown {
  try {
    const kept = sessionStorage.getItem(prefix + name);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // no storage: it lasts as long as the page
  }
}

/** Keeps what this member of staff wrote before the session ended, and forgets what another one did. */
export function rememberFor(staff: string | undefined): void {
  if (recall('staff') === staff) return;
  for (const name of ['drafts', 'outbox']) remember(name, []);
  remember('staff', staff);
}
