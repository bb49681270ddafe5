import { exactNumber } from '../by-number.ts';
import { listOf, orderLists } from '../order-fields.ts';
import { describeValue, type OrderFault } from '../orders-file-faults.ts';
import { readCell } from './read-cell.ts';
import type { Column } from './read-head.ts';
import type { Row } from './read-rows.ts';

/** An order as its rows tell it. */
export interface Draft {
  /** What it has once, each with the row that says so first. */
  own: Map<string, { value: unknown; row: number }>;
  items: Entry[];
  payments: Entry[];
  /** The first of its rows. */
  row: number;
}

/** An article or a payment, and the row that it stands in. */
interface Entry {
  row: number;
  fields: Map<string, unknown>;
}

/**
 * The orders that the rows tell, as those with the same number are one order. What an order has once stands in its
 * first row and may be repeated in the others; a payment that is repeated in the same words is one payment. Orders with
 * faulty rows are left out.
 */
export function gatherRows(
  rows: readonly Row[],
  columns: readonly (Column | undefined)[],
): { drafts: Draft[]; faults: OrderFault[] } {
  const drafts = new Map<string, Draft>();
  const faults: OrderFault[] = [];
  for (const row of rows) {
    const read = readRow(row, columns);
    const number = read.fields.get('number');
    if (read.faults.length === 0 && typeof number === 'string') {
      const key = exactNumber(number);
      const draft = drafts.get(key) ?? { own: new Map(), items: [], payments: [], row: row.row };
      drafts.set(key, draft);
      read.faults.push(...addTo(draft, row.row, read.fields));
    }
    faults.push(...read.faults);
  }
  return { drafts: [...drafts.values()], faults };
}

function readRow({ row, cells }: Row, columns: readonly (Column | undefined)[]) {
  const fields = new Map<string, unknown>();
  const faults: OrderFault[] = [];
  if (cells.length !== columns.length) {
    const problem = `has ${cells.length} cells, and the head ${columns.length}`;
    const instead = 'put text that holds the separator between quotes, and leave no cell out';
    return { fields, faults: [{ place: `row ${row}`, problem, instead, field: '' }] };
  }
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? '';
    if (column === undefined || (text === '' && column.field !== 'number')) continue;
    const cell =
      text === '' ? { instead: 'write it in every row of the order' } : readCell(text, column);
    if ('value' in cell) fields.set(column.field, cell.value);
    else faults.push(cellFault(row, column.field, describeValue(text || undefined), cell.instead));
  }
  return { fields, faults };
}

export function cellFault(
  row: number,
  field: string,
  problem: string,
  instead: string,
): OrderFault {
  return { place: `row ${row}, column ${field}`, problem, instead, field };
}

function addTo(draft: Draft, row: number, fields: ReadonlyMap<string, unknown>): OrderFault[] {
  const faults: OrderFault[] = [];
  const entries = { items: new Map<string, unknown>(), payments: new Map<string, unknown>() };
  for (const [field, value] of fields) {
    const list = listOf(field);
    const first = draft.own.get(field);
    if (list) entries[list].set(field, value);
    else if (!first) draft.own.set(field, { value, row });
    else if (first.value !== value) {
      const problem = `${describeValue(value)}, and in row ${first.row} of the same order it ${describeValue(first.value)}`;
      const instead = 'write the same in both, or give the other order a number of its own';
      faults.push(cellFault(row, field, problem, instead));
    }
  }
  for (const list of orderLists) {
    const entry = { row, fields: entries[list] };
    const isRepeated = list === 'payments' && draft.payments.some((paid) => isSame(paid, entry));
    if (entry.fields.size > 0 && !isRepeated) draft[list].push(entry);
  }
  return faults;
}

function isSame(one: Entry, other: Entry): boolean {
  return JSON.stringify([...one.fields]) === JSON.stringify([...other.fields]);
}
