import { UsageError, printAnswer, readArguments } from './command.ts';
import { plays } from './simulate/plays.ts';
import { runPlay } from './simulate/run-play.ts';

/*
 * What `npm run simulate` does: it plays a case from its opening to its end, over weeks in seconds. It ends with 0, and
 * with 2 when the arguments are wrong.
 */

const usage = `Usage:
${Object.entries(plays)
  .map(([name, { about }]) => `  npm run -s simulate -- ${name.padEnd(14)} ${about}`)
  .join('\n')}`;

void printAnswer(answer, usage);

async function answer(args: string[]): Promise<undefined> {
  const { positionals } = readArguments({ args, options: {}, allowPositionals: true }, usage);
  const [name = '', ...more] = positionals;
  const play = Object.hasOwn(plays, name) ? plays[name] : undefined;
  if (!play || more.length > 0) throw new UsageError(usage);
  await runPlay(play, (line) => {
    process.stdout.write(`${line}\n`);
  });
}
