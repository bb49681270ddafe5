import type { OrderWords } from '../../fact-words.ts';

export const orderWords: OrderWords = {
  order: [['orders', '(orders?|ord\\.|ordr|oder)'], 'purchase'],
  confirmation: ' confirmation',
  number: [['numbers', 'numbers?'], ...['num', 'nr', 'no', 'id', 'code', 'reference', 'ref']],
  numberAlone: ['number', 'nr', 'no.', 'reference', 'ref'],
  glued: 'nr no',
  link: ['is', 'was', 'i think'],
  is: 'is was',
  owner: 'my the our',
  notYet: '',
  not: ['not', 'instead of'],
  article: 'the',
  correction: [
    ...['sorry', 'oops', 'no', 'wait', 'i mean', 'i meant', 'correction', 'should be', 'must be'],
    ['is wrong it', 'is wrong,? (it|that)'],
  ],
  keeps: [['i keep', "(i |i'll |i will |i want to )?keep(ing)?"]],
  keeping: [
    ['i keep', 'keep(ing)?'],
    ['is fine', '(is|was) (fine|ok|okay|good)'],
  ],
  correctionLink: "it is was 's be",
  and: 'or and',
  or: 'or',
  also: 'and also too plus',
  itIs: ["it's", 'it is'],
  capitals: 'NO NR NUM REF ORDER IS',
  aroundOrder: [
    ...['hello', 'hi', 'my', 'the', 'is', "it's", 'this', 'and', 'with', 'number', 'nr', 'no'],
    ...['postcode', 'address'],
    ['order', 'order\\w*'],
    ['mail', '(e-?)?mail\\w*'],
  ],
  aroundOneMore: 'for please same as well',
};
