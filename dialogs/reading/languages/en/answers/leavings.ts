import type { LeavingWords } from '../../answer-words.ts';

// "yes stop" may be a yes, "yeah no stop" is none
const takenBack = '(?= (no|nah|oh|er|sorry|wait|well|actually|but) )';
const opening = `((no|nah|oh|er|sorry|ok|okay|wait|well|actually|but|(yes|yeah)${takenBack}) )*`;

export const leavings: LeavingWords = {
  drops: [
    ['actually no never mind', `${opening}never ?mind( (then|sorry|thanks|that|it|i .{1,30}))*`],
    ['forget it', `${opening}(forget|leave) (it|that|about it)( (then|sorry|thanks|i .{1,30}))*`],
    ['rather not after all', `${opening}(rather not|not anymore)( (after all|then|thanks))*`],
  ],
  stops: [
    [
      'i want to stop this',
      `${opening}(i )?(want|would like|wanna|d like) (to )?(stop|quit)( (this|here|now|please))*`,
    ],
    ['no just stop', `${opening}(just |please )*stop( (this|it|please|now))*`],
  ],
  'changed-mind': [
    ['i changed my mind', `${opening}(i |i have |i've |ive )?changed my mind( sorry)*`],
  ],
};
