import { expect, test } from '@jest/globals';
import { Random } from '../support/random.ts';
import { clockBack } from './trials.ts';

/*
 * The part of `npm run test:faults` that goes the same way each time; what kills at random instants is the command's, and
 * kills at named points have tests of their own (`test/bot/crash.test.ts`, `test/contracts/lowdb-kill.test.ts`).
 */

test('while the clock goes back an hour nothing is lost or there twice, and everybody is answered', async () => {
  const { tries, ...broken } = await clockBack(new Random(7), { isOver: () => true });
  expect(broken).toMatchObject({ lost: 0, doubled: 0, stuck: 0, unaudited: 0 });
  expect(tries).toBeGreaterThan(0);
});
