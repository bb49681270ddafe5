import { z } from 'zod';
import { orderSchema, type Order } from '../../policies/order/order.ts';
import { exactNumber } from './by-number.ts';
import { fieldAt } from './order-fields.ts';
import {
  describeValue,
  OrdersFileFaults,
  refuseFile,
  type OrderFault,
} from './orders-file-faults.ts';

const listSchema = z.array(orderSchema, { error: 'write a list of orders: [ … ]' });

/** The orders of a JSON file's text. Throws `OrdersFileFaults`, which names the file by its `path`. */
export function parseJsonOrders(text: string, path: string): Order[] {
  const tree = json(text, path);
  const parsed = listSchema.safeParse(tree, { reportInput: true });
  const faults = parsed.success
    ? repeatedNumbers(parsed.data)
    : parsed.error.issues.map(({ path: at, input, message }): OrderFault => ({
        place: placeOf(at, tree),
        problem: describeValue(input),
        instead: message,
        field: fieldAt(at),
      }));
  if (!parsed.success || faults.length > 0) throw refuseFile(path, faults);
  return parsed.data;
}

function json(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OrdersFileFaults(`${path}: is not JSON (${String(cause)})`, { cause });
  }
}

const numberedSchema = z.looseObject({ number: z.string() });

/** Example: `3.placedAt of order 1042`. Orders of the list count from 0, as programs that show it do. */
function placeOf(path: readonly PropertyKey[], tree: unknown): string {
  if (path.length === 0) return 'the file';
  const order: unknown = Array.isArray(tree) ? tree[Number(path[0])] : undefined;
  const numbered = numberedSchema.safeParse(order).data;
  const place = path.join('.');
  return numbered && path[1] !== 'number' ? `${place} of order ${numbered.number}` : place;
}

/** Of two orders with the same number a customer would be told about either. */
function repeatedNumbers(orders: readonly Order[]): OrderFault[] {
  const seen = new Map<string, number>();
  return orders.flatMap(({ number }, index) => {
    const key = exactNumber(number);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const problem = `is ${JSON.stringify(number)}, as ${first}.number is`;
    const instead = 'leave one of the two out, or give each a number of its own';
    return [{ place: `${index}.number`, problem, instead, field: 'number' }];
  });
}
