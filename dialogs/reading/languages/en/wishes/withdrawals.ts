import type { WithdrawalWords } from '../../answer-words.ts';

const right =
  '(cooling[- ]off|right (of|to) (withdraw\\w*|cancel\\w*)|withdrawal right\\w*|(14|fourteen)[- ]days?)';
const purchase = '(purchase|contract|order|sale|agreement|deal)';
const from = `(from )?(\\w+ ){0,4}(${purchase}|#?\\d{3,})`;

export const withdrawals: WithdrawalWords = {
  states: [
    [
      'i hereby withdraw from the purchase',
      `(i|we|hereby|herewith) (now |hereby |herewith |therefore |formally )?(withdraw|rescind|revoke) ${from}`,
    ],
    [
      "i'm withdrawing from my order",
      `(i am|i'm|im|we are|we're) (hereby |now )?(withdrawing|rescinding) ${from}`,
    ],
    [
      'withdrawing from the purchase',
      `^(withdrawing|just withdrawing) from (\\w+ ){0,3}${purchase}`,
    ],
    [
      'i hereby cancel the contract of sale',
      'hereby (\\w+ ){0,2}cancel (\\w+ ){0,4}(contract|sale|purchase)',
    ],
    [
      'i am exercising my right of withdrawal',
      `(i am|i'm|im|i|we|we're|hereby|invoking) (hereby )?(exercise|exercising|use|using|invoke|invoking|make use of|making use of|my|the) (\\w+ ){0,3}${right}`,
    ],
    [
      'this is my notice of withdrawal',
      'notice (of (withdrawal|cancellation)|that (i|we) withdraw)',
    ],
    [
      'cancel the purchase within 14 days',
      `(^(please )?(i )?cancel|(i am|i'm|im) (\\w+ )?cancell?ing) (\\w+ ){0,8}${right}`,
    ],
    ['please revoke my order', `^(please |pls )?(revoke|rescind) (\\w+ ){0,2}${purchase}`],
  ],
  wishes: [
    [
      'i want to withdraw from my order',
      `(want|like|wish|need|intend) (\\w+ ){0,2}to (withdraw|revoke|rescind) ${from}`,
    ],
    [
      "i'd like to use my cooling-off period",
      `(want|like|wish|need|going) (\\w+ ){0,2}to (use|exercise|invoke|make use of) (\\w+ ){0,4}${right}`,
    ],
    [
      '14 day cooling-off period i like to use it',
      `${right} (\\w+ ){0,2}i'?d? (\\w+ )?like to use it`,
    ],
    ['withdrawal of order 1042', `^withdrawal (of|from|for) (\\w+ ){0,2}(${purchase}|#?\\d)`],
  ],
  speaksOf: [
    ['cooling-off period', 'cooling[- ]off'],
    ['right of withdrawal', 'right of withdrawal|right to withdraw|withdrawal (form|right|period)'],
    ['withdraw from the purchase', `withdraw\\w* ${from}`],
  ],
  ofElse: [['my employment contract', '(university|school|employment|tenancy|rent)']],
  otherThings: [
    [
      'my consent to the newsletter',
      '(consent|newsletter|permission|mandate|authori[sz]ation|direct debit)',
    ],
    ['my complaint', '(complaint|review|reviews|rating|feedback|objection|statement)'],
    ['the quote', '(quote|offer|licen[cs]e|request|application|account|bank|money|cash|funds)'],
    ['the house', '(course|house|insurance)'],
  ],
  purchases: [['the order', `${purchase}|goods|item|items|product|products`]],
  verbFirst: [],
  done: [
    ['i withdrew', '(withdrew|rescinded|revoked)'],
    [
      'have withdrawn',
      '(have|has|had|was|were|been|already) (\\w+ ){0,3}(withdrawn|rescinded|revoked)',
    ],
    ['my withdrawal of last week', 'my withdrawal'],
  ],
  denied: [
    [
      "don't want to withdraw",
      // a new clause is not denied: "it does not fit so i withdraw from the purchase"
      "(not|don't|dont|never|no) ((?!(i|we|so|and|therefore|hereby) )\\w+ ){0,4}(withdraw\\w*|cooling[- ]off)",
    ],
  ],
  doubting: [
    ['i want to know', '(want|like|love) to know'],
    ...['wondering', 'maybe', 'perhaps', 'thinking of', 'thinking about', 'not sure'],
    ['if i withdraw from the order', '(if|whether|unless|until)'],
  ],
  asking: [
    [
      'how do',
      '(how|when|where|why|may|can|could|should|what|which|does|do)( (exactly|do|can|may))?',
    ],
  ],
  faulty: [
    ['it is broken', '(broken|faulty|defective|damaged|defect|defects)'],
    ["doesn't work", "(doesn't|does not|didn't|did not|won't) work"],
    ['not as described', 'not as (described|advertised|promised)'],
  ],
  takesBack: [
    [
      "i don't want to withdraw after all",
      "(not|don't|dont) (\\w+ ){0,3}(withdraw|return it|send it back)",
    ],
    [
      'i take back my withdrawal',
      '(take back|undo|cancel|revoke|forget|stop) (\\w+ ){0,2}withdrawal',
    ],
    ["i'll keep it after all", '(keep|keeping) (\\w+ ){0,3}after all'],
    ["i'd rather keep it", 'rather keep'],
  ],
  unable: ["can't", 'cannot', 'could', 'able', 'you', 'but', 'exchange'],
  onlySome: [
    ['only the jumper', '(only|just the|not everything|except|keep the rest|keeping the rest)'],
  ],
};
