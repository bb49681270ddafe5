import { expect, test } from '@jest/globals';
import { checkSync } from 'recheck';
import {
  findLiterals,
  findWritten,
  modulesOf,
  recordMade,
  repeats,
  type Pattern,
} from '../support/patterns.ts';

/*
 * No text can be made that keeps a pattern busy: each that reads what comes from outside is tried by a tool that knows
 * how regular expressions go wrong. One that takes hundreds of steps for each letter of a long text is too slow.
 */

// in this process, in JavaScript
process.env['RECHECK_SYNC_BACKEND'] = 'pure';

const folders = [
  ...['dialogs', 'policies'],
  ...['bot/turn', 'bot/orders', 'bot/channels', 'bot/desk', 'bot/files', 'bot/mail'],
];

/** What reads a few characters only, however long the message is. */
const readLittle = new Map([
  ['dialogs/reading/detect-language.ts', 'reads the first thousand characters'],
]);

// Steps say what is slow, and not time, which differs by machine; what is not judged in time passes.
const effort = {
  ...{ timeout: 600, attackTimeout: null, incubationTimeout: null, recallValidation: 'off' },
  ...{ maxAttackStringSize: 3000, attackLimit: 1_500_000, incubationLimit: 3000 },
  ...{ maxInitialGenerationSize: 30, maxIteration: 1, maxGenerationSize: 15 },
  ...{ mutationSize: 8, crossoverSize: 4, maxNFASize: 3000 },
} as const;

function faultsOf(patterns: readonly Pattern[]): string[] {
  const each = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  return [...each].flatMap(([shown, { source, flags, place }]) => {
    const found = repeats(source) ? checkSync(source, flags, effort) : undefined;
    if (found?.status !== 'vulnerable') return [];
    return `${place}: ${found.complexity.summary} with ${found.attack.pattern}: ${shown}`;
  });
}

test('no text can be made that keeps a pattern busy', async () => {
  const modules = modulesOf(folders);
  const written = modules.flatMap(findWritten);
  const made = await recordMade(async () => {
    for (const path of modules) await import(`../../${path}`);
  });
  expect(written.length).toBeGreaterThan(200);
  expect(made.map(placeWithoutLine)).toContain('dialogs/reading/answers/yes-no.ts');
  const tried = [...written, ...made].filter((one) => !readLittle.has(placeWithoutLine(one)));
  expect(faultsOf(tried)).toEqual([]);
  // as much as a slow machine may need for all of them
}, 900_000);

test('a pattern that a text can keep busy is found, with its place', () => {
  expect(faultsOf(findLiterals('shop.ts', 'const bad =\n  /^(?:ja|jaja)+$/;'))).toEqual([
    expect.stringMatching(/^shop\.ts:2: exponential/),
  ]);
  expect(faultsOf(findLiterals('shop.ts', 'const slow = /\\s+$/;'))).toHaveLength(1);
  expect(faultsOf(findLiterals('shop.ts', 'const good = /^(?:ja|nee)+$/;'))).toEqual([]);
});

function placeWithoutLine({ place }: Pattern): string {
  return place.replace(/:\d+$/, '');
}
