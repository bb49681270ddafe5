import type { Phrases } from '../../phrase.ts';

/** Of somebody who waits for a person: how long it takes, whether anybody is there. */
export const waiting: Phrases = [
  ['hoe lang duurt het', 'hoe ?lang (duurt|gaat|nog|moet|zit|sta|wacht)'],
  ['duurt het nog lang', 'duurt (het|dit|dat) (nog )?(lang|even)'],
  ...['aan de beurt', 'hoeveelste', 'wachttijd', 'wachtrij'],
  ['in de rij', 'in de (wacht)?rij'],
  [
    'wanneer komt er iemand',
    'wanneer (komt|ben ik|word ik|krijg ik) (er )?(iemand|een? (mens|medewerker)|geholpen)',
  ],
  ['is er al iemand', '(is|komt) er (al |nog |nou )?(iemand|een medewerker)'],
  ['iemand daar', 'iemand (daar|aanwezig)'],
  ['ik wacht nog', 'ik wacht (al|nog)'],
];
