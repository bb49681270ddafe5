import { LRUCache } from 'lru-cache';

const remembered = 50_000;

/**
 * The last entry that each member of staff has seen of each conversation. Kept in memory: after a restart,
 * what they have not answered since may show as unread again.
 */
export class SeenMarks {
  readonly #marks = new LRUCache<string, number>({
    // and not `max`, which would take the room for all of them at the start
    maxSize: remembered,
    sizeCalculation: () => 1,
  });

  /** Number of the last entry that was seen, 0 for none. */
  seen(staff: string, conversation: string): number {
    return this.#marks.get(keyOf(staff, conversation)) ?? 0;
  }

  /** Gives whether the mark moved forward. */
  mark(staff: string, conversation: string, sequence: number): boolean {
    if (sequence <= this.seen(staff, conversation)) return false;
    this.#marks.set(keyOf(staff, conversation), sequence);
    return true;
  }
}

function keyOf(staff: string, conversation: string): string {
  return `${staff.length} ${staff}${conversation}`;
}
