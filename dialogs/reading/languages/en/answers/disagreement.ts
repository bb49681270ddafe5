import type { Phrase } from '../../phrase.ts';

export const disagreement: readonly Phrase[] = [
  ["don't agree", "(do not|don't|not) agree"],
  'disagree',
  ['not custom work', '(no|not) custom work'],
];
