import { LRUCache } from 'lru-cache';
import { mailLimits } from '../limits/limits.ts';
import { Pace, takeAll } from '../limits/pace.ts';
import type { Clock } from '../ports/clock.ts';
import type { Visitors } from './visitors.ts';

const remembered = 10_000;

/** Counts the conversations that are mailed: to an address, for a visitor, and for all. */
export class MailQuota {
  readonly #own: Pace;
  readonly #others: Pace;
  readonly #ofVisitor: Pace;
  readonly #all: Pace;
  readonly #confirmations: Pace;
  readonly #confirmationsOfVisitor: Pace;
  readonly #allConfirmations: Pace;
  readonly #visitors: Visitors;
  /** What was allowed, so that a message that is handled again is counted once. */
  readonly #allowed = new LRUCache<string, true>({ max: remembered });

  constructor(clock: Clock, visitors: Visitors) {
    this.#own = new Pace(mailLimits.ownAddress, clock);
    this.#others = new Pace(mailLimits.otherAddress, clock);
    this.#ofVisitor = new Pace(mailLimits.visitor, clock);
    this.#all = new Pace(mailLimits.all, clock);
    this.#confirmations = new Pace(mailLimits.confirmations, clock);
    this.#confirmationsOfVisitor = new Pace(mailLimits.confirmationsOfVisitor, clock);
    this.#allConfirmations = new Pace(mailLimits.allConfirmations, clock);
    this.#visitors = visitors;
  }

  /**
   * Whether the conversation may be mailed to this address, as the message of this number asks; counts it then.
   * `isOwn`: it is that of their order.
   */
  take(to: string, isOwn: boolean, conversation: string, sequence: number): boolean {
    const mail = `${conversation} ${sequence} ${to}`;
    if (this.#allowed.has(mail)) return true;
    const visitor = this.#visitors.of(conversation) ?? conversation;
    const seconds = takeAll([
      [isOwn ? this.#own : this.#others, to.toLowerCase()],
      [this.#ofVisitor, visitor],
      [this.#all, ''],
    ]);
    if (seconds === 0) this.#allowed.set(mail, true);
    return seconds === 0;
  }

  /**
   * Whether a withdrawal that was stated without identifying oneself may be confirmed by mail; counts it then. The same
   * for every address, so that nothing tells whether it is one of a customer.
   */
  takeConfirmation(to: string, conversation: string): boolean {
    const seconds = takeAll([
      [this.#confirmations, to.toLowerCase()],
      [this.#confirmationsOfVisitor, this.#visitors.of(conversation) ?? conversation],
      [this.#allConfirmations, ''],
    ]);
    return seconds === 0;
  }
}
