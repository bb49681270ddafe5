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
  again: {
    'not-delivered': [
      [
        'nothing received',
        '(nothing|never|not|no (parcel|package|order|email|download))( has| have| ever| yet| been)* (arrived|came|come|received|delivered|got|here)',
      ],
      [
        "didn't get anything",
        "(didn'?t|did not|haven'?t|have not|never) (get|got|receive|received) (it|anything|a thing|them)( yet)?",
      ],
      [
        "didn't arrive",
        "(didn'?t|did not|hasn'?t|has not|never) (arrived?|come|came|show(ed)? up|turn(ed)? up)",
      ],
    ],
    'not-as-described': [
      ['not as described', "(not|isn'?t|wasn'?t) (as|what was) (described|advertised|promised)"],
    ],
    'cancel-recurring': [['yes cancel it', 'yes (please )?cancel (it|the subscription)']],
    'not-satisfied': [
      ['not satisfied', "(not|isn'?t) (really |at all )?(satisfied|happy)( with it)?"],
      ...['unhappy', 'dissatisfied'],
      ["don't like it", "(don'?t|do not) (really )?like (it|this)"],
    ],
  },
  around:
    "no nope nah still i i'm im am we it's has have just really simply at all yet so far here today",
  contrary: {
    'not-delivered': [['has arrived', '(arrived|delivered|received|came|got (it|them))']],
    'not-as-described': [['is as described', 'as (described|advertised|promised)']],
    'cancel-recurring': [['keep it', '(keep|continue|carry on)']],
    'not-satisfied': [['am satisfied', '(satisfied|happy|pleased|like it)']],
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
    stop end cancel away right once i want to when is up but and`,
  cancelled: [
    ['cancelled', 'cancell?ed'],
    ['after cancelling', 'after (cancell?ing|my cancellation)'],
  ],
  moneyBack: [
    ['that money back', '(money|payment|amount) (\\w+ ){0,3}back'],
    ['refunded', 'refund(ed|s)?'],
  ],
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
