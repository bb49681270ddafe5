import type { Phrases } from '../../phrase.ts';

/** Said of a decision anywhere, and meant so. */
export const disagreement: Phrases = [
  ["don't agree", "(do not|don't|not) agree"],
  'disagree',
  ['not custom work', '(no|not) custom work'],
];

/** Said after a refusal, where it objects to it. */
export const objections: Phrases = [
  ["don't agree", "(do not|don't|not) agree"],
  ...['disagree', 'why not', 'how come', 'objection'],
  ['not custom work', '(no|not) custom work'],
  [
    "that's not right",
    "(that is|that's|that|it's|this is) (not|n't|never) (right|true|fair|possible|correct)",
  ],
  ['that makes no sense', "makes (absolutely )?no sense|doesn't make (any )?sense"],
  ['nonsense', 'nonsense|ridiculous|unfair|rubbish|absurd'],
  ['but i never got it', '^but'],
  [
    'i really did not receive it',
    "(really|still|definitely|actually|honestly) (did not|didn't|have not|haven't|never|got|received) .{0,20}",
  ],
  ['i see it differently', 'see (it|this|that) differently'],
];
