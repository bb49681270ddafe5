/**
 * The order number as it is compared: two spellings of a number that differ only in spaces, dashes, `#`
 * and case are the same.
 * Example: `bareNumber('#ord 2026-0417')` is `ORD20260417`.
 */
export function bareNumber(number: string): string {
  return number.replace(/[\s#\p{Pd}]/gu, '').toUpperCase();
}

/**
 * The number without the zeros before its first figures, which one writes and another leaves out.
 * Example: `withoutZeros('WC-0000123')` is `WC-123`.
 */
export function withoutZeros(number: string): string {
  return number.replace(/^(\D*)0+(?=\d)/, '$1');
}

/**
 * How a number that begins with letters is written for short: without those, and without the zeros that follow.
 * Example: `shortForms('WC-0000123')` is `0000123` and `123`.
 */
export function shortForms(number: string): string[] {
  const bare = bareNumber(number);
  const figures = bare.replace(/^\D+/, '');
  return figures === bare || figures === '' ? [] : [figures, withoutZeros(figures)];
}

/** Whether what is written may be the order's number: it is spelt like it, like it for short, or with zeros before it. */
export function mayMean(written: string, number: string): boolean {
  const spellings = [bareNumber(number), ...shortForms(number)];
  return [written, withoutZeros(written)].some((one) => spellings.includes(bareNumber(one)));
}

/**
 * What attempts to identify the buyer are counted by: one name for all spellings that lead to the same order.
 * Example: `attemptsName('#00710-42')` is `71042`, and `attemptsName('WC-0000123')` is `123`.
 */
export function attemptsName(number: string): string {
  return shortForms(number).at(-1) ?? withoutZeros(bareNumber(number));
}
