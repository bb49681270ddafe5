/* What a tab stores of what was written in it, so that a reload loses nothing. */

const prefix = 'loket.desk.';

// Without storage, or without room in it, values last as long as the page.
const inPage = new Map<string, string>();

/** The list stored under a name, without elements of other shapes that another release may have left. */
export function loadList<Kept>(name: string, isKept: (one: Partial<Kept>) => boolean): Kept[] {
  const kept = load(name);
  return (Array.isArray(kept) ? (kept as Kept[]) : []).filter(
    (one) => typeof one === 'object' && one !== null && isKept(one),
  );
}

export function load(name: string): unknown {
  try {
    return JSON.parse(inPage.get(name) ?? sessionStorage.getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}

export function save(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  inPage.set(name, text);
  try {
    sessionStorage.setItem(prefix + name, text);
    inPage.delete(name);
  } catch {
    // no storage, or no room
  }
}

/** Forgets what another member of staff wrote in this tab; one's own survives signing out. */
export function keepOnlyOf(staff: string): void {
  if (load('staff') === staff) return;
  for (const name of ['drafts', 'outbox', 'case-drafts']) save(name, []);
  save('mail-told', false);
  save('staff', staff);
}
