import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Brake } from '../../bot/limits/brake.ts';
import { Pace, takeAll } from '../../bot/limits/pace.ts';
import { Places } from '../../bot/limits/places.ts';
import { createTestClock } from '../support/channel-host.ts';

const rate = { burst: 3, perSecond: 0.5 };

test('a pace takes the burst at once, then one after each wait that it names', () => {
  const clock = createTestClock();
  const pace = new Pace(rate, clock.now);
  expect([1, 2, 3, 4].map(() => pace.take('a'))).toEqual([0, 0, 0, 2]);
  expect(pace.take('b')).toBe(0);
  clock.advance({ seconds: 1 });
  expect(pace.take('a')).toBe(1);
  clock.advance({ seconds: 1 });
  expect([pace.take('a'), pace.take('a')]).toEqual([0, 2]);
});

test('who has used up the burst waits no longer when the clock is set back an hour', () => {
  const clock = createTestClock();
  const pace = new Pace(rate, clock.now);
  for (let taken = 0; taken < rate.burst; taken += 1) pace.take('a');
  clock.advance({ hours: -1 });
  expect(pace.take('a')).toBe(2);
  clock.advance({ seconds: 2 });
  expect(pace.take('a')).toBe(0);
});

test('under several limits nothing is counted when one of them is reached', () => {
  const clock = createTestClock();
  const [wide, narrow] = [new Pace(rate, clock.now), new Pace({ ...rate, burst: 1 }, clock.now)];
  const take = () =>
    takeAll([
      [wide, 'a'],
      [narrow, 'a'],
    ]);
  expect([take(), take(), take()]).toEqual([0, 2, 2]);
  expect(wide.wait('a', 2)).toBe(0);
});

test('whatever the order of requests, a pace lets through no more than burst and time allow', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 3 }))), (asked) => {
      const clock = createTestClock();
      const pace = new Pace(rate, clock.now);
      let [taken, seconds] = [0, 0];
      for (const [milliseconds, cost] of asked) {
        clock.advance({ milliseconds });
        seconds += milliseconds / 1000;
        if (pace.take('a', cost) === 0) taken += cost;
        expect(taken).toBeLessThanOrEqual(rate.burst + seconds * rate.perSecond + 1e-6);
      }
    }),
  );
});

test('what is remembered is bounded: of very many keys the first are forgotten', () => {
  const pace = new Pace({ burst: 1, perSecond: 0.001 }, createTestClock().now);
  for (let key = 0; key < 30_000; key += 1) pace.take(String(key));
  expect([pace.wait('0'), pace.wait('29999')]).toEqual([0, 1000]);
});

test('one key cannot take the places of all', () => {
  const places = new Places({ each: 2, all: 3 });
  const leave = places.enter('a');
  places.enter('a');
  expect(places.enter('a')).toBeUndefined();
  expect(places.enter('b')).toBeDefined();
  expect(places.enter('c')).toBeUndefined();
  leave?.();
  expect(places.enter('c')).toBeDefined();
});

test('a brake answers who is too fast a second later, the others at once, and turns away who waits too often', () => {
  const waiting: (() => void)[] = [];
  const after = (milliseconds: number, run: () => void) => {
    expect(milliseconds).toBe(1000);
    waiting.push(run);
  };
  const limits = { burst: 1, perSecond: 0.001, heldEach: 2, heldAll: 10 };
  const brake = new Brake(limits, { clock: createTestClock().now, after });
  const said: string[] = [];
  const ask = (key: string, name: string) => {
    brake.slow(key, 1, (may) => void said.push(`${name} ${may ? 'goes on' : 'is turned away'}`));
  };
  for (const name of ['first', 'second', 'third', 'fourth']) ask('a', name);
  ask('b', 'another');
  expect(said).toEqual(['first goes on', 'fourth is turned away', 'another goes on']);
  for (const run of waiting) run();
  expect(said.slice(3)).toEqual(['second goes on', 'third goes on']);
});
