import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseCanned, readCanned } from '../../bot/desk/routes/canned.ts';
import { startDesk } from './running-desk.ts';

const path = join(import.meta.dirname, '..', '..', 'bot', 'desk', 'canned.yaml');

test('the answers that come with Loket can be used, in both languages', async () => {
  const answers = await readCanned(path);
  expect(answers.length).toBeGreaterThanOrEqual(6);
  for (const { text } of answers) {
    const placeholders = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(placeholders(text.nl)).toEqual(placeholders(text.en));
  }
});

const answer = (changes: Record<string, unknown> = {}) => {
  const fields = { id: 'a', shortcut: 'hallo', title: 'Groet', text: { nl: 'Dag', en: 'Hi' } };
  return `  - ${JSON.stringify({ ...fields, ...changes })}`;
};
const file = (...answers: string[]) => ['answers:', ...answers].join('\n');

test.each([
  [
    'a placeholder that nobody fills',
    file(
      answer(),
      answer({ id: 'b', shortcut: 'b', text: { nl: 'Bestelling {nummer}', en: 'x' } }),
    ),
    /^canned\.yaml:3: answers\.1\.text\.nl is "Bestelling \{nummer\}"; use no braces but .*\{name\}/,
  ],
  [
    'a text that is missing',
    file(answer({ text: { nl: 'Dag' } })),
    /^canned\.yaml:2: answers\.0\.text\.en is missing; write the English text$/,
  ],
  [
    'a shortcut with a space',
    file(answer({ shortcut: 'foto maken' })),
    /^canned\.yaml:2: .*"foto maken"; write a word without spaces$/,
  ],
  [
    'a shortcut twice',
    file(answer(), answer({ id: 'b' })),
    /^canned\.yaml:3: answers\.1\.shortcut is hallo, as in another answer; write another one$/,
  ],
  ['a name that is not known', file(answer({ titel: 'x' })), /titel is not known here/],
  ['what is no YAML', 'answers: [', /^canned\.yaml:1: this is not YAML/],
  ['what refers to itself', 'answers: &a\n  - *a', /^canned\.yaml:2: \*a refers to what it stands/],
  [
    'a fault of all thousand',
    file(
      ...Array.from({ length: 1000 }, (_, index) => answer({ id: index, shortcut: `s${index}` })),
    ),
    /^(canned\.yaml:\d: answers\.\d\.id is \d; write a name\n){5}canned\.yaml:7: and 995 more of this kind; write a name$/,
  ],
  ['an empty file', '', /write these fields below it: answers/],
])('%s is told with its line', (_what, text, fault) => {
  expect(() => parseCanned({ name: 'canned.yaml', text })).toThrow(fault);
});

test('the desk fills in the name of the shop, and leaves the rest to the page', async () => {
  const desk = await startDesk();
  const { body } = await (await desk.hire('Anna')).get('canned');
  const [hello] = body['canned'] as { text: { nl: string } }[];
  expect(hello?.text.nl).toMatch(/^Hallo \{name\}, je praat met \{staff\} van Voorbeeldwinkel\./);
  await desk.stop();
});
