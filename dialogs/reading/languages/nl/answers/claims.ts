import type { ClaimWords } from '../../answer-words.ts';

export const claims: ClaimWords = {
  reasons: {
    'not-delivered': [
      [
        'nog niet bezorgd',
        '(niet|niks|nooit) (\\w+ )?(geleverd|ontvangen|aangekomen|gekregen|bezorgd)',
      ],
      [
        'waar blijft mijn pakje',
        "waar (is|blijft) (mijn|m'n) (bestelling|pakje|pakket|pakketje|order)",
      ],
    ],
    'not-as-described': [
      ['niet zoals beschreven', '(niet zoals|anders dan) (beschreven|omschreven)'],
    ],
    'cancel-recurring': [
      // "niet opzeggen" is another wish
      ['opzeggen', '(?<!niet )opzeggen'],
      ...['opzegging', 'terugkerende betaling'],
      [
        'zeg mijn abonnement op',
        "zeg (het|hem|dit|deze|die|(mijn|m'n|mn|het|dit|deze|die) \\w+)( maar| dan| nu| per direct)* op",
      ],
      ['abonnement stopzetten', 'abonnement (stop\\w*|annuleren|beeindigen)'],
      ['incasso stopzetten', 'incasso stop\\w*'],
    ],
    'not-satisfied': ['niet tevreden', 'ontevreden'],
  },
  differs: [
    [
      'het klopt niet met de beschrijving',
      '(klopt|kloppen|voldoet|voldoen|komt|komen|strookt|match\\w*)\\b.{0,25}\\bniet\\b.{0,25}\\b(beschrijving|omschrijving|productpagina)',
    ],
  ],
  atEnd: ['eind', 'einde', 'aflopen', 'afloopt'],
  atOnce: ['meteen', 'direct', 'nu', 'onmiddellijk'],
  not: ['niet'],
};
