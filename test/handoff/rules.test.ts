import { describe, expect, test } from '@jest/globals';
import { isAbandoned, type Absence } from '../../bot/handoff/absence.ts';
import {
  byOwnOrder,
  claimRefusal,
  closerFor,
  giveUpRefusal,
  handoffStateOf,
  holdRefusal,
  isHandedOver,
  isQueued,
  mayClaim,
  mayTakeOver,
  queueAmong,
  requeueRefusal,
  waitingAmong,
  waitsFor,
  type HandoffState,
} from '../../bot/handoff/rules.ts';
import { roles } from '../../bot/ports/staff-store.ts';

const anna = { id: 'a', name: 'Anna' };
const bram = { id: 'b', name: 'Bram' };
const ten = '2026-11-20T10:00:00Z';

function standing(more: Partial<HandoffState>): HandoffState {
  return { id: 'c1', status: 'with-bot', holder: null, handedTo: null, since: ten, ...more };
}

const states = {
  bot: standing({}),
  queue: standing({ status: 'waiting-for-staff' }),
  forAnna: standing({ status: 'waiting-for-staff', handedTo: anna }),
  forBram: standing({ status: 'waiting-for-staff', handedTo: bram }),
  withAnna: standing({ status: 'with-staff', holder: anna }),
  withBram: standing({ status: 'with-staff', holder: bram }),
  closed: standing({ status: 'closed' }),
};

type Name = keyof typeof states;

describe('what Anna may do', () => {
  const table: [Name, { claim: string; force: string; write: string; waits: boolean }][] = [
    ['bot', { claim: 'yes', force: 'yes', write: 'not-held', waits: false }],
    ['queue', { claim: 'yes', force: 'yes', write: 'not-held', waits: true }],
    ['forAnna', { claim: 'yes', force: 'yes', write: 'not-held', waits: true }],
    ['forBram', { claim: 'held-by-other', force: 'yes', write: 'not-held', waits: false }],
    ['withAnna', { claim: 'yes', force: 'yes', write: 'yes', waits: false }],
    ['withBram', { claim: 'held-by-other', force: 'yes', write: 'held-by-other', waits: false }],
    ['closed', { claim: 'closed', force: 'closed', write: 'closed', waits: false }],
  ];

  test.each(table)('with a conversation that is %s', (name, expected) => {
    const state = states[name];
    expect({
      claim: claimRefusal(state, 'a', { force: false }) ?? 'yes',
      force: claimRefusal(state, 'a', { force: true }) ?? 'yes',
      write: holdRefusal(state, 'a') ?? 'yes',
      waits: waitsFor(state, 'a'),
    }).toEqual(expected);
  });

  test.each(roles)('as %s: managers and administrators take over, others do not', (role) => {
    const leads = role === 'manager' || role === 'admin';
    expect(mayTakeOver(role)).toBe(leads);
    expect(mayClaim(states.withBram, { id: 'a', role })).toBe(leads);
    expect(mayClaim(states.forBram, { id: 'a', role })).toBe(leads);
    expect(mayClaim(states.queue, { id: 'a', role })).toBe(true);
    expect(mayClaim(states.closed, { id: 'a', role })).toBe(false);
  });
});

test.each<[Name, string]>([
  ['bot', 'not-held'],
  ['queue', 'not-held'],
  ['closed', 'not-held'],
  ['forAnna', 'back'],
  ['withAnna', 'back'],
  ['forBram', 'held-by-other'],
  ['withBram', 'held-by-other'],
])('when Anna is lost, what is %s is answered with %s', (name, expected) => {
  expect(requeueRefusal(states[name], 'a') ?? 'back').toBe(expected);
});

describe('the queue', () => {
  const named = (id: string, more: Partial<HandoffState>) =>
    standing({ id, status: 'waiting-for-staff', ...more });
  const all = [
    named('late', { since: '2026-11-20T10:00:00.5Z' }),
    named('b', { since: '2026-11-20T11:00:00+01:00' }),
    named('a', { since: ten }),
    named('early', { since: '2026-11-20T09:59:59Z' }),
    named('bram', { since: '2026-11-20T08:00:00Z', handedTo: bram }),
    named('anna', { since: '2026-11-20T09:00:00Z', handedTo: anna }),
    { ...states.withAnna, id: 'held' },
    { ...states.bot, id: 'bot' },
  ];
  const ids = (some: HandoffState[]) => some.map(({ id }) => id);

  test('is by moment of arrival, whatever the offset, and by id at one moment', () => {
    expect(ids(queueAmong(all, (one) => one))).toEqual(['early', 'a', 'b', 'late']);
  });

  test('shows a member of staff in their place what waits for them alone', () => {
    expect(ids(waitingAmong(all, 'a', (one) => one))).toEqual([
      ...['anna', 'early', 'a', 'b', 'late'],
    ]);
  });

  test('leaves the list that it is made of as it was', () => {
    const before = [...all];
    queueAmong(all, (one) => one);
    expect(all).toEqual(before);
  });
});

describe('a stored conversation', () => {
  const handoff = { since: ten, reason: '', gathered: '', staff: anna, handedTo: bram };
  const head = { id: 'c1', handoff, lastAt: '2026-11-20T12:00:00Z' };

  test.each([
    ['with-bot', null, null],
    ['waiting-for-staff', null, bram],
    ['with-staff', anna, null],
    ['closed', null, null],
  ] as const)('%s: who holds it, and for whom it waits', (status, holder, handedTo) => {
    const state = handoffStateOf({ ...head, status });
    expect(state).toEqual({ id: 'c1', status, holder, handedTo, since: ten });
    expect(isHandedOver(state)).toBe(holder !== null || handedTo !== null);
    expect(isQueued(state)).toBe(false);
  });

  test('that was never handed over arrives when something last happened in it', () => {
    const state = handoffStateOf({ id: 'c1', status: 'with-bot', lastAt: ten });
    expect(state.since).toBe(ten);
  });
});

describe('a conversation is abandoned', () => {
  const patience = 90_000;
  const absence = (more: Partial<Absence>): Absence => ({
    ...{ now: 1_000_000, patience, changedHandsAt: 0 },
    ...{ goneSince: undefined, signedOutAt: undefined },
    ...more,
  });

  test.each<[string, Name, Partial<Absence>, boolean]>([
    ['not while its holder is there', 'withAnna', {}, false],
    ['not just before its holder is gone for too long', 'withAnna', { goneSince: 910_001 }, false],
    ['once its holder is gone for too long', 'withAnna', { goneSince: 910_000 }, true],
    [
      'not when it came to somebody absent just now',
      'withAnna',
      { goneSince: 0, changedHandsAt: 910_001 },
      false,
    ],
    [
      'once whoever is there has left it waiting for three times as long',
      'forAnna',
      { changedHandsAt: 730_000 },
      true,
    ],
    ['not just before that', 'forAnna', { changedHandsAt: 730_001 }, false],
    [
      'once it waits for somebody who is gone for too long',
      'forAnna',
      { goneSince: 910_000, changedHandsAt: 900_000 },
      true,
    ],
    ['at once when its holder signs out', 'withAnna', { signedOutAt: 1_000_000 }, true],
    [
      'not at once when it came to somebody who had signed out',
      'forAnna',
      { goneSince: 900_000, signedOutAt: 900_000, changedHandsAt: 990_000 },
      false,
    ],
    ['never in the queue', 'queue', { goneSince: 0 }, false],
    ['never with the bot', 'bot', { goneSince: 0 }, false],
  ])('%s', (_, name, more, expected) => {
    expect(isAbandoned(states[name], absence(more))).toBe(expected);
  });
});

describe('with nobody at the desk', () => {
  test.each<[Name, string | undefined, string]>([
    ['queue', undefined, 'yes'],
    ['forAnna', undefined, 'yes'],
    ['withAnna', 'a', 'yes'],
    ['withAnna', undefined, 'held-by-other'],
    ['withBram', 'a', 'held-by-other'],
    ['bot', undefined, 'not-held'],
    ['closed', 'a', 'not-held'],
  ])('a conversation that is %s is given up, with %s gone: %s', (name, lost, expected) => {
    expect(giveUpRefusal(states[name], lost) ?? 'yes').toBe(expected);
  });
});

describe('a customer who comes back', () => {
  const handoff = { since: ten, reason: '', gathered: '', closedBy: anna, closedAt: ten };
  const at = (moment: string) => Date.parse(moment);

  test.each<[string, 'closed' | 'with-bot', object, unknown]>([
    ['2026-11-20T11:00:00Z', 'closed', handoff, anna],
    ['2026-11-20T11:00:00.001Z', 'closed', handoff, undefined],
    ['2026-11-20T10:01:00Z', 'with-bot', handoff, undefined],
    ['2026-11-20T10:01:00Z', 'closed', { ...handoff, closedAt: undefined }, undefined],
  ])('at %s to what is %s', (moment, status, kept, expected) => {
    const conversation = { status, handoff: { ...handoff, ...kept } };
    expect(closerFor(conversation, at(moment))).toEqual(expected);
  });
});

test('of one’s own, what a colleague handed over comes first, then the newest', () => {
  const own = (id: string, status: HandoffState['status'], moment: number) => ({
    ...{ id, status, moment },
  });
  const all = [
    own('older', 'with-staff', 1),
    own('newer', 'with-staff', 3),
    own('handed', 'waiting-for-staff', 2),
  ];
  expect(all.sort(byOwnOrder).map(({ id }) => id)).toEqual(['handed', 'newer', 'older']);
});
