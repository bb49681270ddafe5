import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../dialogs/language.ts';
import { wordsByLanguage } from '../../dialogs/reading/languages/languages.ts';
import { lackingFiles, lackingParts } from './lacking-parts.ts';

const root = join(import.meta.dirname, '../../dialogs/reading/languages');
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('each folder is of a language that customers are served in', () => {
  expect(folders.sort()).toEqual([...languages].sort());
});

test.each(folders)('%s has every part that Dutch has', (folder) => {
  const words: unknown = wordsByLanguage[folder as keyof typeof wordsByLanguage];
  expect({
    files: lackingFiles(join(root, folder), join(root, 'nl')),
    parts: lackingParts(words, wordsByLanguage.nl),
  }).toEqual({ files: [], parts: [] });
});

describe('a language that is begun is told what it lacks', () => {
  test('by file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'de-'));
    try {
      expect(lackingFiles(folder, join(root, 'nl'))).toEqual(
        expect.arrayContaining(['answers/yes-no.ts', 'router/lexicon/goods.ts']),
      );
      const all = lackingFiles(folder, join(root, 'nl'));
      mkdirSync(join(folder, 'answers'));
      writeFileSync(join(folder, 'answers/yes-no.ts'), '');
      expect(lackingFiles(folder, join(root, 'nl'))).toEqual(
        all.filter((file) => file !== 'answers/yes-no.ts'),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('by part', () => {
    const { waiting: _, ...rest } = wordsByLanguage.en;
    const { doubt: __, ...yesNo } = rest.yesNo;
    const { parcel: ___, ...lexicon } = rest.lexicon;
    expect(lackingParts({ ...rest, yesNo, lexicon }, wordsByLanguage.nl).sort()).toEqual([
      'lexicon.parcel',
      'waiting',
      'yesNo.doubt',
    ]);
    expect(lackingParts(undefined, wordsByLanguage.nl)).toEqual(Object.keys(wordsByLanguage.nl));
  });
});
