import type { ShopQuestionWords } from '../../answer-words.ts';

const being = '(robot|bot|computer|chatbot|machine|human( being)?|person|ai)';

export const shopQuestions: ShopQuestionWords = {
  hours: {
    before: 'hi hello what which and is are the your can could i you know have tell me',
    name: [
      ['opening hours', 'opening (hours|times)'],
      ['business hours', '(business|office) hours'],
    ],
    after: [
      ...['of', 'for', 'in', 'on', 'at', 'the', 'shop', 'store', 'are', 'please', 'weekend'],
      ...['christmas', 'today', 'tomorrow'],
      ['saturday', '\\w+day'],
    ],
  },
  opening: {
    when: ['what time', 'when', 'which days'],
    are: ['is', 'are'],
    shop: ['you', 'you guys', 'the shop'],
    open: ['open', 'close', 'closed', 'available', 'reachable'],
    day: ['now', 'today', 'tomorrow', 'at weekends', ['on saturday', 'on \\w+']],
  },
  breaks: [
    [
      'do you have a lunch break',
      '(and )?(do|does) (you|the shop) (have|take|close for) (a |an? )?(lunch ?break|break|lunch)( at noon)?',
    ],
    [
      'are you open at lunchtime',
      '(are|is) (you|the shop) (open |closed |available )?(at|during|over|around) (lunch ?(time|break)?|noon)( (open|closed|available))?',
    ],
  ],
  contact: [
    [
      'what is your phone number',
      "(and )?(what is|what's|whats|what are) (your|the) (shop's )?(tele)?(phone( number)?|e-?mail( address)?|address|contact details)( again)?",
    ],
    [
      'do you have a phone number',
      '(do|does) (you|the shop) have (a|an) ((tele)?phone number|e-?mail( address)?|address)( .{1,30})?',
    ],
    ['where are you located', 'where (are|is) (you|the shop)( (located|based))?'],
    ['how can i reach you', 'how (can|do) (i|we) (reach|call|phone|e-?mail|contact) you'],
    ['phone number', '(your )?(phone number|e-?mail address|contact details)'],
  ],
  replyTime: [
    [
      'can it go any faster',
      '(can|could) (it|that|this|you) (go |be |be done |do (it|that|this) )?(any |a bit )?(faster|sooner|quicker)( .{0,60})?',
    ],
    [
      'how long does it take',
      '(and )?how (long|soon) (does|will|would|is|do) (it|that|this|you)( usually)? (take|reply|answer|going to take)',
    ],
    [
      'when will i hear from you',
      '(and )?when (do|will|can|should) i (hear|get|expect|receive)( (back|from|you|an|a|the|answer|reply|response|anything|something))*',
    ],
  ],
  payout: [
    [
      'when will i get my money back',
      '(and )?(when|how soon) (do|will|can|would|is|does) (i (get|receive|have) )?(my|the) (money|refund)( (back|come|be|here|there))*',
    ],
    [
      'just wondering when i get the refund',
      '((and|so|just|only|i was|wondering|asking) )*(when|how (long|soon)( till| until| before| does it take till| does it take before)?) (do |will |can )?(i|we) (get|receive|see|have) (my|the) (money|refund)( (back|then|here))*',
    ],
  ],
  subscription: [
    [
      'until when does my subscription run',
      '(and )?(until when|till when|when|how long) (does|will|is) (my|the) subscription (run|end|expire|last|valid|active)( (out|until|for|till|automatically))?',
    ],
    [
      'does my subscription renew automatically',
      '(does|will|is) (my|the) subscription (renew|renewed|run on|go on)( (automatically|by itself|itself))?',
    ],
    [
      'can i cancel whenever i want',
      '(can|may) i (cancel|stop)( (my subscription|it))? (any ?time|at any (time|moment|point)|whenever i (want|like))',
    ],
    [
      'what is the notice period',
      "(and )?(what is|what's|how long is|is there) (the|your|a|any) notice period",
    ],
    ['what happens if i cancel', 'what happens (if|when) i cancel( it| my subscription)?'],
  ],
  robot: [
    [
      'are you a real person',
      `(are you|is this|am i (talking|chatting|speaking) (to|with)) (an? )?(real |actual )?(${being}|real)( or (an? )?${being})?`,
    ],
  ],
};
