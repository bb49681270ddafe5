import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import type { Case } from '../../policies/case/case-events.ts';
import type { Order } from '../../policies/order/order.ts';
import { customerIn, read } from '../support/conversation.ts';

/** The store's folder as version 0.1.0 wrote it, and what comes of what each customer says next. */
interface FormerData {
  at: string;
  orders: Order[];
  files: Record<string, string>;
  conversations: Record<
    string,
    { says: string; desk?: boolean; replies: string; status: string; cases: Case[] }
  >;
}

const former = JSON.parse(
  readFileSync(new URL('former-data.json', import.meta.url), 'utf8'),
) as FormerData;

describe('a conversation that version 0.1.0 left half-way', () => {
  const directory = mkdtempSync(join(tmpdir(), 'loket-test-'));
  for (const [path, text] of Object.entries(former.files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const store = LowdbStore.open({ directory, log: pino({ level: 'silent' }) });
  afterAll(async () => {
    await (await store).close();
    rmSync(directory, { recursive: true });
  });

  test.each(Object.entries(former.conversations))('goes on: %s', async (id, then) => {
    const kept = await store;
    const customer = await customerIn({
      at: former.at,
      orders: former.orders,
      store: kept,
      id,
      ...(then.desk && { desk: () => Promise.resolve('yes' as const) }),
    });
    await customer.heard();

    expect(read(await customer.says(then.says))).toBe(then.replies);

    const conversation = await kept.conversation(id);
    expect(conversation?.status).toBe(then.status);
    const cases = (conversation?.cases ?? []).map((reference) => kept.case(reference));
    expect(await Promise.all(cases)).toEqual(then.cases);
  });
});
