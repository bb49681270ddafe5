import { z } from 'zod';
import { mostAlike } from '../by-number.ts';
import { candidateSchema, orderFields, type Candidate } from './answers.ts';
import { hasNumber, pickByNumber, searchFor } from './order-numbers.ts';
import { mostOnPage, type WooCommerceRest } from './rest.ts';

const candidatesSchema = z.array(candidateSchema);

/** Pages of an address that are looked through: a thousand orders, those of longer addresses that end alike among them. */
const mostPages = 10;

/** Begun and never placed, or thrown away. */
const noOrders = ['auto-draft', 'checkout-draft', 'draft', 'new', 'trash'];

const newest = { status: 'any', orderby: 'date', order: 'desc', _fields: orderFields };

/** Orders by their number, as the port's `byNumber` promises; they are not judged yet. */
export async function findByNumber(rest: WooCommerceRest, number: string): Promise<Candidate[]> {
  const search = searchFor(number);
  if (!search) return [];
  const lookUps = search.terms.map((term) => ({ search: term, per_page: mostOnPage }));
  const found = await Promise.all([
    ...lookUps.map((lookUp) => list(rest, lookUp)),
    // a prefix that is put before the id when it is shown is nowhere to be searched
    ...(search.ids.length > 0 ? [list(rest, { include: search.ids.join(',') })] : []),
  ]);
  const first = distinct(found.flat());
  const more = hasNumber(first, number) ? [] : await searchEnding(rest, search.ending);
  return pickByNumber(distinct([...first, ...more]), number).slice(0, mostAlike);
}

/** The latest orders placed with exactly this address, newest first. */
export async function findByEmail(
  rest: WooCommerceRest,
  email: string,
  most: number,
): Promise<Candidate[]> {
  const address = foldEmail(email);
  // WooCommerce decodes what it is to search once too often, so a plus or a percent sign would be read as something else
  const term = address.split(/[+%]/).at(-1) ?? '';
  const found: Candidate[] = [];
  if (!/^[^@]+@[^@]+$/.test(address) || term === '') return found;
  for (let page = 1, pages = 1; page <= pages && found.length < most; page += 1) {
    const query = { ...newest, search: term, per_page: mostOnPage, page };
    const answer = await rest.get('orders', query, candidatesSchema);
    const theirs = answer.body.filter(({ billing }) => foldEmail(billing.email) === address);
    found.push(...theirs.filter(isPlaced));
    pages = Math.min(answer.pages, mostPages);
  }
  return distinct(found).slice(0, most);
}

async function list(
  rest: WooCommerceRest,
  query: Readonly<Record<string, string | number>>,
): Promise<Candidate[]> {
  const { body } = await rest.get('orders', { ...newest, ...query }, candidatesSchema);
  return body.filter(isPlaced);
}

function searchEnding(rest: WooCommerceRest, ending: string | undefined): Promise<Candidate[]> {
  return ending === undefined
    ? Promise.resolve([])
    : list(rest, { search: ending, per_page: mostOnPage });
}

function isPlaced({ status }: Candidate): boolean {
  return !noOrders.includes(status);
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [one.id, one])).values()];
}

function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}
