import { describe, expect } from '@jest/globals';
import { foldCase } from '../../policies/case/fold-case.ts';
import { story } from '../support/story.ts';

const open = '2027-01-30T10:00:00+01:00';
const staffed = { at: open, desk: () => Promise.resolve('yes' as const) };

describe('who asks what is kept of them, or wants it gone,', () => {
  story('reads that it is noted, by when it is answered, and gets a person', staffed, [
    [
      'welke gegevens hebben jullie van mij?',
      /P-\w+[\s\S]*uiterlijk zondag 28 februari 2027[\s\S]*aan de beurt/,
    ],
  ]);

  story('is understood in English too', staffed, [
    ['what personal data do you have on me?', /P-\w+[\s\S]*by Sunday,? 28 February 2027/],
  ]);

  story(
    'has one case with their words and where to answer, also when nobody is there',
    open,
    [
      ['ik wil inzage', /P-\w+[\s\S]*uiterlijk zondag 28 februari/],
      ['en verwijder daarna al mijn gegevens', /e-mailadres/],
      ['sanne@example.nl', /Klopt dat/],
      ['ja', /P-\w+/],
    ],
    async ({ customer }) => {
      const { cases = [] } = (await customer.store.conversation(customer.id)) ?? {};
      const found = await Promise.all(cases.map((reference) => customer.store.case(reference)));
      const states = found.flatMap((one) => (one ? [foldCase(one)] : []));
      expect(states).toMatchObject([
        { kind: 'privacy-request', phase: 'open', summary: 'ik wil inzage' },
      ]);
      expect(JSON.stringify(found)).toContain('verwijder daarna al mijn gegevens');
      expect(JSON.stringify(found)).toContain('sanne@example.nl');
    },
  );

  story('is not who cannot get at the data in a product', open, [
    ["since the update i can't export my data", /^(?!.*P-\w{6})/s],
    ['sinds de update ben ik toegang tot mijn data kwijt', /^(?!.*P-\w{6})/s],
  ]);

  story('is heard with a full stop too', staffed, [['Ik wil inzage.', /P-\w+/]]);
});
