import type { NameWords } from '../../fact-words.ts';

export const names: NameWords = {
  myNameIs: [['my first name is', "my (first |last |full )?name( is|'s|:)"]],
  name: ['name'],
  knownAs: ['in the name of'],
  titles: ['mr', 'mrs', 'ms'],
  iAm: ['i am', "i'm", 'my name'],
  greetings: ['hey', 'hi', 'hello', ['good morning', 'good ?\\p{L}+']],
  thisIs: ['this is'],
  closings: ['regards', 'sincerely', 'cheers'],
  thanks: ['thanks', 'thank you'],
  particles: '',
  notNames: 'dutch english german french order',
};
