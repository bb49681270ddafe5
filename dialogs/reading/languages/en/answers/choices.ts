import type { ChoiceWords } from '../../answer-words.ts';

export const choices: ChoiceWords = {
  denying: `not never nothing nobody none without except dont doesnt didnt isnt wasnt arent werent
    cant cannot wont`,
  doubting: 'or maybe if what how when why',
  around: `the a an one that this i am im id ill want would like to take choose mean it its is about my for please
    have`,
  ordinals: [
    'first 1st',
    'second 2nd',
    'third 3rd',
    'fourth 4th',
    'fifth 5th',
    'sixth 6th',
    'seventh 7th',
    'eighth 8th',
    'ninth 9th',
    'tenth 10th',
  ],
  last: 'last bottom',
  newest: 'newest latest',
  changing: 'change edit correct update adjust modify another different wrong',
  numerals: 'one two three four five six seven eight nine ten',
  lead: [["i'll take", "(i (want|choose|mean)|i'll take|take)"]],
  tail: 'please pls thanks',
  article: 'the that',
  place: 'number nr no option choice button one',
};
