import { join } from 'node:path';
import { z } from 'zod';
import { pino } from 'pino';
import { machineClock } from '../../bot/machine-clock.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import type { LogEntry } from '../../bot/ports/conversation/conversation.ts';
import { startWhatsApp, type WhatsAppStandIn } from '../support/stand-ins/whatsapp/whatsapp.ts';
import { newWamid } from '../support/stand-ins/whatsapp/switchboard.ts';
import { Server } from './server.ts';
import type { Trial } from './trials.ts';

const said = ['hoi', 'niet geleverd', '1042', 'menu', 'openingstijden', 'menu'];
/** In tenths of a second. */
const silence = 450;
const alongSchema = z.tuple([z.string()]).rest(z.number());

/**
 * Killed amid conversations on WhatsApp, with Meta's side staying up: it delivers again what the server did not take, and
 * tells again of what it has. Nothing is lost, nothing that Meta has is sent to it twice, and the order stays.
 */
export const whatsAppKills: Trial = async (random, { isOver }) => {
  const meta = await startWhatsApp({ clock: machineClock, reports: ['sent'] });
  const server = await Server.on(meta.env);
  const ids: string[][] = [];
  let killed = 0;
  try {
    await server.start();
    await meta.connect(`${server.url}/webhooks/whatsapp`);
    while (!isOver(killed)) {
      const customers = Array.from({ length: 3 }, (_, index) =>
        meta.customer({ name: 'Sanne', userId: `NL.${killed * 10 + index + 1}00138` }),
      );
      const talking = Promise.all(
        customers.map(async (customer) => {
          const own = said.map(() => newWamid());
          ids.push(own);
          for (const [index, text] of said.entries()) {
            const post = () => customer.says(text, { id: own[index] ?? '' }).catch(() => undefined);
            while ((await post())?.status !== 200) await pass(50);
          }
        }),
      );
      await pass(random.below(1500));
      await server.kill();
      killed += 1;
      await server.start();
      await tellAgain(meta);
      await talking;
    }
    await hasFallenSilent(meta);
    await server.stop();
    const found = await examine(server.dataDir, meta, ids);
    const what = `killed ${killed} times amid conversations on WhatsApp`;
    return { what, tries: ids.flat().length, unaudited: 0, ...found };
  } finally {
    await server.dispose();
    await meta.close();
  }
};

/** What Meta does once the server is back: whatever it has taken, it tells of again. */
async function tellAgain(meta: WhatsAppStandIn): Promise<void> {
  for (const message of [...meta.sent]) {
    await meta.report(message, 'sent').catch(() => undefined);
  }
}

/** Resolves once the shop has sent nothing for longer than it waits, after a crash, for Meta to say what it has. */
async function hasFallenSilent(meta: WhatsAppStandIn): Promise<void> {
  for (let before = -1, quiet = 0; quiet < silence;) {
    quiet = meta.sent.length === before ? quiet + 1 : 0;
    before = meta.sent.length;
    await pass(100);
  }
  await meta.settled();
}

async function examine(dataDir: string, meta: WhatsAppStandIn, ids: string[][]) {
  const directory = join(dataDir, 'store');
  const store = await LowdbStore.open({ directory, log: pino({ level: 'silent' }) });
  const found = { lost: 0, doubled: 0, stuck: 0 };
  try {
    const logs = new Map<string, LogEntry[]>();
    for await (const { id, toHandle, toDeliver } of store.conversations()) {
      logs.set(id, await store.log(id, 0));
      found.stuck += toHandle.length;
      const log = logs.get(id) ?? [];
      found.stuck += log.filter(
        ({ sequence, activity }) => toDeliver.includes(sequence) && activity.type === 'message',
      ).length;
    }
    const heard = [...logs.values()].map((log) =>
      log.flatMap(({ from, activity }) =>
        from === 'customer' && activity.type === 'message' ? [activity.id ?? ''] : [],
      ),
    );
    for (const own of ids) {
      const log = heard.find((one) => one.includes(own[0] ?? '')) ?? [];
      found.lost += own.filter((id) => !log.includes(id)).length;
      found.doubled += log.length - new Set(log).size;
      // one that stands before another that was said first
      found.lost += Number(own.join() !== log.join());
    }
    const sent = meta.sent.flatMap(({ body }) => {
      const [id, ...entries] = alongSchema.parse(JSON.parse(body.biz_opaque_callback_data ?? ''));
      return entries.map((entry) => ({ id, entry }));
    });
    for (const [id, log] of logs) {
      const entries = sent.filter((one) => one.id === id).map(({ entry }) => entry);
      found.doubled += entries.length - new Set(entries).size;
      found.lost += Number(entries.some((entry, index) => entry < (entries[index - 1] ?? 0)));
      const answers = log.filter(
        ({ from, activity }) => from === 'bot' && activity.type === 'message',
      );
      found.lost += answers.filter(({ sequence }) => !entries.includes(sequence)).length;
    }
    return found;
  } finally {
    await store.close();
  }
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
