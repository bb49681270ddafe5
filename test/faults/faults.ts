import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Random } from '../support/random.ts';
import { table } from '../support/table.ts';
import { caseKills } from './case-trial.ts';
import type { Outcome } from './shop.ts';
import { clockBack, fullDisk, kills, mailAway, readOnly, slowClients } from './trials.ts';
import { teamsKills } from './teams-trial.ts';
import { whatsAppKills } from './whatsapp-trial.ts';

/*
 * Tries on purpose to break the server, and counts what came of it: what was acknowledged and is lost or there twice,
 * who is not answered any more, and closes and entries in cases that the audit log does not tell of. Ends with 1 unless
 * each is 0.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, seconds: { type: 'string', default: '120' } },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const milliseconds = Number(values.seconds) * 1000;
console.log(`seed ${seed}, about ${values.seconds} seconds\n`);

const random = new Random(seed);
const outcomes: Outcome[] = [];
for (const trial of [
  kills,
  caseKills,
  whatsAppKills,
  teamsKills,
  fullDisk,
  readOnly,
  mailAway,
  clockBack,
  slowClients,
]) {
  const before = performance.now();
  // the kills take all of the time, as every other trial takes what it takes
  const isOver = () => performance.now() - before > milliseconds / 4;
  const outcome = await trial(random, { isOver });
  outcomes.push(outcome);
  console.log(`${outcome.what}: ${Math.round((performance.now() - before) / 1000)} s`);
}
console.log(
  `\n${table(
    ['what', 'tries', 'lost', 'doubled', 'stuck', 'not audited'],
    outcomes.map(({ what, tries, lost, doubled, stuck, unaudited }) => [
      ...[what, tries, lost, doubled, stuck, unaudited],
    ]),
  )}`,
);
const isWhole = outcomes.every(
  ({ tries, lost, doubled, stuck, unaudited }) =>
    tries > 0 && lost + doubled + stuck + unaudited === 0,
);
process.exitCode = isWhole ? 0 : 1;
