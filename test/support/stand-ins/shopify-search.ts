import type { StoredOrder } from './shopify-order.ts';

/** One term of Shopify's search syntax, as far as it is used: a field and a quoted value, joined by OR. */
const term = /^(name|email):"([^"\\]*)"(?: OR |$)/;

/** The search is not written as the documentation has it. */
export class SearchFault extends Error {
  readonly code = 'search-fault';
  override name = 'SearchFault';
}

/**
 * Finds as Shopify does: by words, each of which may be the beginning of a longer one, and of a name by its first word
 * alone. So it finds more than was asked for. Throws `SearchFault`.
 */
export function readSearch(query: string): (order: StoredOrder) => boolean {
  const terms: { field: 'name' | 'email'; words: string[] }[] = [];
  for (let rest = query; rest !== '';) {
    const [whole, field, value = ''] = term.exec(rest) ?? [];
    if (whole === undefined) throw new SearchFault(`not a search: ${rest}`);
    terms.push({ field: field === 'name' ? 'name' : 'email', words: wordsOf(value) });
    rest = rest.slice(whole.length);
  }
  return (order) =>
    terms.some(({ field, words }) => {
      const wanted = field === 'name' ? words.slice(0, 1) : words;
      const held = wordsOf(order[field] ?? '');
      return wanted.every((word) => held.some((one) => one.startsWith(word)));
    });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
