import { describe, expect } from '@jest/globals';
import { foldCase } from '../../policies/case/fold-case.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const photo = { id: 'f1', name: 'mail.pdf', contentType: 'application/pdf', bytes: 2048 };

describe('reviews', () => {
  story('where reviews come from is told, and an unhappy reviewer is offered a complaint', at, [
    ['[Reviews of licentie]', /Waar gaat het over/],
    ['[Waar reviews vandaan komen]', /Trustpilot[\s\S]*\[Klacht indienen\]/],
    ['[Klacht indienen]', /Wat is er gebeurd/],
  ]);

  story('why a review may be removed is told without accusing anyone', at, [
    ['waarom kan een review weg?', /\[Vraag over reviews\]|Waar gaat het over/],
    ['vraag over reviews', /Waar gaat het over/],
    ['[Waarom een review weg kan]', /review[\s\S]*\[Mijn review is verwijderd\]/],
  ]);

  story.onEveryChannel(
    'a removed review on the own platform is judged again by another member of staff',
    at,
    [
      ['mijn review is verwijderd', /Waar stond je review/],
      ['[Op jullie eigen site]', /welke review/],
      ['Die van 1 november over SEO Pro', /Waarom klopte/],
      ['Het is echt zo gegaan', /ervaring laat zien/],
      [(customer) => customer.hands(photo), /antwoorden/],
      ['sanne@example.nl', /mail\.pdf[\s\S]*Klopt dat/],
      ['ja', /V-\w+[\s\S]*geen vaste termijn/],
    ],
    async ({ decision, last, customer }) => {
      expect(decision).toMatchObject({ policy: 'reviews', outcome: 'staff-judges', lastDay: null });
      const reference = /V-\w+/.exec(last[0]?.text ?? '')?.[0] ?? '';
      const opened = await customer.store.case(reference);
      expect(opened && foldCase(opened)).toMatchObject({ kind: 'review-appeal', evidence: 1 });
    },
  );

  story(
    'what stood on Trustpilot is for Trustpilot to decide',
    { at, locale: 'en-GB' },
    [
      ['my review was removed', /Where was your review/],
      ['on trustpilot', /for Trustpilot to decide[\s\S]*\[Make a complaint\]/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'other-route', caseReference: null });
    },
  );

  story.onEveryChannel(
    'a cancelled licence is judged again, with evidence to follow',
    at,
    [
      ['mijn licentie is ingetrokken', /welke licentie/],
      ['SEO Pro', /niet terecht/],
      ['Ik heb nooit een valse review geschreven', /verhaal laat zien/],
      ['[Stuur ik later]', /antwoorden/],
      ['sanne@example.nl', /Klopt dat/],
      ['[Ja, klopt]', /L-\w+[\s\S]*Stuur je bewijs/],
      [(customer) => customer.hands(photo), /toegevoegd aan zaak L-/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ policy: 'licence', outcome: 'staff-judges' });
    },
  );

  story(
    'in English, an appeal against a cancelled licence reads the same',
    { at, locale: 'en-GB' },
    [
      ['my licence was cancelled', /Which licence/],
      ['SEO Pro', /Why do you think/],
      ['I never wrote an unfair review', /supports this/],
      ['no', /reply to/],
      ['sanne@example.nl', /Is that right/],
      ['yes', /L-\w+[\s\S]*no fixed time limit/],
    ],
  );
});
