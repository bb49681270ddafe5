import { expect } from '@jest/globals';
import { story } from '../../support/story.ts';

story(
  'what only sounds like a yes records nothing, however often it is said',
  '2026-11-03T10:00:00+01:00',
  [
    ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/],
    ['ja hoor gekregen, dank je', /Bedoel je "Ja, klopt"\?/],
    ['ja hoor gekregen, dank je', /geef ik door aan een medewerker/],
  ],
  async ({ customer }) => {
    expect(await customer.store.casesOfOrder('1042')).toEqual([]);
  },
);
