import type { Phrase } from '../../phrase.ts';

export const disagreement: readonly Phrase[] = [
  ['niet mee eens', 'niet (mee )?eens'],
  ...['oneens', 'geen maatwerk'],
];
