import type { UrgentWords } from '../../answer-words.ts';

export const urgent: UrgentWords = {
  distress: [
    [
      'ik wil dood',
      '(wil|wou|ga) (ik )?(liever |gewoon |echt )*(dood|niet meer leven|niet meer verder leven)',
    ],
    ['ik maak er een eind aan', '(maak|maken) (ik )?er (dan )?(maar )?een eind(e)? aan'],
    ['een eind aan mijn leven', "eind(e)? aan (mijn|m'n|het) leven"],
    ...['zelfmoord', 'zelfdoding', 'suicide', 'ik zie het leven niet meer zitten'],
    ['doe ik mezelf iets aan', '(mezelf|mijzelf) (iets|wat) aan'],
    [
      'ik word thuis geslagen',
      '(ik )?word (ik )?(thuis )?(geslagen|mishandeld|misbruikt|bedreigd)',
    ],
    [
      'mijn vader slaat me',
      '(vader|moeder|stiefvader|man|vriend|oom) (slaat|mishandelt|misbruikt) (me|mij)',
    ],
  ],
  threat: [
    ['mijn advocaat', '(advocaat|advocaten|advocate|jurist|rechtsbijstand)'],
    ['juridische stappen', '(juridische|gerechtelijke) (stappen|procedure|actie)'],
    ['naar de rechter', '(naar de |voor de |bij de )(rechter|rechtbank|kantonrechter|politie)'],
    ...[
      'kantongerecht',
      'rechtszaak',
      'kort geding',
      'dagvaarding',
      'ingebrekestelling',
      'deurwaarder',
    ],
    ['geschillencommissie', 'geschillencommissie|consumentenbond|consumentenautoriteit|ombudsman'],
    ['toezichthouder', 'toezichthouder|acm|autoriteit consument'],
    ['aangifte', '(doe|deed|ga|aan)? ?aangifte'],
    ['chargeback', 'chargeback|charge back|storneren|storneer|stornering'],
    [
      'via mijn creditcard terughalen',
      '(bank|creditcard|creditcardmaatschappij)\\b.{0,20} (terughalen|terugvorderen|terugboeken)',
    ],
  ],
  privacy: [
    [
      'verwijder al mijn gegevens',
      "(verwijder|wis|vernietig) (al |alle )?(mijn|m'n) (persoons)?(gegevens|data|account)",
    ],
    [
      'mijn gegevens laten verwijderen',
      "(mijn|m'n) (persoons)?(gegevens|data) (\\w+ )?(verwijderen|wissen|inzien|opvragen|laten verwijderen|laten wissen)",
    ],
    [
      'welke gegevens hebben jullie van mij',
      'welke (persoons)?gegevens (hebben|bewaren) (jullie|u|je) (van|over) (mij|me)',
    ],
    ['ik wil inzage', 'ik wil (graag )?inzage$'],
    ['inzage in mijn gegevens', "inzage (in|van) (al )?(mijn|m'n) (persoons)?(gegevens|data)"],
    [
      'een kopie van mijn gegevens',
      "(kopie|overzicht) van (al |alle )?(mijn|m'n) (persoons)?(gegevens|data)",
    ],
    [
      'alle gegevens die jullie van mij hebben',
      'gegevens (die )?(jullie|u|je) (allemaal )?(van|over) (mij|me) (hebben|hebt|heeft|bewaren|bewaart)',
    ],
    ['avg verzoek', '(avg|gdpr)'],
    ...['recht op inzage', 'recht om vergeten te worden', 'inzageverzoek'],
  ],
};
