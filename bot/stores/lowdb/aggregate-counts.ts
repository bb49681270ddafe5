import { z } from 'zod';
import type { Change, Kind } from '../aggregates.ts';
import { namesErased, type StoredErasure } from '../erasure.ts';

const count = z.number().int().nonnegative();

export const countsSchema = z.object({ conversation: count, case: count, order: count });

/** How many there are of each kind of aggregate. */
export type Counts = z.infer<typeof countsSchema>;

export const kindNames: Kind[] = countsSchema.keyof().options;

export function countNone(): Counts {
  return { conversation: 0, case: 0, order: 0 };
}

/** How many aggregates there must be, so that one whose file is gone is missed. */
export class AggregateCounts {
  #now: Counts | undefined;

  /** `before` is how many there were, where that is known. */
  constructor(before: Counts | undefined) {
    this.#now = before && { ...before };
  }

  /** How many there are; `undefined` when nobody has counted them yet. */
  get now(): Counts | undefined {
    return this.#now && { ...this.#now };
  }

  /** Counts what the change creates. */
  note({ conversation, cases, orders }: Change): void {
    if (!this.#now) return;
    if (conversation.channel !== undefined) this.#now.conversation += 1;
    for (const { revision } of cases) if (revision === 1) this.#now.case += 1;
    for (const { revision } of orders) if (revision === 1) this.#now.order += 1;
  }

  /** Counts what the erasure leaves nothing of. */
  noteErasure(erasure: StoredErasure): void {
    for (const { kind } of namesErased(erasure)) this.lose(kind);
  }

  /** One was put aside, and that was told. */
  lose(kind: Kind): void {
    if (this.#now) this.#now[kind] -= 1;
  }

  /** One was made again. */
  gain(kind: Kind): void {
    if (this.#now) this.#now[kind] += 1;
  }

  /** Gives how many are missing among those that were found, and goes on from these. */
  correct(found: Counts): Counts {
    const missing = countNone();
    for (const kind of kindNames) {
      missing[kind] = Math.max(0, (this.#now?.[kind] ?? 0) - found[kind]);
    }
    this.#now = { ...found };
    return missing;
  }
}
