import type { WithdrawalWords } from '../../answer-words.ts';

const right =
  '(herroepingsrecht|herroepingstermijn|bedenktijd|bedenktermijn|recht (om|op|van|tot) (\\w+ ){0,4}(herroep\\w*|ontbind\\w*)|(14|veertien) dagen)';
const purchase =
  '(koop|aankoop|aankopen|koopovereenkomst|overeenkomst|contract|bestelling|order|koopcontract)';

// as it is typed, too: "ontbindt", "heroep"
const herroep = 'her?roep(t|d)?';
const ontbind = 'ontbin(d|dt|t)';
const cancel = `(${herroep}|${ontbind})`;
const toCancel = '(her?roep(en|e|n)|ontbin(den|de|dn)|ontbiden)';
const returns =
  // not what was sent back before
  '(retour(neer|neren|zenden|sturen)?(?! ?ge)|terug ?(te )?sturen|stuur (\\w+ ){0,3}terug|annul(eer|eren)|zeg (\\w+ ){0,4}op|opzeggen)';
const reflection = '(bedenktijd|bedenktermijn|herroepingsrecht|herroepingstermijn)';
const use = '(uitoefenen|inroepen|gebruiken|inzetten|(uit te oefenen|in te roepen))';

export const withdrawals: WithdrawalWords = {
  states: [
    // "heb ik herroepen" was before
    [
      'ik ontbind hierbij de koop',
      `(?<!(heb|hebben|had|hadden|zou|zouden|kan|kunnen|mag|mogen) )(ik ${cancel}|(wij|we) ${toCancel})`,
    ],
    ['ik zou hierbij de koop herroepen', `hierbij (\\w+ ){0,8}(${cancel}|${toCancel})`],
    ['hierbij ontbind ik de koop', `${cancel} ik|${toCancel} (wij|we)`],
    // an order, in the sense of grammar as well
    [
      'herroep bestelling 1042',
      `^((en|dus|nou|oke|graag|hallo|hoi) )*${cancel} (\\w+ ){0,2}(${purchase}|#?\\d)`,
    ],
    [
      'ik de overeenkomst ontbind',
      `(ik|wij|we) (onze |de |deze |mijn )?${purchase} (\\w+ ){0,12}(${cancel}|${toCancel})`,
    ],
    ['ik zie af van de koop', `(zie|zien) (\\w+ ){0,4}af van (\\w+ ){0,3}${purchase}`],
    [
      'ik maak gebruik van mijn bedenktijd',
      `maa?ke?n? (\\w+ ){0,4}gebruik van (\\w+ ){0,4}${right}`,
    ],
    ['ik beroep me op de bedenktijd', `beroepe?n? (\\w+ ){0,4}op (\\w+ ){0,3}${right}`],
    ['met een beroep op het herroepingsrecht', `beroep op (\\w+ ){0,3}${right}`],
    ['annuleer de koop binnen 14 dagen', `annuleer (\\w+ ){0,8}${right}`],
    [
      'ik oefen mijn herroepingsrecht uit',
      `(oefen|roep) (\\w+ ){0,3}${right} (\\w+ ){0,2}(uit|in)`,
    ],
  ],
  wishes: [
    ['ik wil de koop ontbinden', `(wil|willen|wens|wensen|wou) (\\w+ ){0,10}${toCancel}`],
    ['ik wil ontbinden de koop', `(wil|wou) ${toCancel} (\\w+ ){0,2}${purchase}`],
    ['wens te herroepen', `wens(en)? (\\w+ ){0,8}te ${toCancel}`],
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
    [
      'herroeping van bestelling 1042',
      `^(herroeping|ontbinding)( (van|voor))? (\\w+ ){0,2}(${purchase}|#?\\d)`,
    ],
    ['graag de koop ontbinden', `^(graag|hierbij) (\\w+ ){0,5}${toCancel}`],
    [
      'ik wil mijn recht op herroeping uitoefenen',
      `(wil|willen|wens|wou) (\\w+ ){0,4}${right} (\\w+ ){0,5}${use}`,
    ],
    ['retour binnen de bedenktijd', `${returns} (\\w+ ){0,8}${reflection}`],
    [
      'ik wil van de koop af',
      'wil (\\w+ ){0,4}(van|onder) (de|deze|die|mijn) (koop|aankoop) (af|uit)',
    ],
    [
      'ik wil de koop ongedaan maken',
      'wil (\\w+ ){0,4}(koop|aankoop) (\\w+ ){0,2}(ongedaan (te )?maken|terugdraaien|annuleren)',
    ],
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
    ['mijn huurcontract', '(huur|arbeids?|hypotheek)\\w*'],
    [
      'per 1 januari',
      'per (\\d+ )?(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maand|jaar)',
    ],
  ],
  otherThings: [
    [
      'mijn toestemming voor de nieuwsbrief',
      '(toestemming|nieuwsbrief|volmacht|mandaat|machtiging\\w*|incasso\\w*|akkoord|cookies?|privacy\\w*)',
    ],
    ['de klacht', '(klacht\\w*|review\\w*|recensie\\w*|beoordeling\\w*|reactie|bezwaar|uitspraak)'],
    ['de offerte', '(offerte|prijsopgave|licentie\\w*|opzegging|verzoek|aanvraag|besluit|account)'],
    ['mijn woning', '(huis|woning|verzekering)'],
    ['mijn wachtwoord', '(wachtwoord\\w*|toegang|uitnodiging|afspraak|bod|woorden|bericht|mening)'],
  ],
  purchases: [['de bestelling', `${purchase}|artikel\\w*|product\\w*|goederen`]],
  verbFirst: [['herroep ik', `^(${cancel} (ik|wij|we)|${toCancel} (wij|we))`]],
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
      // a new clause is not denied: "hij past niet dus ik ontbind de koop"
      '(niet|geen|nooit) ((?!(ik|wij|we|dus|daarom|en|want|hierbij) )\\w+ ){0,4}(herroep\\w*|ontbind\\w*|afzien|bedenktijd)',
    ],
    ['ik herroep niet', '(herroep|ontbind) (\\w+ ){0,3}niet$'],
  ],
  doubting: [
    ['ik wil weten', '(wil|wilde|wou) (\\w+ ){0,2}weten'],
    ...['vraag me af', 'overweeg', 'misschien', 'twijfel', 'denk erover', 'even vragen'],
    ['als ik de koop ontbind', '(als|indien|stel|of|zodra|tenzij|mocht)'],
  ],
  asking: [
    [
      'hoe precies',
      '(hoe|wanneer|waar|waarom|wat|welke|hoeveel|hoelang|(?<!(ik|we|wij) )(kan|kun|mag|moet|zou))( (precies|snel|lang|dan|nu|nou))?',
    ],
    ['mag ik hierbij', '(kan|kun|mag|moet|zou|kunnen|mogen) (ik|wij|we|jullie|u|je)'],
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
  unable: ['kan', 'kon', 'lukt', 'mag', 'jullie', 'maar', 'ruilen'],
  onlySome: [
    ['alleen de trui', '(alleen|enkel|slechts|niet alles|behalve|de rest houd|de rest hou)'],
  ],
};
