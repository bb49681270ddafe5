import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Commit } from '../../bot/ports/store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { startDesk, type RunningDesk } from './running-desk.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';

let desk: RunningDesk;
let anna: StaffMember;

beforeEach(async () => {
  desk = await startDesk();
  anna = await desk.hire('Anna');
  await anna.stream();
});

afterEach(() => desk.stop());

/** Three customers who asked for a person, a minute after each other. */
async function three() {
  const first = await desk.waiting();
  await desk.waits({ minutes: 1 });
  const second = await desk.waiting();
  await desk.waits({ minutes: 1 });
  return [first, second, await desk.waiting()] as const;
}

test('who comes to the front of the queue hears it unasked, and who comes second does not', async () => {
  const [first, second, third] = await three();
  const before = (await third.heard()).length;
  await desk.waits({ minutes: 4 });
  await anna.claim(first.id);
  expect((await second.heard()).at(-1)).toBe(
    'Je bent als eerste aan de beurt; zo komt er een medewerker bij. Je wacht nu 5 minuten.',
  );
  expect((await third.heard()).length).toBe(before);
});

test('they hear it too when whoever was before them goes on with the bot', async () => {
  const [first, second] = await three();
  await first.says('menu');
  expect((await second.heard()).at(-1)).toMatch(/^Je bent als eerste aan de beurt/);
});

test('who is first already does not hear it again', async () => {
  const [first, second, third] = await three();
  const before = (await first.heard()).length;
  await anna.claim(third.id);
  await second.says('menu');
  expect((await first.heard()).length).toBe(before);
});

test('who asks how long it takes hears place and time; what they tell besides waits with them', async () => {
  const [, second] = await three();
  await desk.waits({ minutes: 7 });
  const before = (await second.heard()).length;
  await second.says('Het gaat over mijn factuur');
  expect((await second.heard()).length).toBe(before);
  await second.says('Hoe lang duurt het nog?');
  expect((await second.heard()).at(-1)).toBe(
    'Je staat in de rij voor een medewerker, als nummer 2. Je wacht nu 8 minuten.',
  );
});

test('of many who ask at once everybody hears a place of their own, and the queue grows no longer than it may', async () => {
  const customers = Array.from({ length: 25 }, () => desk.customer());
  await Promise.all(customers.map((one) => one.says('medewerker')));
  const heard = await Promise.all(customers.map(async (one) => (await one.heard()).join(' ')));
  const places = heard
    .map((text) => text.replace('als eerste aan', 'als nummer 1 aan'))
    .flatMap((text) => /als nummer (\d+)/.exec(text)?.slice(1) ?? []);
  expect(places.map(Number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  expect(heard.filter((text) => text.includes('te druk'))).toHaveLength(5);
});

test('who joined while the one before them was taken hears that they are first after all', async () => {
  let meanwhile: (() => Promise<unknown>) | undefined;
  class Store extends MemoryStore {
    override async commit(commit: Commit) {
      const first = commit.replace?.status === 'waiting-for-staff' ? meanwhile : undefined;
      if (first) meanwhile = undefined;
      await first?.();
      return super.commit(commit);
    }
  }
  await desk.stop();
  desk = await startDesk({ store: new Store() });
  const bram = await desk.hire('Bram');
  const first = await desk.waiting();
  meanwhile = () => bram.claim(first.id);
  const second = await desk.waiting();
  expect((await second.heard()).slice(-2)).toEqual([
    expect.stringContaining('als nummer 2'),
    expect.stringContaining('als eerste aan de beurt'),
  ]);
});
