import { createHash, timingSafeEqual } from 'node:crypto';
import type { LookUp, LookUpAnswer } from '../../dialogs/conversation/look-up.ts';
import { foldCase } from '../../policies/case/fold-case.ts';
import { attemptsName } from '../../policies/order/order-number.ts';
import { orderFactsSchema, type Order } from '../../policies/order/order.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { readPhoneNumber } from '../../policies/order/phone-number.ts';
import { identificationLimits } from '../limits/limits.ts';
import { Pace } from '../limits/pace.ts';
import type { Clock } from '../ports/clock.ts';
import { OrderLookupUnavailable, type OrderSystem } from '../ports/order-system.ts';
import type { Conversation } from '../ports/conversation/conversation.ts';
import type { Store } from '../ports/store.ts';
import type { Visitors } from './visitors.ts';

/** Orders to choose from; who has more of them spelt alike types the number. */
const mostChoices = 10;

/** What an attempt counts against. */
interface Attempt {
  order: string;
  fact: string;
  visitor: string | undefined;
}

/** What asks whose an order or a complaint is. */
export type Claim = Extract<LookUp, { secondFact?: string }>;

export interface IdentificationTools {
  store: Store;
  orders: OrderSystem;
  clock: Clock;
  visitors: Visitors;
  /** Where orders' telephone numbers without a country code are from; absent where a number shows nothing. */
  phoneCountry?: string | undefined;
}

/**
 * Answers a dialog's look-ups. An unknown order and a wrong second fact get the same answer after the same
 * work, and both count as an attempt, so that neither can be told from the other. Attempts count against the
 * order, the second fact and the visitor; one who has made none is heard whatever strangers have tried.
 */
export class Identification {
  readonly #store: Store;
  readonly #orders: OrderSystem;
  readonly #clock: Clock;
  readonly #visitors: Visitors;
  readonly #phoneCountry: string | undefined;
  readonly #failedWith: Pace;
  readonly #failedBy: Pace;
  readonly #trusted: Pace;
  readonly #entering: Pace;
  readonly #asking = new KeyedQueue();

  constructor({ store, orders, clock, visitors, phoneCountry }: IdentificationTools) {
    this.#store = store;
    this.#orders = orders;
    this.#clock = clock;
    this.#visitors = visitors;
    this.#phoneCountry = phoneCountry;
    this.#failedWith = new Pace(identificationLimits.secondFact, clock);
    this.#failedBy = new Pace(identificationLimits.visitor, clock);
    this.#trusted = new Pace(identificationLimits.trusted, clock);
    this.#entering = new Pace(identificationLimits.link, clock);
  }

  /**
   * Without a second fact there is no order but the one that was shown to be theirs, or that was placed with the telephone
   * that they write from, which nobody can guess. Attempts that count together wait
   * for each other: side by side, all would come before the last allowed one.
   */
  async answer(lookUp: Claim, conversation: string, identified?: string): Promise<LookUpAnswer> {
    const { secondFact } = lookUp;
    if (lookUp.type === 'order' && secondFact === undefined) {
      return this.#find(lookUp.number, (order) => {
        const isTheirs = order !== undefined && order.number === identified;
        return [isTheirs, this.#hasPhone(order, lookUp.phone)].includes(true);
      });
    }
    const order = await this.#attemptsKey(lookUp);
    const fact = digest(secondFact ?? '').toString('hex');
    // who is not known to come from elsewhere, as after a restart, is a visitor of their own, and not trusted
    const visitor = this.#visitors.of(conversation);
    const attempt = { order, fact, visitor };
    const keys = [`order ${order}`, `fact ${fact}`, `visitor ${visitor ?? conversation}`];
    return this.#asking.run(keys, async () => {
      if (await this.#isShut(attempt)) return { type: lookUp.type, result: 'too-many-attempts' };
      const answer = await this.#answer(lookUp, secondFact);
      if (answer.result === 'no-match') await this.#count(attempt, conversation);
      return answer;
    });
  }

  /** Whether the address is the one of the order; not while the orders cannot be reached. */
  async isOfOrder(number: string, address: string): Promise<boolean> {
    const { result } = await this.#find(number, (order) => same(order?.email, address));
    return result === 'match';
  }

  /** Numbers of the latest orders of who the shop says is signed in there; few, to choose from. */
  async ownOrders(email: string): Promise<LookUpAnswer> {
    try {
      const orders = await this.#orders.latestOf(email, 5);
      return { type: 'own-orders', result: 'match', numbers: orders.map(({ number }) => number) };
    } catch (error) {
      if (error instanceof OrderLookupUnavailable) {
        return { type: 'own-orders', result: 'unavailable' };
      }
      throw error;
    }
  }

  /** The e-mail address of the order's buyer; `undefined` for no such order. Throws `OrderLookupUnavailable`. */
  async addressOf(number: string): Promise<string | undefined> {
    const [order, ...others] = await this.#orders.byNumber(number);
    return others.length === 0 ? order?.email : undefined;
  }

  /**
   * Whether who comes to the conversation from elsewhere is its customer: by the second fact of the order that they
   * were identified for, or where it is known to be theirs otherwise. The order is looked up in any case, so that
   * the time does not tell.
   */
  async recognizes(
    { id, dialog }: Conversation,
    secondFact: string,
    isTheirs: boolean,
  ): Promise<'yes' | 'no' | 'too-many-attempts' | 'unavailable'> {
    return this.#asking.run([`conversation ${id}`], async () => {
      if (this.#entering.wait(id) > 0) return 'too-many-attempts';
      const number = dialog?.identified?.number ?? '';
      const { result } = await this.#find(number, (order) => fits(order, secondFact));
      if (isTheirs || result === 'match') return 'yes';
      if (result === 'unavailable') return result;
      this.#entering.count(id);
      return 'no';
    });
  }

  /**
   * What attempts are counted by: the order number, however it is spelt, so that an order has no more of
   * them for its spellings or its complaints.
   */
  async #attemptsKey(lookUp: Claim): Promise<string> {
    const number = lookUp.type === 'order' ? lookUp.number : await this.#orderOf(lookUp.reference);
    return attemptsName(number);
  }

  /** The order that the case of the reference was opened on; a complaint's first reference is its order's. */
  async #orderOf(reference: string): Promise<string> {
    const found = await this.#store.case(reference);
    return found?.events.find((event) => event.type === 'opened')?.orderNumber ?? reference;
  }

  #answer(lookUp: Claim, secondFact = ''): Promise<LookUpAnswer> {
    return lookUp.type === 'order'
      ? this.#find(lookUp.number, (order) => fits(order, secondFact))
      : this.#findComplaints(lookUp.reference, secondFact);
  }

  /** The complaint, and every other one on the same order, for who knows its e-mail or postcode. */
  async #findComplaints(reference: string, secondFact: string): Promise<LookUpAnswer> {
    const found = await this.#store.case(reference);
    const opened = found?.events.find((event) => event.type === 'opened');
    const number = opened?.orderNumber ?? reference;
    const answer = await this.#find(number, (order) => fits(order, secondFact));
    if (answer.result === 'unavailable') return { type: 'complaint', result: 'unavailable' };
    const theirs = answer.result === 'match' || same(opened?.contact, secondFact);
    const known =
      answer.result === 'match' && answer.type === 'order' ? answer.order.number : number;
    const onOrder = theirs ? await this.#store.casesOfOrder(known) : [];
    const all = found === undefined || onOrder.length > 0 ? onOrder : [found];
    const cases = all.filter((one) => foldCase(one).kind === 'complaint');
    if (!theirs || cases.length === 0) return { type: 'complaint', result: 'no-match' };
    return { type: 'complaint', result: 'match', cases };
  }

  async #count({ order, fact, visitor }: Attempt, conversation: string): Promise<void> {
    this.#failedWith.count(fact);
    if (visitor !== undefined) {
      this.#failedBy.count(visitor);
      this.#trusted.count(visitor);
    }
    // Kept before the turn is, so that one that fails or runs again gives no attempt for nothing.
    const failedIdentification = { orderNumber: order, at: this.#clock().toString() };
    await this.#store.commit({ conversation, failedIdentification });
  }

  async #isShut({ order, fact, visitor }: Attempt): Promise<boolean> {
    if (visitor !== undefined) {
      if (this.#trusted.wait(visitor) === 0) return false;
      if (this.#failedBy.wait(visitor) > 0) return true;
    }
    if (this.#failedWith.wait(fact) > 0) return true;
    const hourAgo = this.#clock().subtract({ hours: 1 }).toString();
    const failures = await this.#store.failedIdentifications(order);
    return failures.filter((at) => at > hourAgo).length >= identificationLimits.ofOrderAnHour;
  }

  #hasPhone(order: Order | undefined, phone: string | undefined): boolean {
    if (this.#phoneCountry === undefined || phone === undefined) return false;
    return same(readPhoneNumber(order?.phone ?? '', this.#phoneCountry), phone);
  }

  #sight(): { seesDays?: number } {
    const { seesDays } = this.#orders;
    return seesDays === undefined ? {} : { seesDays };
  }

  async #find(
    number: string,
    isTheirs: (order: Order | undefined) => boolean,
  ): Promise<LookUpAnswer> {
    try {
      const found = await this.#orders.byNumber(number);
      // one is compared always, so that the time does not tell whether there is any
      const [order, ...others] = [...found, undefined].filter(isTheirs);
      if (order === undefined) return { type: 'order', result: 'no-match', ...this.#sight() };
      const numbers = [order, ...others].flatMap((one) => one?.number ?? []);
      return numbers.length > 1
        ? { type: 'order', result: 'several', numbers: numbers.slice(0, mostChoices) }
        : { type: 'order', result: 'match', order: orderFactsSchema.parse(order) };
    } catch (error) {
      if (error instanceof OrderLookupUnavailable) return { type: 'order', result: 'unavailable' };
      throw error;
    }
  }
}

function fits(order: Order | undefined, secondFact: string): boolean {
  return [order?.email, order?.postcode].map((fact) => same(fact, secondFact)).includes(true);
}

// An absent fact never fits, yet is compared like any other.
function same(fact: string | undefined, said: string): boolean {
  return timingSafeEqual(digest(fact ?? '\u0000'), digest(said));
}

function digest(fact: string): Buffer {
  return createHash('sha256').update(fact.replace(/\s/g, '').toLowerCase()).digest();
}
