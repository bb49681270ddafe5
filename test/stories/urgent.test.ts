import { describe, expect } from '@jest/globals';
import { foldCase } from '../../policies/case/fold-case.ts';
import { story } from '../support/story.ts';

const open = '2026-11-03T10:00:00+01:00';
const atNight = '2026-11-03T23:30:00+01:00';
const staffed = { at: open, desk: () => Promise.resolve('yes' as const) };

describe('somebody in despair', () => {
  story('reads where help is and gets a person, in the middle of a form', staffed, [
    ['niet geleverd', /bestelnummer/],
    ['ik wil niet meer leven', /113[\s\S]*eerste aan de beurt/],
  ]);

  story(
    'is asked nothing where nobody is there, and staff find what was written',
    atNight,
    [['i want to kill myself over this', /113(?![\s\S]*\?)/]],
    async ({ customer }) => {
      const { cases = [] } = (await customer.store.conversation(customer.id)) ?? {};
      const found = await Promise.all(cases.map((reference) => customer.store.case(reference)));
      expect(found.flatMap((one) => (one ? [foldCase(one).summary] : []))).toEqual([
        expect.stringContaining('kill myself'),
      ]);
    },
  );

  story('is nobody who laughs about our service', open, [
    ['ik lach me dood om jullie service', /^(?!.*113)/s],
  ]);
});

describe('a threat of legal steps', () => {
  story('goes to a person at once, and may become a complaint', staffed, [
    ['mijn advocaat neemt contact met jullie op', /niet liggen[\s\S]*eerste aan de beurt/],
  ]);

  story('told at night is kept with an address', atNight, [
    ['ik stap naar de rechter', /niet liggen[\s\S]*\[Klacht indienen\][\s\S]*e-mailadres/],
    ['sanne@example.nl', /naar de rechter[\s\S]*Klopt dat/],
  ]);

  story('is not what anger is', open, [
    ['wat een waardeloze club zijn jullie, ik ben het spuugzat', /^(?!.*niet liggen)/s],
  ]);

  story('in a complaint is part of it', open, [
    ['klacht indienen', /gebeurd/],
    ['de bezorger schold me uit, ik heb mijn advocaat al gebeld', /goedmaakt|goed maakt|goedmaken/],
  ]);
});

story('who asks for the data that is kept of them gets a person', staffed, [
  ['verwijder al mijn gegevens', /P-\w+[\s\S]*uiterlijk[\s\S]*aan de beurt/],
]);

story('who wants to be called is, at the number that was given', atNight, [
  ['medewerker', /Waar gaat het over/],
  ['wil u mij even terugbellen aub over mijn factuur, nummer 0612345678', /bellen op 0612345678/],
  ['ja', /zaak|zaaknummer/],
]);
