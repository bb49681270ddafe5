import { bareNumber, shortForms } from '../../../policies/order/order-number.ts';
import { metaOf, type Candidate } from './answers.ts';

/*
 * A shop's number of an order is not its id. WooCommerce finds by id, and by what its own search and that of plugins
 * looks through; it cannot be asked for a number. So it is asked for whatever may lead there, and what comes is
 * compared.
 */

/** Where plugins for order numbers keep the whole number, and then its bare count. */
const numberKeys = [
  '_order_number_formatted',
  '_alg_wc_full_custom_order_number',
  '_ywson_custom_number_order_complete',
  '_wcj_order_number',
  '_alg_wc_custom_order_number',
  '_order_number',
];

/** No shop writes a longer one. */
const longestNumber = 60;

const mostIds = 5;
const longestId = 12;

/** What WooCommerce is asked for to find a number. */
export interface NumberSearch {
  /** Each is looked for as a part of what it searches. */
  terms: string[];
  ids: number[];
  /** Looked for when the very same number was not found: of one that was written without its dashes, the end. */
  ending: string | undefined;
}

/** `undefined` for what is no number of an order. Example: `2026 0417` is looked for as such, as `20260417` and `0417`. */
export function searchFor(written: string): NumberSearch | undefined {
  const number = written.replaceAll('#', ' ').trim();
  const bare = bareNumber(number);
  if (number.length > longestNumber || !/[\p{L}\p{N}]/u.test(bare)) return undefined;
  const terms = [...new Set([number.toUpperCase(), bare])];
  const digits = [...number.matchAll(/\d+/g)].map(([run]) => run);
  const ids = [...digits, digits.join('')].filter((run) => run.length <= longestId).map(Number);
  const ending = bare.match(/\d+/g)?.at(-1)?.slice(-4);
  return {
    terms,
    ids: [...new Set(ids)].filter((one) => one > 0).slice(0, mostIds),
    ending: ending === undefined || terms.includes(ending) ? undefined : ending,
  };
}

/** The number as the shop's customers know it: the id is one only where no plugin counts orders otherwise. */
export function numberOf({ id, number, meta_data }: Candidate): string {
  return number === String(id) ? (keptNumber(meta_data) ?? number) : number;
}

/** Those with the very same number; else those that are spelt alike; else those that are so for short. */
export function pickByNumber(found: readonly Candidate[], written: string): Candidate[] {
  const asked = bareNumber(written);
  const sames: ((number: string) => boolean)[] = [
    (number) => foldNumber(number) === foldNumber(written),
    (number) => bareNumber(number) === asked,
    (number) => shortForms(number).includes(asked),
  ];
  for (const same of sames) {
    const picked = found.filter((one) => same(numberOf(one)));
    if (picked.length > 0) return picked;
  }
  return [];
}

/** Whether one of them has the very same number. */
export function hasNumber(found: readonly Candidate[], written: string): boolean {
  return found.some((one) => foldNumber(numberOf(one)) === foldNumber(written));
}

function keptNumber(meta: Candidate['meta_data']): string | undefined {
  const kept = numberKeys.map((key) => metaOf(meta, key)).map(toNumber);
  return kept.find((number) => number !== '');
}

function toNumber(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function foldNumber(number: string): string {
  return number.trim().toUpperCase();
}
