import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Logger } from 'pino';
import type { Order } from '../../policies/order/order.ts';
import { OrderLookupUnavailable, type OrderSystem } from '../ports/order-system.ts';
import { indexOrders } from './by-number.ts';
import { parseCsvOrders } from './csv/parse-csv-orders.ts';
import { OrdersFileFaults } from './orders-file-faults.ts';
import { parseJsonOrders } from './parse-json-orders.ts';
import { readOnly } from './read-only.ts';
import { whyUnreadable } from './unreadable-file.ts';

/**
 * Orders out of a file: CSV where its name ends in `.csv`, else JSON. A change of the file is taken over at the next
 * look-up; a broken change keeps the orders that were read last, and is logged once. Throws `OrdersFileFaults` when the
 * file is broken at the start.
 */
export async function openOrdersFile(path: string, log: Logger): Promise<OrderSystem> {
  const load = async () => indexOrders(parseOrders(await readFile(path), path));
  const refuse = (cause: unknown) => {
    if (cause instanceof OrdersFileFaults) throw cause;
    throw new OrdersFileFaults(`${path}: ${whyUnreadable(cause)}`, { cause });
  };
  let seen = await readStamp(path).catch(refuse);
  let orders = await load().catch(refuse);
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

/** The orders of a file that its `path` names. Throws `OrdersFileFaults`. */
export function parseOrders(bytes: Uint8Array, path: string): Order[] {
  const text = decode(bytes, path);
  return extname(path).toLowerCase() === '.csv'
    ? parseCsvOrders(text, path)
    : parseJsonOrders(text, path);
}

/** Without the byte order mark that spreadsheets write. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new OrdersFileFaults(
      `${path}: is not UTF-8; save it in that encoding, in Excel as CSV UTF-8`,
      { cause },
    );
  }
}
