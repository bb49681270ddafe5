import { describe, expect } from '@jest/globals';
import { story } from '../../support/story.ts';

const staffed = { at: '2026-11-03T10:00:00+01:00', staffed: true };

describe('from the bot to staff', () => {
  story.onEveryChannel('and back, in the middle of a form, which goes on', staffed, [
    ['niet geleverd', /bestelnummer/],
    ['1042', /e-mailadres/],
    ['medewerker', /als eerste aan de beurt/],
    [(customer) => customer.staff.claims().then(() => customer.heard()), /Je praat nu met Anna/],
    ['Ik weet mijn e-mailadres niet meer', /^$/],
    [
      (customer) => customer.staff.says('Het begint met *sanne*').then(() => customer.heard()),
      /^Het begint met \*sanne\*$/,
    ],
    [
      (customer) => customer.staff.handsBack().then(() => customer.heard()),
      /automatische assistent[\s\S]*e-mailadres/,
    ],
    ['sanne@example.nl', /Bestelling 1042[\s\S]*Klopt dat/],
  ]);

  story.onEveryChannel(
    'and out of the queue by a button, after the page was switched to English',
    { ...staffed, needsSwitch: true },
    [
      ['niet geleverd', /bestelnummer/],
      ['medewerker', /als eerste aan de beurt/],
      [(customer) => customer.switchesTo('en'), /^You are next/],
      ['[Go back to the assistant]', /no longer in the queue[\s\S]*order number/],
    ],
    async ({ customer }) => {
      expect(await customer.store.held()).toEqual([]);
    },
  );

  story.onEveryChannel('and out of the queue by a button, in the language asked for', staffed, [
    [(customer) => customer.switchesTo('en'), /./],
    ['never delivered', /order number/],
    ['agent', /You are next/],
    ['[Go back to the assistant]', /no longer in the queue[\s\S]*order number/],
  ]);
});
