import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseWording, WordingFaults } from '../../dialogs/wording.ts';
import { shippedWording } from '../support/book.ts';

const root = join(import.meta.dirname, '..', '..');

function keysIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/words\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''));
}

describe('wording', () => {
  test('every key that a dialog names is there', () => {
    const wording = shippedWording();
    const keys = keysIn('dialogs');
    expect(keys.length).toBeGreaterThan(20);
    const anything = new Proxy({}, { get: () => 'x' });
    for (const key of keys) expect(wording.nl(key, anything)).not.toBe('');
  });

  test('a key or placeholder that one language lacks is named', () => {
    const nl = 'a:\n  one: "{x} en {y}"\n  two: hoi';
    const en = 'a:\n  one: "{x} and"';
    expect(() => parseWording({ nl, en })).toThrow(WordingFaults);
    expect(() => parseWording({ nl, en })).toThrow(
      'en.yaml: "a.one" lacks {y}, which nl.yaml has\nen.yaml: "a.two" is missing',
    );
  });

  test('a placeholder without a value is an error, not a gap in a sentence', () => {
    const { nl } = parseWording({ nl: 'a: "{x}"', en: 'a: "{x}"' });
    expect(nl('a', { x: 3 })).toBe('3');
    expect(() => nl('a')).toThrow('"a" needs a value for {x}');
  });
});
