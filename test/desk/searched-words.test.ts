import { expect, test } from '@jest/globals';
import { searchedWords } from '../../bot/ports/normalize-text.ts';

test.each([
  ['Jansen 1042', ['jansen', '1042']],
  ['van der Berg', ['berg']],
  ['v.d.', ['v.d.']],
  ['van de', ['van', 'de']],
  ['  ', []],
  ['', []],
])('a search of "%s" is one of %j', (q, words) => {
  expect(searchedWords(q)).toEqual(words);
});
