import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import { tell } from './report/figure.ts';

/*
 * What reading costs. Machines differ, so that the ratios of one run say more than its milliseconds.
 */

const rounds = 5;
const today = Temporal.PlainDate.from('2026-11-21');

// before all else, so that it pays for its own imports
const start = performance.now();
const { openRouter } = await import('../../dialogs/reading/router/router.ts');
const routerImported = performance.now();
const route = openRouter(readFileSync('dist/reading/routes.model'));
const routerOpened = performance.now();
const { readDay } = await import('../../dialogs/reading/dates/read-day.ts');
const daysImported = performance.now();
readDay('gisteren', { language: 'nl', today });
const daysRead = performance.now();

const { ruleRoute } = await import('../../dialogs/reading/router/route-rules.ts');
const { detectLanguage } = await import('../../dialogs/reading/detect-language.ts');

say('loading, the first time in a process:');
sayTook('  router: its code', routerImported - start);
sayTook('  router: the file, read and opened (goal: 20 ms or less)', routerOpened - routerImported);
sayTook('  days: their code, most of it the recognizers', daysImported - routerOpened);
sayTook('  days: the first sentence', daysRead - daysImported);

const messages = await someExamples();
const conversation = storedConversation();
const work: Record<string, (text: string, lang: 'nl' | 'en') => unknown> = {
  'one JSON round trip of a stored conversation': () =>
    JSON.parse(JSON.stringify(conversation)) as unknown,
  'rules alone': (text) => ruleRoute(text),
  'rules and routes (goal: 0.15 ms or less)': (text) => route(text),
  language: (text) => detectLanguage(text),
  days: (text, language) => readDay(text, { language, today }),
  'all of them': (text, language) => [
    route(text),
    detectLanguage(text),
    readDay(text, { language, today }),
  ],
};

const took = new Map(
  Object.keys(work).map((name): [string, Took] => [name, { mean: [], p99: [], cpu: [] }]),
);
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, read] of Object.entries(work)) {
    const before = process.cpuUsage();
    const times = messages.map(({ text, lang }) => timed(() => read(text, lang)));
    const { user, system } = process.cpuUsage(before);
    // the first round only warms up
    if (round === 0) continue;
    took.get(name)?.mean.push(times.reduce((sum, time) => sum + time, 0) / times.length);
    took.get(name)?.p99.push(quantile(times, 0.99));
    took.get(name)?.cpu.push((user + system) / 1000 / times.length);
  }
}

say(`a message, over ${messages.length} examples; medians of ${rounds} rounds:`);
const [yardstick = 1] = [...took.values()].map(({ mean }) => quantile(mean, 0.5));
for (const [name, { mean, p99 }] of took) {
  const middle = quantile(mean, 0.5);
  const ratio = (middle / yardstick).toFixed(1);
  sayTook(`  ${name}`, middle, `p99 ${quantile(p99, 0.5).toFixed(3)} ms, ${ratio} round trips`);
}

// what nobody types who wants to be understood, as long as a message may be
const nasty = [
  'AB',
  'en ',
  'ook ',
  'ja ',
  '12 november ',
  'gisteren ',
  'kerst ',
  'vorige week dinsdag ',
  '11-11-2026 ',
  'a@',
  '06-12345678 ',
  '. ',
  'Ǆ',
  '€ 1 ',
  'www.',
  '😀',
  'ik wil mijn geld terug en ook een klacht indienen. ',
];
const longest = 8000;
const { readYesNo } = await import('../../dialogs/reading/answers/yes-no.ts');
const { readOrderNumber } = await import('../../dialogs/reading/facts/order-number.ts');
const { withoutPersonalData } = await import('../../dialogs/reading/facts/personal-data.ts');
const { hideSecrets } = await import('../../dialogs/reading/facts/secrets.ts');
const { readWishes } = await import('../../dialogs/reading/router/wishes.ts');
const readers: ((text: string) => unknown)[] = [
  ...[hideSecrets, readYesNo, detectLanguage, readOrderNumber, withoutPersonalData],
  (text) => readWishes(text, route),
  (text) => readDay(text, { language: 'nl', today }),
  (text) => readDay(text, { language: 'en', today }),
];
const worst = nasty
  .map((piece) => {
    // another text each time, as the latest ones are kept
    const times = Array.from({ length: rounds }, (_, round) => {
      const text = `${piece.repeat(longest / piece.length)}${round}`;
      return busy(() => readers.map((read) => read(text)));
    });
    return { piece, times };
  })
  .reduce((one, other) => (quantile(other.times, 0.5) > quantile(one.times, 0.5) ? other : one));
tell({
  ...{ id: 'B10', what: 'reading one message with its day, CPU', unit: 'ms' },
  ours: took.get('all of them')?.cpu ?? [],
  goal: { most: 0.25 },
});
tell({
  ...{ id: 'B10', what: `the worst message of ${longest} characters, CPU`, unit: 'ms' },
  ours: worst.times,
  goal: { most: 20 },
});
say(`  which was "${worst.piece}" again and again, of ${nasty.length} such messages`);

interface Took {
  mean: number[];
  p99: number[];
  cpu: number[];
}

async function someExamples() {
  const { parseExamples } = await import('../../dialogs/reading/router/training/examples.ts');
  const folder = 'dialogs/reading/router/examples';
  const read = parseExamples(
    readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  );
  return 'examples' in read ? read.examples.filter((_, index) => index % 5 === 0) : [];
}

/** As a conversation of ten questions and answers lies in the store. */
function storedConversation() {
  const entry = (number: number) => ({
    number,
    at: '2026-11-21T12:00:00Z',
    activity: {
      type: 'message',
      id: `entry-${number}`,
      text: 'Waar blijft mijn bestelling 1042? Ik heb hem vorige week dinsdag al besteld.',
      from: { id: 'customer', name: 'Customer', role: 'user' },
      locale: 'nl-NL',
      channelId: 'web-chat',
    },
  });
  return { id: 'conversation', log: Array.from({ length: 20 }, (_, index) => entry(index)) };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** What it takes of the processor, whatever else the machine does, in milliseconds. */
function busy(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function sayTook(name: string, milliseconds: number, more = ''): void {
  say(`${name.padEnd(62)}${milliseconds.toFixed(3).padStart(9)} ms${more && `, ${more}`}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
