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
};
