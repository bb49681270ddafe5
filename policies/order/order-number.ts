/**
 * The order number as it is compared: two spellings of a number that differ only in spaces, dashes, `#`
 * and case are the same.
 * Example: `bareNumber('#ord 2026-0417')` is `ORD20260417`.
 */
export function bareNumber(number: string): string {
  return number.replace(/[\s#\p{Pd}]/gu, '').toUpperCase();
}
