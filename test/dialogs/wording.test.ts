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
      'en.yaml:1: a.two is missing; write what nl.yaml has\nen.yaml:2: a.one lacks {y}; write what nl.yaml has',
    );
  });

  test.each([
    ['no YAML', 'a: "', 'nl.yaml:1: this is not YAML (Missing closing "quote); '],
    ['a number', 'a:\n  one: 1', 'nl.yaml:2: a.one is 1; write a sentence'],
    ['a list', 'a: [b]', 'nl.yaml:1: a is ["b"]; write a sentence'],
    [
      'a text that refers to itself',
      'a: &a\n  one: *a',
      'nl.yaml:2: *a refers to what it stands in',
    ],
  ])('%s is a fault with its line', (_, nl, fault) => {
    expect(() => parseWording({ nl, en: 'a: {}' })).toThrow(fault);
  });

  test('of a thousand sentences that are missing a few are named, and the others counted', () => {
    const nl = Array.from({ length: 1000 }, (_, index) => `key-${index}: hoi`).join('\n');
    expect(() => parseWording({ nl, en: '' })).toThrow(
      /^(en\.yaml:1: key-\d is missing; .*\n){5}en\.yaml:1: and 995 more of this kind; .*$/,
    );
  });

  test('a placeholder without a value is an error, not a gap in a sentence', () => {
    const { nl } = parseWording({ nl: 'a: "{x}"', en: 'a: "{x}"' });
    expect(nl('a', { x: 3 })).toBe('3');
    expect(() => nl('a')).toThrow('"a" needs a value for {x}');
  });
});
