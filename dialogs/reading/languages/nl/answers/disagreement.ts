import type { Phrases } from '../../phrase.ts';

export const disagreement: Phrases = [
  ['niet mee eens', 'niet (mee )?eens'],
  ...['oneens', 'geen maatwerk'],
];
