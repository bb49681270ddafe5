import type { Case, CaseKind } from './case-events.ts';

const prefixes: Record<CaseKind, string> = {
  refund: 'R-',
  support: 'S-',
  customization: 'C-',
  complaint: '',
  'review-appeal': 'V-',
  'licence-appeal': 'L-',
  'privacy-request': 'P-',
  withdrawal: 'H-',
  'order-request': 'B-',
};

/**
 * The reference of a new case: the order number behind the prefix of its kind, and bare for a
 * complaint (source: 003); then `-2`, `-3` for the next ones. Without an order, the temporary one.
 *
 * Example: a second refund on order 1042 is `R-1042-2`, the first complaint on it `1042`.
 */
export function nextReference(
  kind: CaseKind,
  orderNumber: string | undefined,
  existing: readonly Pick<Case, 'reference'>[],
  temporary: string,
): string {
  const first = prefixes[kind] + (orderNumber ?? temporary);
  const taken = new Set(existing.map(({ reference }) => reference));
  if (!taken.has(first)) return first;
  let count = 2;
  while (taken.has(`${first}-${count}`)) count += 1;
  return `${first}-${count}`;
}
