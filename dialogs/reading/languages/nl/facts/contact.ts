import type { ContactWords } from '../../fact-words.ts';

export const contact: ContactWords = {
  beforeAddress: [
    ['e-mailadres', '((e-?)?mail)?adres'],
    ['mail', '(e-?)?mail'],
    ...['is', 'naar', 'op', 'en', 'met', 'via'],
  ],
  notMailbox: 'me mij ons us ik je',
  at: [['apenstaartje', 'apenstaart(je)?']],
  dot: 'punt',
  not: ['niet', 'geen', 'ipv', 'in plaats van'],
  postcode: [['post code', 'post ?code']],
  is: 'is was',
  itIs: '[Hh]et is',
  // "1042 en", "5000 km": words and units of two letters that could be those of a postcode
  pairsOfLetters: 'de en er we ze je al te na ga ja ma za ha nr st kg km cm mm ml gb mb kb pc',
  leadsToAddress: [
    'adres',
    'is',
    'wordt',
    'zijn',
    'naar',
    'woon op',
    'woon nu op',
    'wonen op',
    'wonen nu op',
    'verhuisd',
  ],
};
