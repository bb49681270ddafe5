import { expect, test } from '@jest/globals';
import { knock } from './doors.ts';
import { feed } from './feed.ts';
import { parsers } from './parsers.ts';

/* In short what `npm run test:fuzz` does for longer. */

test.each(parsers)('whatever it is, $name are read or refused', async (parser) => {
  const { inputs, broken } = await feed(parser, 1_000, 7);
  expect([inputs, broken]).toEqual([1_000, []]);
});

test.each([
  ['throws what is no refusal', () => JSON.parse('boem') as unknown, /SyntaxError.*"it"/],
  ['never comes back', goOnForEver, /timed out.*"it"/],
  ['never answers', () => new Promise(() => undefined), /did not come back.*"it"/],
])('a reader that %s is found, and its input told', async (_, read, told) => {
  const { broken } = await feed({ name: 'x', next: () => ({ input: 'it', read }) }, 1, 7, 100);
  expect(broken).toEqual([expect.stringMatching(told)]);
});

function goOnForEver(): never {
  for (;;);
}

test('no door of the server answers with 5xx, or not at all', async () => {
  for (const { what, broken } of await knock(150, 7)) expect([what, broken]).toEqual([what, []]);
});
