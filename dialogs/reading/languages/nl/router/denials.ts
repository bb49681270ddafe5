import type { DenialWords } from '../../router-words.ts';

export const denials: DenialWords = {
  but: 'maar',
  denials: [
    [
      'ik wil geen geld terug',
      '(^[^\\p{L}\\d]{0,9}(nee[^\\p{L}\\d]{1,9})?|\\b(ik|k|wij?)\\s+)(wil|willen|hoef|hoeven|zoek|vraag|bedoel)\\b.{0,80}?\\b(niet|geen)\\b(?!.{0,80}\\b(meer|langer|verder)\\b)',
    ],
    ['dat hoeft echt niet', '\\bhoeft\\s+(echt\\s+)?niet\\b'],
    ['het gaat me niet om het geld', '\\bgaat\\s+(me\\s+|mij\\s+|ons\\s+)?niet\\s+(om|over)\\b'],
  ],
  opening: 'nee dit is dat sorry hallo hoi',
  not: 'geen niet',
  about: 'om over',
  subjects: [
    'klacht',
    'klagen',
    'opzegging',
    'opzeggen',
    'terugbetaling',
    'geld',
    ['retour', 'retour\\w*'],
  ],
  instead: 'gewoon alleen enkel juist wel liever wil willen weten zoek bedoel vraag',
  negation: ['niet', 'geen', ['hoeft', 'hoef(t|ven)?']],
  negating: 'niet geen nooit niks niets nie neit nix zonder',
};
