import { auditEntryOf } from '../../ports/handoffs.ts';
import type { AuditEntry, StaffStore } from '../../ports/staff-store.ts';
import type { Store } from '../../ports/store.ts';

const linesRead = 10_000;
const day = 24 * 60 * 60 * 1000;

/**
 * The audit log's lines of what was done with conversations. Each follows the commit that did it; where a
 * process was killed in between, the next one adds it, from the conversation's own log.
 */
export class DeedAudit {
  readonly #store: Pick<Store, 'concerningStaff' | 'log'>;
  readonly #staff: Pick<StaffStore, 'audit' | 'audited'>;
  /** Of this process, until it has caught up: it finds in the conversations what it notes itself meanwhile. */
  #noted: Set<string> | undefined = new Set();

  constructor(
    store: Pick<Store, 'concerningStaff' | 'log'>,
    staff: Pick<StaffStore, 'audit' | 'audited'>,
  ) {
    this.#store = store;
    this.#staff = staff;
  }

  /** Adds the line, if there is one, once. */
  async note(line: AuditEntry | undefined): Promise<void> {
    if (!line || this.#noted?.has(nameOf(line))) return;
    this.#noted?.add(nameOf(line));
    try {
      await this.#staff.audit(line);
    } catch (error) {
      this.#noted?.delete(nameOf(line));
      throw error;
    }
  }

  /**
   * Adds what an earlier process did and did not get to note; to be called once, at the start. It goes back to
   * a day before the last line: all was noted then, unless the disk was full for longer.
   */
  async catchUp(): Promise<void> {
    try {
      await this.#addMissing();
    } finally {
      this.#noted = undefined;
    }
  }

  async #addMissing(): Promise<void> {
    const lines = await this.#staff.audited(linesRead);
    const noted = new Set(lines.map(nameOf));
    const last = momentOf(lines[0]);
    const since = Math.max(
      last - day,
      lines.length < linesRead ? -Infinity : momentOf(lines.at(-1)),
    );
    const missing: AuditEntry[] = [];
    for (const { id, lastAt } of await this.#store.concerningStaff()) {
      if (lastAt < since) continue;
      for (const entry of await this.#store.log(id, 0)) {
        const line = auditEntryOf(id, entry);
        if (line && momentOf(line) >= since && !noted.has(nameOf(line))) missing.push(line);
      }
    }
    missing.sort((one, other) => momentOf(one) - momentOf(other));
    for (const line of missing) {
      // never before the line above it, as whoever pages through them would lose some
      const at = momentOf(line) < last && lines[0] ? lines[0].at : line.at;
      await this.note({ ...line, at });
    }
  }
}

function momentOf(line: AuditEntry | undefined): number {
  return line ? Date.parse(line.at) : -Infinity;
}

function nameOf({ subject, sequence }: Pick<AuditEntry, 'subject' | 'sequence'>): string {
  return `${subject} ${sequence}`;
}
