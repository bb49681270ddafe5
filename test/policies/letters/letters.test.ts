import { describe, expect, test } from '@jest/globals';
import { letterLacks, writeLetter } from '../../../policies/letters/write-letter.ts';
import { book } from '../sample.ts';
import { saying } from './happened.ts';
import { occasions, silent } from './letters-sample.ts';

/* Read these aloud: what every customer is written, word for word, is in the snapshot. */

const languages = ['nl', 'en'] as const;

describe.each(languages)('what the customer is written in %s', (language) => {
  test.each(occasions)('when %s', (_, about, one) => {
    const letter = writeLetter(book, one, about, language, saying(language));
    expect(`\n${letter?.subject ?? ''}\n\n${letter?.text ?? ''}\n`).toMatchSnapshot();
  });
});

test.each(silent)('nothing is written when %s', (_, about, one) => {
  for (const language of languages) {
    expect(writeLetter(book, one, about, language, saying(language))).toBeUndefined();
  }
});

test.each(occasions)('the letter as the book has it lacks nothing when %s', (_, about, one) => {
  for (const language of languages) {
    const letter = writeLetter(book, one, about, language, saying(language));
    if (!letter) throw new Error('nothing is written');
    expect(letterLacks(book, one, about, letter, language, saying(language))).toEqual([]);
    expect(letter.text).not.toMatch(/[{}]|undefined/);
  }
});
