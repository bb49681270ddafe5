import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { sumUp } from '../../policies/book-file/book-fault.ts';
import { orderSchema, type Order } from '../../policies/order/order.ts';
import { OrderLookupUnavailable, type OrderSystem } from '../ports/order-system.ts';
import { indexOrders } from './by-number.ts';
import { readOnly } from './read-only.ts';

/** Everything wrong with an orders file at once, a line each. */
export class OrdersFileFaults extends Error {
  readonly code = 'orders-file-faults';
  override name = 'OrdersFileFaults';
}

/**
 * Orders out of a JSON array on disk. A change of the file is taken over at the next look-up; a broken
 * change keeps the orders that were read last, and is logged once. Throws `OrdersFileFaults` when the
 * file is broken at the start.
 */
export async function openOrdersFile(path: string, log: Logger): Promise<OrderSystem> {
  let seen = await readStamp(path);
  const load = async () => indexOrders(parseOrders(await readFile(path, 'utf8'), path));
  let orders = await load();
  const current = async () => {
    const now = await readStamp(path).catch((cause: unknown) => {
      throw new OrderLookupUnavailable(`${path} cannot be read`, { cause });
    });
    if (now !== seen) {
      seen = now;
      try {
        orders = await load();
      } catch (error) {
        log.error({ err: error }, 'the orders file is broken; the orders read before stay in use');
      }
    }
    return orders;
  };
  return {
    ...readOnly,
    byNumber: async (number) => (await current()).byNumber(number),
    latestOf: async (email, most) => (await current()).latestOf(email, most),
  };
}

async function readStamp(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path);
  return `${mtimeMs} ${size}`;
}

/** The orders of a file's text. Throws `OrdersFileFaults`, which names the file by its `path`. */
export function parseOrders(text: string, path: string): Order[] {
  const parsed = z.array(orderSchema).safeParse(json(text, path));
  if (parsed.success) return parsed.data;
  const faults = sumUp(parsed.error.issues, kindOf, (issue, message) => ({ ...issue, message }));
  const told = faults.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`);
  throw new OrdersFileFaults(told.join('\n'));
}

/** The same field of every order, with the same wrong in it. */
function kindOf({ path, message }: z.core.$ZodIssue): string {
  return JSON.stringify([path.filter((step) => typeof step !== 'number'), message]);
}

function json(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OrdersFileFaults(`${path}: is not JSON (${String(cause)})`, { cause });
  }
}
