import { join } from 'node:path';
import { pino } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import type { CaseKind } from '../../policies/case/case-events.ts';
import { Customer } from './customer.ts';
import type { Server } from './server.ts';

export interface OpenedCase {
  reference: string;
  conversation: string;
}

const kinds: CaseKind[] = ['complaint', 'support', 'customization', 'refund'];

/**
 * Cases of customers who have left their address and closed the chat, opened at that moment. The server runs before
 * and not afterwards.
 */
export async function openCases(
  server: Server,
  count: number,
  at: Temporal.Instant,
): Promise<OpenedCase[]> {
  const cases: OpenedCase[] = [];
  for (let number = 1; number <= count; number += 1) {
    const customer = await Customer.arrive(server, number);
    await customer.say('hallo');
    cases.push({ reference: `Z-${number}`, conversation: customer.conversation });
  }
  await server.stop();
  const log = pino({ level: 'silent' });
  const store = await LowdbStore.open({ directory: join(server.dataDir, 'store'), log });
  for (const [place, { reference, conversation }] of cases.entries()) {
    const opened = {
      ...{
        type: 'opened' as const,
        at: at.toString(),
        kind: kinds[place % kinds.length] ?? 'support',
      },
      ...{ conversation, summary: 'Het werkt niet', contact: `klant-${place}@example.nl` },
    };
    await store.commit({ conversation, cases: [{ reference, after: 0, append: [opened] }] });
  }
  await store.close();
  return cases;
}
