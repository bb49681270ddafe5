import { beforeEach, expect, test } from '@jest/globals';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { Identification } from '../../bot/turn/identification.ts';
import { Visitors } from '../../bot/turn/visitors.ts';
import { createTestClock } from '../support/channel-host.ts';
import { order, ordersOf } from '../support/orders.ts';

/*
 * A known e-mail address must not find its orders, nor a known number its buyer; and whoever tries must not lock
 * the buyer out.
 */
const sanne = 'sanne@example.nl';
const [attacker, household] = ['192.0.2.66', '198.51.100.7'];
const orders = ordersOf([order({ number: '1042', email: sanne })]);
const create = { channel: 'webchat', reference: {} };

let clock: ReturnType<typeof createTestClock>;
let tries: (visitor: string | undefined, number: string, secondFact: string) => Promise<string>;

beforeEach(() => {
  clock = createTestClock();
  const store = new MemoryStore();
  const visitors = new Visitors();
  const identification = new Identification({ store, orders, clock: clock.now, visitors });
  let conversations = 0;
  // each in a conversation of its own, as tries in one are few
  tries = async (visitor, number, secondFact) => {
    const conversation = `c${(conversations += 1)}`;
    await store.commit({ conversation, create });
    if (visitor !== undefined) visitors.note(conversation, visitor);
    const answer = await identification.answer({ type: 'order', number, secondFact }, conversation);
    return answer.result;
  };
});

const wrongNumbers = (count: number) => Array.from({ length: count }, (_, n) => String(2000 + n));

test('one address tries few numbers with a known e-mail address, even side by side', async () => {
  const answers = await Promise.all(
    wrongNumbers(385).map((number) => tries(attacker, number, sanne)),
  );
  expect(answers.filter((answer) => answer === 'no-match')).toHaveLength(10);
  expect(await tries(attacker, '1042', sanne)).toBe('too-many-attempts');
});

test('one address tries few pairs in all, whatever the numbers and addresses', async () => {
  const answers: string[] = [];
  for (const number of wrongNumbers(30))
    answers.push(await tries(attacker, number, `${number}@x.nl`));
  expect(answers.filter((answer) => answer === 'no-match')).toHaveLength(15);
  clock.advance({ hours: 1 });
  expect(await tries(attacker, '1042', sanne)).toBe('match');
});

test('strangers who use up the tries of an order lock out nobody but themselves', async () => {
  for (let guess = 0; guess < 10; guess += 1) await tries(attacker, '1042', `${guess}@x.nl`);
  expect(await tries(attacker, '1042', sanne)).toBe('too-many-attempts');
  expect(await tries(household, '1042', sanne)).toBe('match');
});

test('who has failed as well is no more trusted with a shut order than the strangers', async () => {
  for (let guess = 0; guess < 10; guess += 1) await tries(attacker, '1042', `${guess}@x.nl`);
  expect(await tries(household, '1042', 'typo@example.nl')).toBe('no-match');
  expect(await tries(household, '1042', sanne)).toBe('too-many-attempts');
  clock.advance({ hours: 1, seconds: 1 });
  expect(await tries(household, '1042', sanne)).toBe('match');
});

test('where nobody knows who asks, an order that is shut stays shut', async () => {
  for (let guess = 0; guess < 10; guess += 1) await tries(undefined, '1042', `${guess}@x.nl`);
  expect(await tries(undefined, '1042', sanne)).toBe('too-many-attempts');
});
