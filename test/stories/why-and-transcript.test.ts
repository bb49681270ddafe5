import { describe, expect } from '@jest/globals';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const request = 'niet geleverd, order 1042, sanne@example.nl';

describe('"waarom?"', () => {
  story('names the clauses and what counted in the latest decision', at, [
    [request, /Klopt dat/],
    ['ja', /op tijd/],
    ['waarom?', /rust op deze regels[\s\S]*7 dagen[\s\S]*telde mee[\s\S]*Bestelling: 1042/],
  ]);

  story('before any decision says that there is none', at, [['waarom?', /nog niets besloten/]]);
});

describe('the conversation by mail', () => {
  story(
    'goes out with every message and its moment in the shop’s zone',
    at,
    [
      [request, /Klopt dat/],
      ['ja', /op tijd/],
      ['mail mij dit gesprek', /welk e-mailadres/],
      ['Sanne@Example.nl', /gaat naar sanne@example\.nl/],
    ],
    ({ customer }) => {
      expect(customer.mails).toHaveLength(1);
      const [mail] = customer.mails;
      expect(mail?.to).toBe('sanne@example.nl');
      expect(mail?.text).toMatch(/dinsdag 3 november om 10:00, Jij:\nniet geleverd, order 1042/);
      expect(mail?.text).toMatch(/Automatische assistent:\nJe bent op tijd/);
    },
  );

  story(
    'where no mail server is set up, the customer is told that it waits',
    { at, mailReaches: 'folder' },
    [
      ['mail mij dit gesprek', /welk e-mailadres/],
      ['sanne@example.nl', /staat bij deze shop nog niet aan/],
    ],
  );
});
