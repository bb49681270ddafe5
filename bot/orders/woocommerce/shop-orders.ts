import type { Logger } from 'pino';
import type { Order } from '../../../policies/order/order.ts';
import { newestFirst } from '../by-number.ts';
import { orderAnswerSchema, type Candidate, type OrderAnswer } from './answers.ts';
import { findByEmail, findByNumber } from './find-orders.ts';
import { readOrder } from './order-facts.ts';
import { numberOf } from './order-numbers.ts';
import type { WooCommerceRest } from './rest.ts';
import type { SurroundingsReader } from './surroundings.ts';

/** An order, and what WooCommerce says of it. */
export interface ShopOrder {
  order: Order;
  answer: OrderAnswer;
}

export interface ShopTools {
  rest: WooCommerceRest;
  surroundings: SurroundingsReader;
  log: Logger;
  /** Of the shop: `nextInvoiceOn` is a day in it. */
  zone: () => string;
}

/** The shop's orders by number or address, as the port `OrderSystem` promises them, with what WooCommerce calls them. */
export class ShopOrders {
  readonly #tools: ShopTools;

  constructor(tools: ShopTools) {
    this.#tools = tools;
  }

  async byNumber(number: string): Promise<ShopOrder[]> {
    return this.#read(await findByNumber(this.#tools.rest, number));
  }

  async latestOf(email: string, most: number): Promise<ShopOrder[]> {
    const read = await this.#read(await findByEmail(this.#tools.rest, email, most));
    return read.sort((a, b) => newestFirst(a.order, b.order));
  }

  async #read(candidates: readonly Candidate[]): Promise<ShopOrder[]> {
    const { rest, surroundings, zone } = this.#tools;
    const placed = candidates.filter((one) => this.#hasAddress(one));
    const answers = placed.map((one) => rest.fit('orders', orderAnswerSchema, one));
    const around = await surroundings.readAround(answers);
    return answers.map((answer, index) => ({
      answer,
      order: readOrder(answer, numberOf(placed[index] as Candidate), around(answer), zone()),
    }));
  }

  // Staff may enter an order without one. Nobody can show that it is theirs, so it is as good as none.
  #hasAddress({ id, billing }: Candidate): boolean {
    const known = billing.email.trim().length >= 3;
    if (!known)
      this.#tools.log.warn({ order: id }, 'an order has no address; customers cannot open it');
    return known;
  }
}
