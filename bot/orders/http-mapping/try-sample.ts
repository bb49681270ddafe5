import { fieldsIn, orderLists } from '../order-fields.ts';
import { AnswerMismatch, entriesAt, fieldOf, fieldPlace, readOrder } from './read-answer.ts';
import type { Mapping } from './read-mapping.ts';

/**
 * What a sample of the shop's answers shows to be wrong with the mapping, a line each: what makes an order unreadable,
 * and each path that finds nothing in any of them.
 */
export function trySample(sample: unknown, mapping: Mapping): string[] {
  const faults = new Set<string>();
  const attempt = <Read>(read: () => Read[]): Read[] => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof AnswerMismatch)) throw error;
      faults.add(`${mapping.placeOf(error.place)}: in the sample ${error.message}`);
      return [];
    }
  };
  const entries = attempt(() => entriesAt(mapping.byNumber.orders, sample, ['byNumber', 'orders']));
  if (entries.length === 0 && faults.size === 0) {
    faults.add(`${mapping.placeOf(['sample'])}: the sample holds no order; put one there`);
  }
  for (const entry of entries) attempt(() => [readOrder(entry, mapping)]);
  if (faults.size > 0) return [...faults];

  for (const list of [undefined, ...orderLists]) {
    const within = list
      ? entries.flatMap((entry) => entriesAt(mapping.order[list].list, entry, ['order', list]))
      : entries;
    for (const [name] of fieldsIn(list)) {
      const path = fieldOf(mapping, name, list)?.path;
      if (!path || within.some((entry) => path.query(entry).length > 0)) continue;
      const place = mapping.placeOf(fieldPlace(name, list));
      faults.add(
        `${place}: ${path.toString()} finds nothing in the sample; mend it, or add an order that has it`,
      );
    }
  }
  return [...faults];
}
