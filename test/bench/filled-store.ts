import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import type { Commit, NewEntry } from '../../bot/ports/store.ts';
import type { DialogState } from '../../dialogs/conversation/dialog-state.ts';

export interface FilledStore {
  store: LowdbStore;
  /** One turn of this conversation as the bot does it: heard, answered, delivered. */
  turn(conversation: number): Promise<void>;
  /** One durable commit of about 2.5 KB, as a turn's answer. */
  answer(conversation: number): Promise<void>;
  remove(): Promise<void>;
}

const at = '2026-11-16T10:00:00Z';
const reference = {
  conversation: { id: 'demo', name: '', isGroup: false, conversationType: 'personal' },
  bot: { id: 'loket', name: 'Loket' },
  user: { id: 'dl_demo', name: 'Demo' },
  channelId: 'webchat',
  serviceUrl: 'https://webchat.invalid/',
} as const;

/** A store in a folder of its own, with that many conversations, each closed once and read from its file. */
export async function filledStore(
  conversations: number,
  progress: (done: number) => void,
): Promise<FilledStore> {
  const directory = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const options = { directory, log: pino({ level: 'warn' }) };
  const filling = await LowdbStore.open(options);
  let next = 0;
  await sideBySide(256, async () => {
    while (next < conversations) {
      const number = next++;
      if (number % 10_000 === 0) progress(number);
      await filling.commit(created(number));
    }
  });
  await filling.close();

  const store = await LowdbStore.open(options);
  return {
    ...turnsOn(store),
    store,
    async remove() {
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** What is done with a filled store. */
export function turnsOn(store: LowdbStore): Pick<FilledStore, 'turn' | 'answer'> {
  const answer = async (number: number, handled: number[]) => {
    const id = idOf(number);
    const head = await store.conversation(id);
    if (!head) throw new Error(`Conversation ${id} is gone.`);
    const { version, handoff } = head;
    const replace = {
      version,
      status: 'with-bot',
      dialog,
      reference,
      ...(handoff && { handoff }),
    } as const;
    return store.commit({ conversation: id, replace, handled, append: [said(number)] });
  };
  return {
    async turn(number) {
      const heard = await store.commit({ conversation: idOf(number), append: [asked(number)] });
      const answered = await answer(number, sequencesOf(heard));
      const delivered = sequencesOf(answered);
      await store.commit({ conversation: idOf(number), delivered }, { relaxed: true });
    },
    async answer(number) {
      await answer(number, []);
    },
  };
}

export async function sideBySide(callers: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: callers }, work));
}

function sequencesOf(entries: { sequence: number }[]): number[] {
  return entries.map(({ sequence }) => sequence);
}

export function idOf(number: number): string {
  return `demo-conversation-${String(number).padStart(12, '0')}`;
}

export function created(number: number): Commit {
  return {
    conversation: idOf(number),
    create: { channel: 'webchat', reference },
    replace: { version: 0, status: 'with-bot', dialog, reference },
    append: [{ at, from: 'bot', activity: activity('Goedendag. Waarmee kan ik u helpen?') }],
  };
}

function asked(number: number): NewEntry {
  const text = `Ik wil mijn geld terug voor order ${number}, want er is nog niets geleverd.`;
  const key = randomBytes(12).toString('hex');
  return { at, from: 'customer', key, activity: activity(text), todo: 'handle' };
}

function said(number: number): NewEntry {
  const text = `Dank u. Order ${number} is gevonden. Is wat u bestelde helemaal niet geleverd, of anders dan beschreven?`;
  return { at, from: 'bot', activity: activity(text), todo: 'deliver' };
}

function activity(text: string): NewEntry['activity'] {
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    locale: 'nl-NL',
    channelData: { clientActivityID: '17000000000000000abcdef' },
    suggestedActions: {
      to: [],
      actions: ['Niet geleverd', 'Anders dan beschreven', 'Terug'].map((title) => ({
        type: 'imBack',
        title,
        value: title,
      })),
    },
  };
}

/** About 1.5 KB: a refund being asked for, on an identified order. */
const dialog: DialogState = {
  language: 'nl',
  greeted: true,
  form: {
    dialog: 'refund',
    slots: {
      reason: 'not-delivered',
      summary: 'Er is na een week nog niets geleverd, en op mijn berichten komt geen antwoord.',
    },
    asking: 'confirmed',
    filled: ['orderNumber', 'secondFact', 'reason', 'summary'],
    misread: 0,
  },
  identified: {
    number: '1042',
    placedAt: '2026-11-10T10:00:00+01:00',
    kind: 'one-off',
    items: ['SEO-PRO', 'CART-PRO', 'MAIL-PRO'].map((sku) => ({
      sku,
      name: `Uitbreiding ${sku} voor webwinkels`,
      version: '2.3.1',
      latestVersion: '2.4.0',
      modified: false,
    })),
    delivery: { status: 'pending', deliveredAt: null },
    payments: [
      { paidAt: '2026-11-10T10:01:00+01:00', amount: 49, currency: 'EUR', status: 'paid' },
    ],
    billing: null,
  },
  failedIdentifications: 0,
};
