import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { beginsQuestion } from '../../dialogs/reading/answers/about-the-question.ts';
import { addsTo, splitOffWish } from '../../dialogs/reading/wishes/added-wish.ts';
import { objects, takesBackCancellation } from '../../dialogs/reading/answers/disagreement.ts';
import { readUrgent } from '../../dialogs/reading/wishes/urgent.ts';
import { isFinalYes, isTakenBack, readYesNo } from '../../dialogs/reading/answers/yes-no.ts';
import { readDay } from '../../dialogs/reading/dates/read-day.ts';
import { readWhichDay } from '../../dialogs/reading/dates/which-day.ts';
import { findPhone } from '../../dialogs/reading/facts/phone.ts';
import { hideSecrets } from '../../dialogs/reading/facts/secrets.ts';
import type { Routing } from '../../dialogs/reading/router/routes.ts';

const route = (): Routing => ({ guesses: [], sure: false, by: 'model' });

// a pattern whose pieces fit in several ways would never end over these
test.each([
  ...['is goed ', 'ja ', 'oh nee ', 'dat klopt ', 'zeg maar op ', 'nee wacht ', 'keep it '],
  ...['wachtwoord is ', 'bsn ', 'en ik ', 'maar ', 'ja maar hoe ', '1 ', '. ', ' ', '0', 'a'],
])('every reader comes to an end over "%s", said again and again', (piece) => {
  const text = `${piece.repeat(400)}x`;
  expect([readYesNo(text), isFinalYes(text), takesBackCancellation(text)]).not.toContain('yes');
  for (const read of [isTakenBack, objects, addsTo, beginsQuestion]) {
    expect(typeof read(text)).toBe('boolean');
  }
  expect(splitOffWish(text, route)).toBeUndefined();
  expect(readUrgent(text)).toBeUndefined();
  expect(hideSecrets(text)).toBe(text);
  expect(findPhone(text)?.length ?? 0).toBeLessThan(40);
});

test.each([
  ...['kerst ', 'de dag na ', 'vorig jaar met kerst ', 'in 2024 ', 'besteld op 10-11, ', '10-11 '],
  ...[
    'maandag of ',
    'niet deze week maar ',
    'anderhalve week ',
    '24 uur geleden ',
    'the day after ',
  ],
])('days come to an end over "%s", said again and again', (piece) => {
  const text = `${piece.repeat(400)}x`;
  const today = Temporal.PlainDate.from('2026-11-21');
  const two = ['2026-11-10', '2026-11-11'];
  for (const language of ['nl', 'en'] as const) {
    const reading = readDay(text, { language, today, asks: 'ordered' });
    expect(reading?.words.length ?? 0).toBeLessThanOrEqual(1000);
    expect([undefined, ...two]).toContain(readWhichDay(text, two, { language }));
  }
});
