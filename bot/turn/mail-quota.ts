import { mailLimits } from '../limits/limits.ts';
import { Pace, takeAll } from '../limits/pace.ts';
import type { Clock } from '../ports/clock.ts';
import type { Visitors } from './visitors.ts';

/** Counts the conversations that are mailed: to an address, for a visitor, and for all. */
export class MailQuota {
  readonly #own: Pace;
  readonly #others: Pace;
  readonly #ofVisitor: Pace;
  readonly #all: Pace;
  readonly #visitors: Visitors;

  constructor(clock: Clock, visitors: Visitors) {
    this.#own = new Pace(mailLimits.ownAddress, clock);
    this.#others = new Pace(mailLimits.otherAddress, clock);
    this.#ofVisitor = new Pace(mailLimits.visitor, clock);
    this.#all = new Pace(mailLimits.all, clock);
    this.#visitors = visitors;
  }

  /** Whether the conversation may be mailed to this address; counts it then. `isOwn`: it is that of their order. */
  take(to: string, isOwn: boolean, conversation: string): boolean {
    const visitor = this.#visitors.of(conversation) ?? conversation;
    const seconds = takeAll([
      [isOwn ? this.#own : this.#others, to.toLowerCase()],
      [this.#ofVisitor, visitor],
      [this.#all, ''],
    ]);
    return seconds === 0;
  }
}
