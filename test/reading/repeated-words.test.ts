import { expect, test } from '@jest/globals';
import { beginsQuestion } from '../../dialogs/reading/answers/about-the-question.ts';
import { addsTo, splitOffWish } from '../../dialogs/reading/answers/added-wish.ts';
import { objects, takesBackCancellation } from '../../dialogs/reading/answers/disagreement.ts';
import { readUrgent } from '../../dialogs/reading/answers/urgent.ts';
import { isFinalYes, isTakenBack, readYesNo } from '../../dialogs/reading/answers/yes-no.ts';
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
