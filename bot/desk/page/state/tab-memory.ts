/* What a tab remembers of who sits at it, so that a reload loses nothing of what they wrote. */

const prefix = 'loket.desk.';

// What storage has no room for, or where there is none, lasts as long as the page.
const here = new Map<string, string>();

/** What was kept under the name of a list, without what another release may have left there. */
export function recallAll<Kept>(name: string, isKept: (one: Partial<Kept>) => boolean): Kept[] {
  const kept = recall(name);
  return (Array.isArray(kept) ? (kept as Kept[]) : []).filter(
    (one) => typeof one === 'object' && one !== null && isKept(one),
  );
}

function recall(name: string): unknown {
  try {
    return JSON.parse(here.get(name) ?? sessionStorage.getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}

export function remember(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  here.set(name, text);
  try {
    sessionStorage.setItem(prefix + name, text);
    here.delete(name);
  } catch {
    // no storage, or no room
  }
}

/** Keeps what this member of staff wrote before, also when they signed out, and forgets what another did. */
export function rememberFor(staff: string): void {
  if (recall('staff') === staff) return;
  for (const name of ['drafts', 'outbox']) remember(name, []);
  remember('staff', staff);
}
