import { nearest } from '../../../policies/book-file/book-fault.ts';
import { isZone } from '../../../policies/calendar/zone.ts';
import { orderFields, type FieldKind } from '../order-fields.ts';
import type { OrderFault } from '../orders-file-faults.ts';

export interface Column {
  field: string;
  kind: FieldKind;
  /** Of moments without an offset of their own. */
  zone?: string;
}

const needed = ['number', 'email', 'placedAt', 'delivery.status'];

/**
 * The columns that the first row names: fields of an order, and behind one of a moment the zone of all that it holds.
 * `undefined` stands for one that is faulty.
 * Example: `placedAt [Europe/Amsterdam]`.
 */
export function readHead(cells: readonly string[]): {
  columns: (Column | undefined)[];
  faults: OrderFault[];
} {
  const faults: OrderFault[] = [];
  const refuse = (head: string, problem: string, instead: string) => {
    faults.push({ place: `row 1, column ${head}`, problem, instead, field: '' });
  };
  const seen = new Set<string>();
  const columns = cells.map((head): Column | undefined => {
    const { field, zone } = splitHead(head.trim());
    const kind = orderFields.get(field);
    if (kind === undefined) refuse(JSON.stringify(head), 'is not known', insteadOf(field));
    else if (seen.size === seen.add(field).size) refuse(field, 'is there twice', 'leave one out');
    else if (zone === undefined) return { field, kind };
    else if (kind !== 'moment') refuse(field, 'has a zone', 'leave out what stands in brackets');
    else if (isZone(zone)) return { field, kind, zone };
    else
      refuse(
        field,
        `names the zone ${JSON.stringify(zone)}`,
        'write one such as [Europe/Amsterdam]',
      );
    return undefined;
  });
  const missing = needed.filter((field) => !seen.has(field));
  for (const field of missing) refuse(field, 'is missing', 'add it');
  return { columns, faults };
}

function insteadOf(written: string): string {
  const names = [...orderFields.keys()];
  const close = nearest(written, names);
  return close ? `write ${close}` : `leave it out, or write one of ${names.join(', ')}`;
}

/** A name, and the zone that may stand in brackets behind it. */
function splitHead(head: string): { field: string; zone: string | undefined } {
  const bracket = head.indexOf('[');
  if (bracket === -1 || !head.endsWith(']')) return { field: head, zone: undefined };
  return { field: head.slice(0, bracket).trim(), zone: head.slice(bracket + 1, -1) };
}
