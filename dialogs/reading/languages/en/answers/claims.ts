import type { ClaimWords } from '../../answer-words.ts';

export const claims: ClaimWords = {
  reasons: {
    'not-delivered': [
      ['never arrived', '(never|not|nothing) (\\w+ )?(delivered|received|arrived|came)'],
      ["where's my parcel", "(where is|where's) my (order|parcel|package)"],
    ],
    'not-as-described': ['not as described'],
    'cancel-recurring': [
      ['cancel my subscription', 'cancel (my |the |a )?(subscription|recurring|plan|membership)'],
      ...['recurring payment', 'unsubscribe'],
    ],
    'not-satisfied': ['not satisfied', 'not happy', 'unhappy', 'dissatisfied'],
  },
  differs: [
    [
      'matches not the description',
      '(match\\w*|correspond\\w*)\\b.{0,25}\\bnot\\b.{0,25}\\b(description|product page)',
    ],
    [
      "doesn't match the description",
      "(doesn't|does not|didn't|don't|doesnt) (match|fit|correspond).{0,15}\\b(description|product page)",
    ],
  ],
  atEnd: ['end'],
  atOnce: ['right away', 'now', 'immediately', 'at once'],
  not: ['not'],
  notAtEnd: [['not at the end', 'not (until |at |by |on )?the end']],
  notAtOnce: [['not right away', '(not|not yet) (right away|now|immediately|at once)']],
  aroundStop: `at on by the a of my it please yes ok okay then just do let period cycle term subscription contract plan
    stop end cancel away right once i want to when is up`,
  received: [
    ['it did arrive', '(it|they|that) did (arrive|come|get here)'],
    ['i do have it', '(i|we) (do|did) (have|get|receive) (it|them|that)'],
    ['it was', '(it|that|they) (was|were)( delivered| here)?$'],
    ['came just fine', '(came|arrived) (just )?(fine|ok|okay|alright)'],
  ],
  denied: [
    ['no need to cancel', '(no need|do not need|dont need|not necessary|not asking) (to|for)'],
    ["not because it wasn't delivered", 'not (that|because|as if)'],
    ['not unhappy', 'not (really )?(unhappy|dissatisfied)'],
  ],
};
