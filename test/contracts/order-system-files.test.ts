import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { openOrdersFile } from '../../bot/orders/orders-file.ts';
import type { Order } from '../../policies/order/order.ts';
import { csvOf } from '../support/orders-csv.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { orderSystemContract } from './order-system.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

async function openFile(name: string, text: string): Promise<ShopUnderTest> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  const isGone = {
    how: 'the file is gone',
    begin: () => rename(path, `${path}.gone`),
    end: () => rename(`${path}.gone`, path),
  };
  return { system: await openOrdersFile(path, pino({ level: 'silent' })), outages: [isGone] };
}

orderSystemContract('a JSON file', (orders: readonly Order[]) =>
  openFile('orders.json', JSON.stringify(orders)),
);
orderSystemContract('a CSV file', (orders) => openFile('orders.CSV', `\uFEFF${csvOf(orders)}`));
