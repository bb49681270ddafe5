import { sumUp } from '../../policies/book-file/book-fault.ts';

/** Everything wrong with an orders file at once, a line each. */
export class OrdersFileFaults extends Error {
  readonly code = 'orders-file-faults';
  override name = 'OrdersFileFaults';
}

/** One thing that is wrong in it. */
export interface OrderFault {
  /** Example: `row 3, column placedAt`. */
  place: string;
  /** What stands there. Example: `is "yesterday"`. */
  problem: string;
  /** What to write there. */
  instead: string;
  /** Of the same kind are those in the same field with the same remedy. */
  field: string;
}

/** The faults of a file, the first few of each kind and how many more there are. */
export function refuseFile(path: string, faults: readonly OrderFault[]): OrdersFileFaults {
  const kindOf = ({ field, instead }: OrderFault) => JSON.stringify([field, instead]);
  const told = sumUp(faults, kindOf, (first, problem) => ({ ...first, problem }));
  return new OrdersFileFaults(
    told
      .map(({ place, problem, instead }) => `${path}: ${place} ${problem}; ${instead}`)
      .join('\n'),
  );
}

/** What a value is, as it is told. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'is missing';
  const text = JSON.stringify(value);
  return `is ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}
