import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { finish, runToEnd } from '../support/children/child-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const evaluate = (...args: string[]) => runToEnd('test/eval/eval.ts', args);

async function fileOf(...lines: (object | string)[]): Promise<string> {
  const file = join(await temporaryFolder(), 'lines.jsonl');
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(file, written.join('\n'));
  return file;
}

const refund = { text: 'ik wil mijn geld terug', route: 'refund.general', lang: 'nl' };
const misread = { text: 'I want my money back', route: 'human', lang: 'en' };
const answer = {
  question: 'stop',
  text: 'als de maand om is',
  expected: 'end-of-cycle',
  lang: 'nl',
};
const yesterday = { text: 'gisteren', ref: '2026-11-21', expected: '2026-11-20', lang: 'nl' };

describe('--json prints one object', () => {
  test('of routes: shares, and what was judged wrong', async () => {
    const accepted = { ...misread, accept: ['refund.general'] };
    const hello = { text: 'what is the capital of France', route: 'oos', lang: 'en' };
    const file = await fileOf(refund, accepted, misread, hello);
    const { code, stdout, stderr } = await evaluate('--routes', file, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      n: 4,
      top: 2 / 3,
      fine: 2 / 3,
      routed: 1,
      routedRight: 2 / 3,
      top3: expect.any(Number) as unknown,
      oosRouted: 0,
      errors: [{ ...misread, got: 'refund.general', score: 1, sure: true, by: 'rule' }],
    });
  });

  test('of days, and of both', async () => {
    const vague = { ...yesterday, text: 'een tijdje geleden', expected: null };
    const wrong = { ...yesterday, text: 'vandaag' };
    const days = await fileOf(yesterday, vague, wrong);
    const { stdout } = await evaluate('--dates', days, '--json');
    const figures = { n: 3, right: 2, asked: 0, wrong: 1 };
    expect(JSON.parse(stdout)).toMatchObject({ ...figures, errors: [{ text: 'vandaag' }] });
    const both = await evaluate('--routes', await fileOf(refund), '--dates', days, '--json');
    expect(JSON.parse(both.stdout)).toMatchObject({ routes: { n: 1, fine: 1 }, dates: figures });
  });

  test('of answers, as the forms read them', async () => {
    const refusal = { ...answer, question: 'cancel', text: 'prima, laat zo', expected: 'no' };
    const wrong = { ...answer, expected: 'now' };
    const { stdout } = await evaluate('--answers', await fileOf(answer, refusal, wrong), '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ n: 3, read: 2, confirmed: 0, asked: 0, wrong: 1 },
      errors: [{ got: 'end-of-cycle' }],
    });
  });

  test('through npm, too, and nothing else', async () => {
    const args = ['run', '-s', 'eval', '--', '--routes', await fileOf(refund), '--json'];
    const { code, stdout } = await finish('npm', args);
    expect([code, (JSON.parse(stdout) as { n: number }).n]).toEqual([0, 1]);
  });
});

test('without --json the same is shown in words', async () => {
  const args = ['--routes', await fileOf(refund, misread), '--dates', await fileOf(yesterday)];
  const { stdout } = await evaluate(...args);
  expect(stdout).toMatch(/^both +2 +50\.0/m);
  expect(stdout).toMatch(/human → refund\.general 1\.00, sure: I want my money back/);
  expect(stdout).toMatch(/^days +1 +1 +0 +0$/m);
});

describe('lines that do not fit end with 1, every fault named, and nothing on standard output', () => {
  test.each<[string, string, (object | string)[], RegExp[]]>([
    ['no lines', '--routes', ['', ''], [/:1: the file is empty; write one JSON object/]],
    ['no JSON', '--routes', [refund, '', '{ text }'], [/:3: this is not JSON \(.+\); write one/]],
    [
      'routes',
      '--routes',
      [
        { ...refund, route: 'refund', lang: 'fr' },
        { ...refund, text: ' ', accept: 'human' },
        { ...refund, lang: undefined, acept: [] },
        [],
      ],
      [
        /:1: route is "refund"; write one of order\.status, order\.change, refund\.non_delivery, /,
        /:1: lang is "fr"; write "nl" or "en"/,
        /:2: text is " "; write the sentence/,
        /:2: accept is "human"; write a list of routes/,
        /:3: lang is missing; write "nl" or "en"/,
        /:3: acept is not known here; write accept/,
        /:4: this is no object; write an object such as \{"text"/,
      ],
    ],
    [
      'days',
      '--dates',
      [
        { ...yesterday, ref: '2026-02-30' },
        { ...yesterday, expected: 'gisteren' },
      ],
      [/:1: ref is "2026-02-30"; write the day on which/, /:2: expected is "gisteren"; write the/],
    ],
  ])('%s', async (_, option, lines, faults) => {
    const { code, stdout, stderr } = await evaluate(option, await fileOf(...lines), '--json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const told = stderr.trimEnd().split('\n');
    expect(told).toHaveLength(faults.length);
    faults.forEach((fault, index) => {
      expect(told[index]).toMatch(fault);
    });
  });

  test('a few of a thousand of one kind, and how many more there are', async () => {
    const file = await fileOf(...Array.from({ length: 1000 }, () => 'x'), {
      ...refund,
      lang: 'fr',
    });
    const { stderr } = await evaluate('--routes', file);
    const told = stderr.trim().split('\n');
    expect(told).toHaveLength(7);
    expect(told[5]).toMatch(/:6: and 995 more of this kind; write one JSON object on each line$/);
    expect(told[6]).toMatch(/:1001: lang is "fr"/);
  });

  test('of two files, and of one that is not there', async () => {
    const files = ['--routes', '/not/there.jsonl', '--dates', await fileOf('?')];
    const { code, stdout, stderr } = await evaluate(...files);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^\/not\/there\.jsonl: cannot be read \(ENOENT.*\); give the path/);
    expect(stderr).toMatch(/lines\.jsonl:1: this is not JSON/);
  });
});

describe('a command that is not understood ends with 2 and says how it is used', () => {
  test.each([[['--fast']], [['lines.jsonl']], [['--json']], [['--routes']]])('%j', async (args) => {
    const { code, stdout, stderr } = await evaluate(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage:');
  });

  test('--help is understood', async () => {
    const { code, stdout } = await evaluate('--help');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Usage:')]);
  });
});
