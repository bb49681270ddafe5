import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { story } from '../../support/story.ts';

describe('a person', () => {
  story.onEveryChannel(
    'outside opening hours, a case is opened and the customer hears when we are back',
    '2026-11-21T12:00:00+01:00',
    [
      [
        'ik wil een medewerker spreken',
        /nu dicht\. Vanaf maandag 23 november om 09:00[\s\S]*Waar gaat het over/,
      ],
      ['Mijn factuur klopt niet', /e-mailadres/],
      ['sanne@example.nl', /Mijn factuur klopt niet[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is S-\w+[\s\S]*maandag 23 november om 09:00 weer open; daarna/],
    ],
    async ({ last, customer }) => {
      const reference = /S-\w+/.exec(last[0]?.text ?? '')?.[0] ?? '';
      const opened = await customer.store.case(reference);
      expect(opened && foldCase(opened)).toMatchObject({
        kind: 'support',
        summary: 'Mijn factuur klopt niet',
        contact: 'sanne@example.nl',
      });
    },
  );

  story('within opening hours, the time to answer is told', '2026-11-23T12:00:00+01:00', [
    ['[Medewerker spreken]', /Waar gaat het over/],
    ['Mijn factuur klopt niet', /e-mailadres/],
    ['[Hier in de chat]', /Klopt dat/],
    ['[Ja, klopt]', /binnen 24 tot 48 uur/],
  ]);

  story(
    'what a form had gathered goes along',
    '2026-11-03T10:00:00+01:00',
    [
      ['niet geleverd', /bestelnummer/],
      ['1042', /e-mailadres/],
      ['medewerker', /Waar gaat het over/],
      ['Ik weet niet meer met welk adres ik besteld heb', /e-mailadres/],
      ['hier in de chat', /Niet geleverd[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is S-/],
    ],
    async ({ last, customer }) => {
      const reference = /S-\w+/.exec(last[0]?.text ?? '')?.[0] ?? '';
      const opened = await customer.store.case(reference);
      expect(opened && foldCase(opened).summary).toMatch(/Niet geleverd, bestelling 1042/);
    },
  );

  story(
    'calls back who asks for it, whatever the question was',
    '2026-11-23T12:00:00+01:00',
    [
      ['kan ik jullie bellen?', /Waar gaat het over/],
      ['bel me', /Op welk telefoonnummer/],
      ['bel me maar', /geen telefoonnummer/],
      ['06-12345678', /bellen op 06-12345678[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is S-/],
    ],
    async ({ last, customer }) => {
      const reference = /S-\w+/.exec(last[0]?.text ?? '')?.[0] ?? '';
      const opened = await customer.store.case(reference);
      expect(opened && foldCase(opened).summary).toMatch(/bellen op 06-12345678/);
    },
  );

  story('is asked for a call in the place of an address', '2026-11-23T12:00:00+01:00', [
    ['ik wil iemand spreken', /Waar gaat het over/],
    ['mijn factuur klopt niet', /e-mailadres/],
    ['kunnen jullie mij bellen', /Op welk telefoonnummer/],
    ['06-12345678', /mijn factuur klopt niet[\s\S]*bellen op 06-12345678/],
  ]);

  story('in English', '2026-11-21T12:00:00+01:00', [
    ['english', /How can I help/],
    ['agent', /closed right now[\s\S]*back on Monday,? 23 November[\s\S]*What is it about/],
    ['My invoice is wrong', /e-mail address[\s\S]*leave it open/],
    ['here in the chat', /Is that right/],
    ['yes', /case number is S-\w+[\s\S]*open again on Monday,? 23 November/],
  ]);
});
