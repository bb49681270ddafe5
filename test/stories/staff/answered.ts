import { expect } from '@jest/globals';
import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import {
  customerIn,
  type ConversationSettings,
  type Customer,
} from '../../support/conversation.ts';

const anna = { id: 'anna', name: 'Anna' };
const at = '2026-11-20T12:00:00+01:00';
/** So many minutes after noon, when these stories begin. */
export const minutesLater = (minutes: number) =>
  `2026-11-20T12:${String(minutes).padStart(2, '0')}:00+01:00`;

const desk = () => Promise.resolve('yes' as const);
/** A customer in a shop with somebody at the desk, on a channel that tells what they have seen. */
export const open = (settings: Partial<ConversationSettings> = {}) =>
  customerIn({ at, desk, tellsSeen: true, ...settings });

/** Sanne, who has shown that order 1042 is hers, and whom Anna has taken over. */
export async function withAnna(settings: Partial<ConversationSettings> = {}) {
  const customer = await open(settings);
  await customer.says('mijn bestelling is niet geleverd');
  await customer.says('1042 en sanne@example.nl');
  await customer.says('medewerker');
  return takenOver(customer);
}

/** The customer in Anna's hands. */
export async function takenOver(customer: Customer) {
  await customer.handoffs.claim(customer.id, anna);
  return {
    ...customer,
    async isAnswered(text: string, files: string[] = []) {
      await customer.handoffs.say(customer.id, anna, {
        text,
        files: files.map((name) => ({ id: name, name, contentType: 'image/png', bytes: 3 })),
      });
      await customer.heard();
    },
    /** Lets the time pass until then, with all that was put off. */
    async passes(minutes: number) {
      customer.waitsUntil(minutesLater(minutes));
      await customer.tryAgain();
    },
    /** What staff read of it: why it was not mailed. */
    whyKept: async () =>
      (await customer.store.log(customer.id, 0)).flatMap(
        (entry) => namedEventIn(entry, 'unseen-kept')?.value.why ?? [],
      ),
  };
}

export async function expectNoTasks({ store, id }: Customer): Promise<void> {
  expect((await store.conversation(id))?.toDeliver).toEqual([]);
}
