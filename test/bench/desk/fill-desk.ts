import { join } from 'node:path';
import { pino } from 'pino';
import { Accounts } from '../../../bot/desk/sign-in/accounts.ts';
import { machineClock } from '../../../bot/machine-clock.ts';
import type { Handoff } from '../../../bot/ports/conversation/conversation.ts';
import type { HandoffChange } from '../../../bot/ports/conversation/log-events.ts';
import type { Commit, NewEntry } from '../../../bot/ports/store.ts';
import { LowdbStaff } from '../../../bot/stores/lowdb/lowdb-staff.ts';
import { LowdbStore } from '../../../bot/stores/lowdb/lowdb-store.ts';
import { sideBySide } from '../filled-store.ts';

/** Of how many conversations staff had or have to do with, and how many of them wait. */
export interface Size {
  conversations: number;
  waiting: number;
}

const log = pino({ level: 'warn' });
const problems = [
  'de bezorging',
  'een factuur',
  'de maat',
  'een beschadigde doos',
  'mijn abonnement',
];
const staff = { id: 'bench-staff', name: 'Bram' };

/** Fills the data folder of a server that does not run; gives tokens of that many agents. */
export async function fillDesk(folder: string, size: Size, agents: number): Promise<string[]> {
  const store = await LowdbStore.open({ directory: join(folder, 'store'), log });
  const now = machineClock().epochMilliseconds;
  let next = 0;
  await sideBySide(256, async () => {
    while (next < size.conversations) {
      const number = next++;
      // the newest wait
      const isWaiting = number >= size.conversations - size.waiting;
      await store.commit(
        conversationOf(number, isWaiting, now - (size.conversations - number) * 500),
      );
    }
  });
  await store.close();

  const staffStore = await LowdbStaff.open({ directory: join(folder, 'desk'), log });
  const accounts = new Accounts(staffStore, machineClock);
  const tokens: string[] = [];
  for (let number = 0; number < agents; number += 1) {
    const account = await accounts.add(
      { email: `agent-${number}@example.nl`, name: `Agent ${number}`, role: 'agent' },
      'command line',
    );
    tokens.push(await accounts.makeToken(account, 'command line'));
  }
  await staffStore.close();
  return tokens;
}

export function idOf(number: number): string {
  return `bench-${String(number).padStart(8, '0')}`;
}

/** A word that stands in this conversation alone. */
export function wordOf(number: number): string {
  return `kenmerk${String(number).padStart(8, '0')}x`;
}

/** About a customer who wrote three times, then waits, or was helped. */
function conversationOf(number: number, isWaiting: boolean, moment: number): Commit {
  const at = (seconds: number) => new Date(moment + seconds * 1000).toISOString();
  const problem = problems[number % problems.length] ?? '';
  const name = `Klant Überhagen ${number}`;
  const reference = {
    conversation: { id: idOf(number), name: '', isGroup: false, conversationType: 'personal' },
    bot: { id: 'loket', name: 'Loket' },
    user: { id: `customer-${number}`, name },
    channelId: 'webchat',
    serviceUrl: 'https://webchat.invalid/',
  } as const;
  const handoff: Handoff = {
    since: at(60),
    reason: `Ik heb een vraag over ${problem} en het lukt niet.`,
    gathered: '',
    ...(!isWaiting && { result: 'Opgelost.', closedBy: staff, closedAt: at(300) }),
  };
  return {
    conversation: idOf(number),
    create: { channel: 'webchat', reference },
    replace: {
      ...{ version: 0, reference, handoff },
      status: isWaiting ? 'waiting-for-staff' : 'closed',
      dialog: { language: 'nl', greeted: true, failedIdentifications: 0 },
    },
    append: [
      said(at(0), 'bot', 'Goedendag, ik ben de digitale assistent. Waarmee kan ik je helpen?'),
      said(at(20), 'customer', `Hallo, ik heb een vraag over ${problem} van mijn bestelling.`),
      said(at(30), 'bot', 'Dat zoek ik graag voor je uit. Wat is je bestelnummer?'),
      said(at(50), 'customer', `Het kenmerk is ${wordOf(number)}, en ik wil graag een medewerker.`),
      moved(at(60), 'bot', { what: 'asked', place: 1 }),
      said(
        at(60),
        'bot',
        'Ik heb je vraag doorgegeven aan een medewerker. Je bent zo aan de beurt.',
      ),
      ...(isWaiting ? [] : helped(at)),
    ],
  };
}

function helped(at: (seconds: number) => string): NewEntry[] {
  return [
    moved(at(100), 'staff', { what: 'claimed', by: staff.name }),
    said(
      at(120),
      'staff',
      'Goedemiddag, ik heb het voor je nagekeken. Het komt morgen bij je aan.',
    ),
    said(at(200), 'customer', 'Dank je wel voor de snelle hulp, dan wacht ik dat af!'),
    moved(at(300), 'staff', { what: 'closed', by: staff.name, result: 'Opgelost.' }),
  ];
}

function said(at: string, from: NewEntry['from'], text: string): NewEntry {
  const activity = { type: 'message', text, textFormat: 'plain', locale: 'nl-NL' };
  return { at, from, activity: { ...activity, ...(from === 'staff' && { from: staff }) } };
}

function moved(at: string, from: NewEntry['from'], value: HandoffChange): NewEntry {
  return { at, from, activity: { type: 'event', name: 'handoff', value } };
}
