import type { CourtesyWords } from '../../answer-words.ts';

export const courtesies: CourtesyWords = {
  hello: [['hi there', '(hey|hi|hello|good (morning|afternoon|evening))( there)?']],
  goodbye: [
    [
      'many thanks for your help',
      '((no|ok|oke|top|super) ?)?(many )?(thanks|thank you|thx)( a lot| so much| very much| for your help)?',
    ],
    ...['no', 'nope'],
    ["no that's all", "(no )?(that's all|that is all|that's it|bye)"],
  ],
};
