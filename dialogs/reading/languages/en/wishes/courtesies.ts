import type { CourtesyWords } from '../../answer-words.ts';

export const courtesies: CourtesyWords = {
  hello: [['hi there', '(hey|hi|hello|good (morning|afternoon|evening))( there)?']],
  goodbye: [
    [
      "no thanks i'll wait",
      "((no|nope|nah|ok|okay|fine|right|alright|thanks|thank you|cheers) )*((i will|i'll|ill) (just )?wait( (then|for it|and see|thanks|cheers))*|no need( (thanks|cheers|thank you|then))*|(it'?s|that'?s|all|everything is|everything'?s) (all )?(good|fine|clear|ok|okay)( (then|now|thanks|cheers))*)",
    ],
    [
      'many thanks for your help',
      '((no|nope|nah|ok|okay|oke|top|super|great|fine|cool|good) ?)*(many )?(thanks|thank you|th?n?x|tnx|cheers|ta)( (a lot|so much|very much|for your help|bye|then|again|and|have a (nice|good) day))*',
    ],
    ...['no', 'nope'],
    [
      "no that's all",
      "((no|nope|nah|ok|okay|thanks|well|right|i think) )*(that'?s|that is|that was|that'?ll be|this is) (all|it|everything)( (then|thanks|thank you|for now|bye|from me))*",
    ],
    [
      'ok bye',
      '((no|nope|nah|ok|okay|thanks|well|right|great|fine|thats all) )*(bye|goodbye|good bye|bye bye|see you|see ya|cya|ciao|take care|cheerio|have a (nice|good|great) (day|evening|one|weekend))( (then|now|thanks|bye))*',
    ],
    [
      'no never mind',
      '((no|nope|ok|okay|oh|well|nah) )+(never ?mind|forget it|leave it)( (then|thanks))*',
    ],
    [
      "no i'm good",
      "((no|nope|nah|ok) )*(i'?m|we'?re|all) (good|fine|done|all set)( (thanks|then|for now|thank you))*",
    ],
  ],
};
