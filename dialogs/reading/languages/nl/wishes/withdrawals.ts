import type { WithdrawalWords } from '../../answer-words.ts';

const right =
  '(herroepingsrecht|herroepingstermijn|bedenktijd|bedenktermijn|recht (om|op|van|tot) (\\w+ ){0,4}(herroep\\w*|ontbind\\w*)|(14|veertien) dagen)';
const purchase =
  '(koop|aankoop|aankopen|koopovereenkomst|overeenkomst|contract|bestelling|order|koopcontract)';

export const withdrawals: WithdrawalWords = {
  states: [
    // "heb ik herroepen" was before
    [
      'ik ontbind hierbij de koop',
      '(?<!(heb|hebben|had|hadden|zou|zouden|kan|kunnen|mag|mogen) )(ik (herroep|ontbind)|(wij|we) (herroepen|ontbinden))',
    ],
    [
      'ik zou hierbij de koop herroepen',
      'hierbij (\\w+ ){0,8}(herroep|herroepen|ontbind|ontbinden)',
    ],
    ['hierbij ontbind ik de koop', '(herroep|ontbind) ik|(herroepen|ontbinden) (wij|we)'],
    [
      'ik de overeenkomst ontbind',
      `(ik|wij|we) (onze |de |deze |mijn )?${purchase} (\\w+ ){0,12}(herroep|herroepen|ontbind|ontbinden)`,
    ],
    ['ik zie af van de koop', `(zie|zien) (\\w+ ){0,4}af van (\\w+ ){0,3}${purchase}`],
    [
      'ik maak gebruik van mijn bedenktijd',
      `maa?ke?n? (\\w+ ){0,4}gebruik van (\\w+ ){0,4}${right}`,
    ],
    ['ik beroep me op de bedenktijd', `beroepe?n? (\\w+ ){0,4}op (\\w+ ){0,3}${right}`],
    ['met een beroep op het herroepingsrecht', `beroep op (\\w+ ){0,3}${right}`],
    ['annuleer de koop binnen 14 dagen', `annuleer (\\w+ ){0,8}${right}`],
  ],
  wishes: [
    ['ik wil de koop ontbinden', '(wil|willen|wens|wensen|wou) (\\w+ ){0,10}(herroepen|ontbinden)'],
    ['wens te herroepen', 'wens(en)? (\\w+ ){0,8}te (herroepen|ontbinden)'],
    [
      'ik wil gebruikmaken van mijn bedenktijd',
      `(wil|willen|wens|wensen|wou) (\\w+ ){0,6}gebruik ?(te )?(ma(a)?k\\w*) van (\\w+ ){0,4}${right}`,
    ],
    [
      'ik wil van mijn bedenktijd gebruikmaken',
      `(wil|willen|wens|wensen|wou)( ik)? (\\w+ ){0,3}van (\\w+ ){0,4}${right} (\\w+ )?gebruik ?(te )?(ma(a)?k\\w*)`,
    ],
    [
      '14 dagen bedenktijd daar wil ik gebruik van maken',
      `${right} daar (wil|willen) (\\w+ ){0,3}gebruik van maken`,
    ],
    ['ik wil van de koop afzien', `van (\\w+ ){0,3}${purchase} (\\w+ )?af(zien| te zien)`],
    [
      'ik wil afzien van de koop',
      `(wil|willen|wens) (\\w+ ){0,5}afzien van (\\w+ ){0,3}${purchase}`,
    ],
    ['herroeping van bestelling 1042', `^herroeping( (van|voor))? (\\w+ ){0,2}(${purchase}|#?\\d)`],
    ['graag de koop ontbinden', '^(graag|hierbij) (\\w+ ){0,5}(ontbinden|herroepen)'],
    [
      'ik wil de koop annuleren binnen de bedenktijd',
      `(koop|aankoop|bestelling|order) (\\w+ ){0,3}annuleren (\\w+ ){0,4}${right}`,
    ],
  ],
  speaksOf: [
    ['herroepen', 'herroep\\w*'],
    ['bedenktijd', 'bedenkt(ijd|ermijn)\\w*'],
    ['de koop ontbinden', `${purchase} (\\w+ ){0,4}(ontbind|ontbinden)`],
    ['ontbinden van de koop', `ontbind(en|ing) (\\w+ ){0,2}${purchase}`],
    ['afzien van de koop', `(af ?te ?zien|afzien) van (\\w+ ){0,2}${purchase}`],
  ],
  ofElse: [
    [
      'mijn toestemming voor de nieuwsbrief',
      '(toestemming|nieuwsbrief|volmacht|mandaat|machtiging\\w*|incasso\\w*)',
    ],
    ['de klacht', '(klacht\\w*|review\\w*|recensie\\w*|beoordeling\\w*|reactie|bezwaar|uitspraak)'],
    ['de offerte', '(offerte|prijsopgave|licentie\\w*|opzegging|verzoek|aanvraag|besluit|account)'],
    ['mijn huurcontract', '(huur|arbeids?|hypotheek)\\w*|huis|woning|verzekering'],
    [
      'per 1 januari',
      'per (\\d+ )?(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maand|jaar)',
    ],
  ],
  done: [
    [
      'heb ik herroepen',
      '(heb|hebben|had|is|was|werd) (\\w+ ){0,8}(herroepen|ontbonden|herroeping)',
    ],
    ['mijn herroeping van vorige week', '(mijn|mn|onze) herroeping'],
  ],
  denied: [
    [
      'wil niet herroepen',
      '(niet|geen|nooit) (\\w+ ){0,4}(herroep\\w*|ontbind\\w*|afzien|bedenktijd)',
    ],
    ['ik herroep niet', '(herroep|ontbind) (\\w+ ){0,3}niet$'],
  ],
  doubting: [
    ['ik wil weten', '(wil|wilde|wou) (\\w+ ){0,2}weten'],
    ...['vraag me af', 'overweeg', 'misschien', 'twijfel', 'denk erover', 'even vragen'],
    [
      'als ik de koop ontbind',
      '(als|indien|stel|hoe|wanneer|waar|waarom|mag|kan|kun|kunnen|moet|of|wat|welke|zodra|tenzij|hoeveel)',
    ],
  ],
  faulty: [
    ['hij is kapot', '(kapot|stuk|defect|beschadigd|gebroken|gebrek\\w*|mankement\\w*)'],
    ['werkt niet', '(werkt|doet|start|laadt|beantwoordt|voldoet) (\\w+ ){0,4}niet'],
    ['niet zoals beschreven', '(niet zoals|anders dan) (\\w+ )?(beschreven|omschreven|beloofd)'],
  ],
  takesBack: [
    [
      'ik wil toch niet herroepen',
      '(toch |liever )?niet (meer )?(herroepen|ontbinden|terugsturen|retourneren)',
    ],
    [
      'ik trek mijn herroeping in',
      'herroeping (\\w+ ){0,3}(in|intrekken|ongedaan|terug\\w*|annuleren|vergeten|stoppen)',
    ],
    ['trek de herroeping in', 'trek (\\w+ ){0,3}herroeping'],
    ['ik wil hem toch houden', '(toch|liever) (\\w+ ){0,2}houden'],
    ['toch de herroeping niet', 'herroeping (\\w+ ){0,2}niet'],
  ],
  onlySome: [
    ['alleen de trui', '(alleen|enkel|slechts|niet alles|behalve|de rest houd|de rest hou)'],
  ],
};
