import type { Phrases } from '../../phrase.ts';

export const disagreement: Phrases = [
  ["don't agree", "(do not|don't|not) agree"],
  'disagree',
  ['not custom work', '(no|not) custom work'],
];
