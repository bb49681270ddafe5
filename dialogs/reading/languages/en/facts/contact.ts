import type { ContactWords } from '../../fact-words.ts';

export const contact: ContactWords = {
  beforeAddress: [['email', '(e-?)?mail'], ...['is', 'address', 'to', 'and', 'with', 'via']],
  notMailbox: 'me us you',
  at: [],
  dot: 'dot',
  not: ['not', 'instead of'],
  postcode: [['post code', 'post ?code'], 'postal code', ['zip code', 'zip( ?code)?']],
  is: 'is was',
  itIs: "[Ii]t's|[Ii]t is",
  pairsOfLetters: 'an at be as me he st kg km cm mm ml gb mb kb pc',
  leadsToAddress: ['address', 'is', 'to', 'be', "it's", 'live at', 'now at', 'moved'],
};
