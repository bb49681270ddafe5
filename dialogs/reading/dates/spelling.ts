import { collectWords } from '../languages/languages.ts';
import type { Vocabulary } from './vocabulary.ts';

// Words of their own, a letter away from one of ours.
const noErrors = new Set(collectWords(({ dates }) => dates.aroundDays.notMisspelt));

/**
 * What a misspelt word most likely stands for, normalized: one letter wrong, missing, too many or
 * swapped, two in a long word. The first letter is taken to be right; it nearly always is, and "mister"
 * would else be "gister". `undefined` when nothing or more than one thing is as near.
 */
export function correctSpelling(word: string, { correctable }: Vocabulary): string | undefined {
  if (word.length < 4 || noErrors.has(word)) return undefined;
  const flat = word.replace('ij', 'y');
  let best = 3;
  let found: string | undefined;
  for (const [form, normal] of correctable[word[0] ?? ''] ?? []) {
    const most = form.length > 8 && !/^(?:last|past)$/.test(normal) ? 2 : 1;
    if (Math.abs(form.length - word.length) > most) continue;
    const far = distance(flat, form.replace('ij', 'y'), most);
    if (far <= most && far < best) [best, found] = [far, normal];
    else if (far === best && normal !== found) found = undefined;
  }
  return found;
}

/** How many letters differ, a swap of neighbours counting as one; more than `most` is not looked into. */
function distance(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length] ?? most + 1;
}
