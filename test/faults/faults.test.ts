import { expect, test } from '@jest/globals';
import { Random } from '../support/random.ts';
import { caseKills } from './case-trial.ts';
import { clockBack, kills } from './trials.ts';
import { teamsKills } from './teams-trial.ts';
import { whatsAppKills } from './whatsapp-trial.ts';

/* In short what `npm run test:faults` does for longer, and in more ways. */

test.each([
  ['a server is killed again and again', kills],
  ['it is killed at each instant of work on late cases', caseKills],
  ['it is killed amid conversations on WhatsApp', whatsAppKills],
  ['it is killed amid conversations on Teams', teamsKills],
  ['the clock goes back an hour', clockBack],
])(
  'while %s nothing is lost or there twice, and everybody is answered',
  async (_, trial) => {
    const { tries, what, ...broken } = await trial(new Random(7), { isOver: (done) => done >= 2 });
    expect([what, broken]).toEqual([what, { lost: 0, doubled: 0, stuck: 0, unaudited: 0 }]);
    expect(tries).toBeGreaterThan(0);
  },
  300_000,
);
