import type { OrderAskWords } from '../../answer-words.ts';

export const orderAsks: OrderAskWords = {
  changes: {
    cancel: [
      ['cancel', 'cancel(l?ed|l?ing|lation)?'],
      ['call it off', 'call (it|the order|my order) off'],
      ...['call off', 'scrap'],
      ["don't ship it", "(don't|dont|do not) (ship|send|dispatch)"],
      ['stop the order', 'stop (the|my|this) (order|shipment)'],
      [
        "i don't want it any more",
        "(don't|dont|do not) want (it|them|the order) (any ?more|any longer)",
      ],
    ],
    address: [
      ['address', 'address(es)?'],
      ...['house number', 'postcode', 'zip code', 'street name'],
      ['moved', '(moved|moving)( house| home)?'],
      ['to my work', 'to my (work|office|parents|mother|mum|neighbours?|sister|brother)'],
      ['deliver it somewhere else', '(deliver|sent|send|ship) .{0,20}(somewhere else|elsewhere)'],
    ],
    invoice: [
      ['invoice', '(vat )?invoices?'],
      ['receipt', 'receipts?'],
      ...['proof of purchase', 'the bill', 'a bill'],
    ],
  },
  payment: [
    ['payment', 'payments?'],
    ['is it paid', '(is|was|has) .{0,30}paid'],
    ['transferred', '(transferred|bank transfer)'],
    ['money come in', '(money|amount) .{0,20}(come in|arrived|come through)'],
  ],
  waits: [
    [
      "okay i'll wait a bit",
      "((okay|ok|fine|good|alright|all right|no|well|yes) )?(then )?(i'll|i will|we'll|we will|ill|i can|we can) (just )?wait( (then|a|bit|little|while|longer|for|it|until|day|two|more|and|see|some)){0,5}",
    ],
    ["let's wait", "(let's|lets) (just )?wait( (a|bit|while|longer|and|see)){0,4}"],
    ['wait and see', '(fine |ok |okay |just )?wait( a bit| a while| and see| for it)?( longer)?'],
  ],
  looksInto: [
    [
      'have someone look into it',
      '(have|let|get) (a colleague|someone|somebody|your staff|staff) (please )?(to )?(look|check|find out)( (into|at|it|this|that|for|where|is|after)){0,4}',
    ],
    [
      'can you look into it',
      '(can|could|would|will) (you|someone|somebody) (please |kindly )?(look into|check|investigate|find out about|chase) (it|this|that)( please| up| for me){0,3}',
    ],
    ['please look into it', 'please (look into|check|investigate) (it|this|that)'],
    [
      'yes look into it',
      '(yes |sure |ok |okay |please )?(look into|check|find out about) (it|this|that)( please)?',
    ],
    [
      'somebody should check',
      '(someone|somebody|you) (should|must|needs? to|has to|have to) (check|look|find out)( (into|at|it|this|that|for)){0,3}',
    ],
  ],
};
