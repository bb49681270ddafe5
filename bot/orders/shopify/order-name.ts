import { bareNumber } from '../../../policies/order/order-number.ts';
import type { ShopFacts } from './shop-facts.ts';

/** An order by the name that Shopify shows people: its number between the prefix and the suffix of those days. */
export interface NamedOrder {
  name: string;
}

type Format = Pick<ShopFacts, 'prefix' | 'suffix'>;

/** No order's number is longer, and every split of it is looked for. */
const longest = 40;
const longestSplit = 20;

/** The number as customers know it. Example: `1001` for `#1001`, and `EN1001-A` as it is. */
export function numberOf({ name }: NamedOrder): string {
  return name.trim().replace(/^#\s*/, '');
}

/** Whether it is written as the shop writes it, whatever its case. */
export function isNamed(order: NamedOrder, written: string): boolean {
  const said = written.trim().toUpperCase();
  return [order.name.trim(), numberOf(order)].some((name) => name.toUpperCase() === said);
}

/** Whether it is the order's number but for spaces, dashes, `#`, the shop's prefix and suffix, and case. */
export function isSpeltAlike(order: NamedOrder, written: string, format: Format): boolean {
  const bare = bareNumber(order.name);
  const said = bareNumber(written);
  return said === bare || coreOf(said, format) === coreOf(bare, format);
}

/** The names under which an order may stand of which this is written; none where it can be no order's. */
export function namesToLookFor(written: string, format: Format): string[] {
  const bare = bareNumber(written);
  if (bare.length > longest || !/[\p{L}\p{N}]/u.test(bare)) return [];
  const core = coreOf(bare, format);
  return [...new Set([written.trim(), bare, core, `${format.prefix}${core}${format.suffix}`])];
}

/** The same with a dash left out, wherever it stands: the search of Shopify finds no name without it. */
export function namesWithDash(written: string): string[] {
  const bare = bareNumber(written);
  if (bare.length > longestSplit) return [];
  return Array.from(bare.slice(1), (_, at) => `${bare.slice(0, at + 1)}-${bare.slice(at + 1)}`);
}

function coreOf(bare: string, { prefix, suffix }: Format): string {
  const [before, after] = [bareNumber(prefix), bareNumber(suffix)];
  const start = before !== '' && bare.startsWith(before) ? before.length : 0;
  const end = after !== '' && bare.endsWith(after) ? bare.length - after.length : bare.length;
  return start < end ? bare.slice(start, end) : bare;
}
