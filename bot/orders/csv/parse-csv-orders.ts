import { orderSchema, type Order } from '../../../policies/order/order.ts';
import { buildOrder } from '../build-order.ts';
import { fieldAt, orderLists } from '../order-fields.ts';
import { describeValue, refuseFile, type OrderFault } from '../orders-file-faults.ts';
import { cellFault, gatherRows, type Draft } from './gather-rows.ts';
import { readHead } from './read-head.ts';
import { readRows } from './read-rows.ts';

/**
 * The orders of a CSV file. Its first row names the columns; each row after it is an article or a payment of an order.
 * Throws `OrdersFileFaults`, which name rows and columns.
 */
export function parseCsvOrders(text: string, path: string): Order[] {
  const { rows, faults: ofFile } = readRows(text);
  refuseIfAny(path, ofFile);
  const [head = { cells: [] }, ...body] = rows;
  const { columns, faults: ofHead } = readHead(head.cells);
  refuseIfAny(path, ofHead);

  const { drafts, faults: ofCells } = gatherRows(body, columns);
  const judged = drafts.map(judge);
  refuseIfAny(path, [...ofCells, ...judged.flatMap(({ faults }) => faults)]);
  return judged.flatMap(({ order }) => order ?? []);
}

function refuseIfAny(path: string, faults: readonly OrderFault[]): void {
  if (faults.length > 0) throw refuseFile(path, faults);
}

function judge(draft: Draft): { order?: Order; faults: OrderFault[] } {
  const built = buildOrder({
    own: new Map([...draft.own].map(([field, { value }]) => [field, value])),
    items: draft.items.map(({ fields }) => fields),
    payments: draft.payments.map(({ fields }) => fields),
  });
  const parsed = orderSchema.safeParse(built, { reportInput: true });
  if (parsed.success) return { order: parsed.data, faults: [] };
  const faults = parsed.error.issues.map(({ path, input, message }) =>
    cellFault(rowOf(draft, path), fieldAt(path), describeValue(input), message),
  );
  return { faults };
}

function rowOf(draft: Draft, [first, index, ...more]: readonly PropertyKey[]): number {
  const list = orderLists.find((name) => name === first);
  const entry = list && draft[list][Number(index)];
  return (
    entry?.row ?? draft.own.get(fieldAt([first ?? '', index ?? '', ...more]))?.row ?? draft.row
  );
}
