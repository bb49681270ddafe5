import type { ChoiceWords } from '../../answer-words.ts';

export const choices: ChoiceWords = {
  denying: 'niet geen nooit niets niks niemand zonder behalve',
  doubting: 'of misschien twijfel als wat hoe wanneer waarom',
  around: `de het een die dat deze dit ik ben wil wou zou wel graag doe dan neem kies bedoel heb is gaat om over van
    voor mijn mn mij maar aub`,
  ordinals: [
    'eerste 1e 1ste bovenste',
    'tweede 2e 2de',
    'derde 3e 3de',
    'vierde 4e 4de',
    'vijfde 5e 5de',
    'zesde 6e 6de',
    'zevende 7e 7de',
    'achtste 8e 8ste',
    'negende 9e 9de',
    'tiende 10e 10de',
  ],
  last: 'laatste onderste',
  newest: 'nieuwste',
  changing: `verander veranderen wijzig wijzigen aanpassen pas corrigeer corrigeren verbeter verbeteren andere ander anders
    fout verkeerd verkeerde`,
  numerals: 'een twee drie vier vijf zes zeven acht negen tien',
  lead: [['ik neem graag', '(ik (wil|kies|neem|bedoel)|doe|kies|neem)( graag| maar)?']],
  tail: 'graag aub alsjeblieft alstublieft maar dan hoor bedankt',
  article: 'de die dat het',
  place: 'nummer nr no optie keuze knop',
};
