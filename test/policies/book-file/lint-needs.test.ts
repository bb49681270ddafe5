import { expect, test } from '@jest/globals';
import { lintBook } from '../../../policies/lint/lint.ts';
import { bookFiles, bookOf, edited } from '../sample.ts';

function unsaidIn(files: ReturnType<typeof bookFiles>) {
  return lintBook(files, bookOf(files)).filter(({ rule }) => rule === 'need-not-said');
}

test('the example book tells customers all that a step needs', () => {
  expect(unsaidIn(bookFiles())).toEqual([]);
});

test.each([
  ['in Dutch', ' Je krijgt uiterlijk [answerBy] antwoord.', 22],
  ['in English', ' You get an answer by [answerBy].', 23],
])('an acknowledgement must say by when an answer comes %s', (_, sentence, line) => {
  const [finding, ...more] = unsaidIn(edited('complaint.yaml', sentence, ''));
  expect(finding).toMatchObject({ file: 'complaint.yaml', line });
  expect(finding?.why).toMatch(/^acknowledged needs answerBy, and .* does not say \[answerBy\]/);
  expect(finding?.source).toMatch(/^003_/);
  expect(more).toEqual([]);
});
