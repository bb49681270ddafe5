import { DomUtils, parseDocument } from 'htmlparser2';
import type { Order } from '../../policies/order/order.ts';

/** The order with names that can be shown as they are. Every order system hands out its orders through this. */
export function withPlainTexts(order: Order): Order {
  const items = order.items.map((item) => ({ ...item, name: plainText(item.name) }));
  const { carrier } = order.delivery;
  if (carrier === undefined) return { ...order, items };
  return { ...order, items, delivery: { ...order.delivery, carrier: plainText(carrier) } };
}

/**
 * What a customer reads of a text out of a shop's system, which may hold HTML: entities are read, tags go with what
 * scripts and styles hold, and white space becomes single spaces.
 * Example: `plainText('Trui <b>Noord</b> &amp; muts')` is `Trui Noord & muts`.
 */
export function plainText(text: string): string {
  // what begins a line in HTML would else be joined to the word before
  const spaced = text.replace(/<(?=\/?(?:br|p|div|li)\b)/gi, ' <');
  const read = DomUtils.innerText(parseDocument(spaced).children);
  return read.replace(/\s+/g, ' ').trim();
}
