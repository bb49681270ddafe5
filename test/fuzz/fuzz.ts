import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { table } from '../support/table.ts';
import { knock } from './doors.ts';
import { feed, type Fed } from './feed.ts';
import { parsers } from './parsers.ts';

/*
 * Feeds every reader with inputs that were valid once, and the real server with some of them. Ends with 1, and tells
 * the inputs, when one throws what is no refusal, is answered with 5xx, or does not come back.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: '100000' } },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const runs = Number(values.runs);
console.log(`seed ${seed}\n`);

const all: Fed[] = [];
for (const parser of parsers) {
  const fed = await feed(parser, runs, seed);
  console.log(`${fed.what}: ${Math.round(fed.seconds)} s`);
  all.push(fed);
}
console.log();
all.push(...(await knock(Math.ceil(runs / 100), seed)));

for (const { what, broken } of all) {
  for (const input of broken) console.log(`${what}: ${input}\n`);
}
console.log(
  table(
    ['what', 'inputs', 'broken', 'seconds'],
    all.map(({ what, inputs, broken, seconds }) => [
      ...[what, inputs, broken.length, Math.round(seconds)],
    ]),
  ),
);
process.exitCode = all.every(({ broken }) => broken.length === 0) ? 0 : 1;
