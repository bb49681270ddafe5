import type { Phrases } from '../../phrase.ts';

/** Said of a decision anywhere, and meant so. */
export const disagreement: Phrases = [
  ["don't agree", "(do not|don't|not) agree"],
  'disagree',
  ['not custom work', '(no|not) custom work'],
];

/** Said after a refusal, where it objects to it. */
export const objections: Phrases = [
  ['look into it then', '(look into|find out|investigate)( (it|that|this|please|then|for me))*$'],
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
  ['nothing at all arrived', 'nothing (at all )?(has )?(ever )?(arrived|came|come|turned up)'],
  ['i see it differently', 'see (it|this|that) differently'],
];

/** Said after a cancellation, and the whole message, where it takes it back. */
export const takingBack: Phrases = [
  ['oh no', '(no|wait|oops)'],
  ["don't cancel it", "(don't|do not) cancel( it| that| my subscription)?"],
  ['i changed my mind', "(i have|i've|i) changed my mind( keep it)?"],
  [
    'can you undo that',
    '((can|could|you) )*(undo|reverse|take back)( that| it| this| the cancellation)?',
  ],
  [
    'i want to keep it',
    "((i|want|would|like|to|i'd|i'll) )*keep (it|my subscription|the subscription)",
  ],
  ['that was a mistake', '(that|this) was (a mistake|by accident|an accident|not what i meant)'],
  ['i meant no', 'i (meant|mean) (no|not)'],
];

export const startled = 'oh oops ow no wait sorry stop please actually well hey';

/** Said of an offer that was made: what comes of it, not a request for one. */
export const onQuote: Phrases = [
  [
    'i accept the quote',
    '(accept|approve|decline|reject|refuse|agree (to|with)) (the|this|your|that) (quote|quotation|offer)',
  ],
  [
    'the quote is fine',
    '(the|this|your|that) (quote|quotation) is (really |much |way )*(fine|good|ok|okay|accepted|too (high|expensive|much))',
  ],
  ['go ahead with the quote', '(go ahead|proceed) with (the|this|your|that) (quote|quotation)'],
];
