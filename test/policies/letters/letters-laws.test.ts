import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import { letterLacks, writeLetter } from '../../../policies/letters/write-letter.ts';
import { complaintStanding } from '../../../policies/complaint/complaint-standing.ts';
import { anyEvents, likelyComplaint } from '../complaint/complaint-sample.ts';
import { at, book } from '../sample.ts';
import { saying } from './happened.ts';

const now = at('2027-03-01T12:00:00+01:00');

function isSound(events: CaseEvent[]): boolean {
  const [opened] = events;
  const isComplaint = opened?.type === 'opened' && opened.kind === 'complaint';
  return isComplaint && !('refused' in complaintStanding(book, events, now));
}

test('whatever happens to a complaint, the letter is whole, in both languages or in none', () => {
  let written = 0;
  fc.assert(
    fc.property(fc.oneof(likelyComplaint, anyEvents).filter(isSound), (events) => {
      const one = { reference: '1042', events };
      const about = events.at(-1)?.type ?? '';
      const [nl, en] = (['nl', 'en'] as const).map((language) => {
        const say = saying(language);
        const letter = writeLetter(book, one, about, language, say);
        if (letter) {
          expect(letter.text).not.toMatch(/[{}[\]]|undefined|\n{3}/);
          expect(letterLacks(book, one, about, letter, language, say)).toEqual([]);
        }
        return letter;
      });
      expect(nl === undefined).toBe(en === undefined);
      if (nl) written += 1;
    }),
    { numRuns: 300 },
  );
  expect(written).toBeGreaterThan(20);
});
