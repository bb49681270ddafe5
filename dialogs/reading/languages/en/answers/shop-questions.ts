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
  robot: [
    [
      'are you a real person',
      `(are you|is this|am i (talking|chatting|speaking) (to|with)) (an? )?(real |actual )?(${being}|real)( or (an? )?${being})?`,
    ],
  ],
};
