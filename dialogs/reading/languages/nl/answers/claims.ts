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
  again: {
    'not-delivered': [
      [
        'niks gekregen',
        '(niet|ni|nie|niks|niets|nooit|nooit (iets|wat)|geen (mail|pakje|pakket|pakketje|download|licentie))( hier| ooit)? (gekregen|ontvangen|geleverd|bezorgd|gehad|aangekomen|binnengekomen|binnengekregen|binnen|gezien|gekomen)',
      ],
      ['er kwam niks', 'er kwam (\\w+ )?(niks|niets)( aan| binnen)?'],
    ],
    'not-as-described': [
      ['niet zoals beschreven', '(niet zoals|anders dan) (beschreven|omschreven|beloofd)'],
    ],
    'cancel-recurring': [['ja opzeggen', 'ja (graag )?(opzeggen|zeg (het |hem )?maar op)']],
    'not-satisfied': [
      ['niet tevreden', '(niet|ni|nie) (echt |zo )?(tevreden|blij)( mee| ermee)?'],
      'ontevreden',
      ['bevalt me niet', 'bevalt (me |mij )?(gewoon |echt |helemaal )?(niet|ni|nie)'],
      ['valt tegen', 'valt (me |mij )?(gewoon |echt |erg |zwaar )?tegen'],
    ],
  },
  around: `nee neen nog steeds altijd al echt gewoon helemaal hij ze zij me mij er van jullie heb hebben ben was is ook tot nu
    toe vandaag pakje pakket product he zenne`,
  contrary: {
    'not-delivered': [
      [
        'is geleverd',
        '(geleverd|gekregen|ontvangen|bezorgd|aangekomen|binnen(gekomen)?|gearriveerd)',
      ],
    ],
    'not-as-described': [['wel zoals beschreven', 'zoals (beschreven|omschreven|beloofd)']],
    'cancel-recurring': [['doorlopen', '(houden|behouden|doorlopen|doorgaan)']],
    'not-satisfied': [['ben tevreden', '(tevreden|blij|bevalt)']],
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
  notAtEnd: [
    ['niet aan het eind', 'niet (pas )?(aan|op|tot|bij) (het|t) einde?'],
    ['niet als hij afloopt', 'niet (pas )?als (hij|het|ie) afloopt'],
  ],
  notAtOnce: [['niet meteen', '(niet|nog niet|niet al) (meteen|direct|nu|onmiddellijk)']],
  aroundStop: `aan op het de een ja oke ok graag maar dan doe laat liever gewoon pas bij tot van als hij ie die deze mijn
    mn periode looptijd termijn cyclus abonnement contract stop stopt stoppen stopzetten opzeggen beeindigen zeg per zo
    snel mogelijk alsjeblieft aub hoor mag is wil ik wel en`,
  cancelled: [
    'opgezegd',
    'stopgezet',
    'geannuleerd',
    'beeindigd',
    ['na mijn opzegging', 'na (mijn |de )?opzegging'],
  ],
  moneyBack: [
    ['dat geld wel terug', '(geld|bedrag|betaling|centen) (\\w+ ){0,3}(terug|retour)\\w*'],
    ['terugbetalen', 'terug(betaal\\w*|betaling|betalen|gestort|storten)'],
    'restitutie',
  ],
  received: [
    [
      'ik heb hem wel',
      "(heb|hebben) (ik |we |wij )?(hem|het|ze|m|'m|die|dat|alles) (al |gewoon |echt )*wel",
    ],
    [
      'het is wel bezorgd',
      '(is|zijn|was|waren) (er )?(al |gewoon |echt )*wel (er|gekomen|binnen|geleverd|bezorgd|aangekomen)',
    ],
    ['kreeg ik wel gewoon', '(kreeg|heb|had) (ik |hem |het )*(al |gewoon |echt )*wel (gewoon )?'],
    ['is er wel', 'is er (al |gewoon |echt )*wel'],
  ],
  denied: [
    [
      'opzeggen hoeft niet',
      '(hoef|hoeft|hoeven) (dat |het |ik |u |je )*(echt |helemaal |toch )?niet',
    ],
    ['is het niet', '(is|was) (het|dat) (echt |helemaal )?niet$'],
    ['niet dat ik niet tevreden ben', 'niet dat (ik|we|het|hij)'],
    ['niet ontevreden', 'niet (echt |heel )?ontevreden'],
  ],
};
