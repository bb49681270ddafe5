import { describe, expect, test } from '@jest/globals';
import { wordsByLanguage } from '../../dialogs/reading/languages/languages.ts';
import { conceptsOf, namesElsewhere } from '../../dialogs/reading/classifier/lexicon.ts';
import { names } from '../../dialogs/reading/classifier/names.ts';
import { tokenize } from '../../dialogs/reading/classifier/tokenize.ts';

const lists = Object.entries({
  ...Object.fromEntries(
    Object.entries(wordsByLanguage).map(([language, { lexicon }]) => [language, lexicon]),
  ),
  names,
});

describe.each(lists)('%s', (_, lexicon) => {
  const entries = Object.entries(lexicon).flatMap(([concept, words]) =>
    words.split(/\s+/).flatMap((word) => (word === '' ? [] : [{ concept, word }])),
  );

  test('holds words alone that a message can be split into', () => {
    const unread = entries.filter(({ word }) => {
      const read = tokenize(word.replace(/\*$/, ''));
      return read.length !== 1 || read[0] !== word.replace(/\*$/, '');
    });
    expect(unread).toEqual([]);
  });

  test('holds a word once for a concept', () => {
    const said = entries.map(({ concept, word }) => `${concept}: ${word}`);
    expect(said.filter((entry, index) => said.indexOf(entry) !== index)).toEqual([]);
  });
});

describe('the words of all languages and the names', () => {
  test.each([
    ['pakje', 'parcel'],
    ['restitutie', 'refund'],
    ['postnl', 'koerier'],
    ['amount', 'geld'],
  ])('%s means what %s means', (one, other) => {
    expect(conceptsOf(one)).toEqual(conceptsOf(other));
    expect(conceptsOf(one)).toHaveLength(1);
  });

  test('a compound means what its longest known part means', () => {
    expect(conceptsOf('koffieabonnement')).toEqual(['subscription']);
  });

  test('a word of two languages means what it means in each', () => {
    expect(conceptsOf('kind')).toEqual(['kind', 'relation']);
  });

  test.each([
    ['mijn pakket van zalando is weg', true],
    ['my fishing licence was revoked', true],
    ['mijn pakket is weg', false],
  ])('"%s": of another %p', (message, expected) => {
    expect(namesElsewhere(message)).toBe(expected);
  });
});
