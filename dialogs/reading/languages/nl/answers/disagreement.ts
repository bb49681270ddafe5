import type { Phrases } from '../../phrase.ts';

/** Said of a decision anywhere, and meant so. */
export const disagreement: Phrases = [
  ['niet mee eens', 'niet (mee )?eens'],
  ...['oneens', 'geen maatwerk'],
];

/** Said after a refusal, where it objects to it. */
export const objections: Phrases = [
  ['niet mee eens', 'niet (mee )?eens'],
  ...[
    'oneens',
    'geen maatwerk',
    'waarom niet',
    'hoezo niet',
    'niet eerlijk',
    'onterecht',
    'bezwaar',
  ],
  ['dat klopt niet', '(klopt|kan) (toch |echt |gewoon |helemaal )*niet'],
  ['dat slaat nergens op', '(slaat|slaan) (echt )?nergens op'],
  ['onzin', 'onzin|belachelijk|schandalig|raar|bizar|ongelofelijk'],
  ['maar ik heb niks gekregen', '^maar'],
  [
    'ik heb echt niks ontvangen',
    '(echt|toch|nog steeds|helemaal) (niks|niets|niet|nooit|geen \\w+) (gekregen|ontvangen|geleverd|bezorgd|gehad|binnengekregen|aangekomen|binnen|binnengekomen)',
  ],
  [
    'nee er kwam echt niks aan',
    '(kwam|komt|is) (er )?(echt |gewoon |helemaal )*(niks|niets|nooit iets) (aan|aangekomen|gekomen)',
  ],
  ['zoek het dan uit', '(zoek|uitzoeken)( (het|dat|dit|maar|dan|eens))*( uit)?( met iemand)?$'],
  ['hoezo geleverd', 'hoezo (geleverd|bezorgd|ontvangen|te laat)'],
  ['ik zie het anders', 'zie (ik )?(dat|het) anders'],
];

/** Said after a cancellation, and the whole message, where it takes it back. */
export const takingBack: Phrases = [
  ['oh nee', '(oh? nee|wacht|ho|stop|toch (maar )?niet|foutje)'],
  ['nee toch niet opzeggen', '(toch |liever )?niet opzeggen'],
  ['ik heb me bedacht', '(ik )?(bedenk|heb) (ik )?me( toch)?( bedacht)?'],
  [
    'kun je dat ongedaan maken',
    '((kun|kan|wil|mag|graag|ik|je|u|jullie) )*(dat|het|dit|mijn opzegging|de opzegging)( (weer|nog|graag|maar))* (ongedaan maken|terugdraaien|intrekken|annuleren)( aub| graag)?',
  ],
  [
    'maak het ongedaan',
    '(maak|draai|trek) (dat|het|dit|mijn opzegging)( maar| weer)* (ongedaan|terug|in)( aub| graag)?',
  ],
  [
    'ik wil het toch houden',
    '((ik|wil|wou) )*((het|hem|mijn abonnement) )?(toch|liever)( wel| maar)? (houden|doorlopen|doorgaan|behouden)',
  ],
  [
    'dat was niet de bedoeling',
    '(dat|dit) (was|is) (niet de bedoeling|een foutje|per ongeluk|een vergissing|fout)',
  ],
  ['ik bedoelde nee', 'ik bedoel(de)? (nee|niet)'],
];

export const startled = 'oh o oei oeps ai shit help nee wacht sorry stop ho nou maar';

/** Said of an offer that was made: what comes of it, not a request for one. */
export const onQuote: Phrases = [
  [
    'ik ga akkoord met de offerte',
    '(akkoord|eens) (te gaan )?(met )?(de|deze|jullie|die) (offerte|prijsopgave)',
  ],
  [
    'ik wil de offerte accepteren',
    '(de|deze|jullie|die) (offerte|prijsopgave) (graag )?(accepteren|aannemen|goedkeuren|afwijzen|weigeren)',
  ],
  [
    'ik accepteer de offerte',
    '(accepteer|aanvaard|neem|teken|weiger) (ik )?(de|deze|jullie|die) (offerte|prijsopgave)',
  ],
  [
    'de offerte is akkoord',
    '(de|deze|jullie|die) (offerte|prijsopgave) (is|vind ik) (echt |veel |mij |me )*(akkoord|goed|prima|te duur|te hoog)',
  ],
  ['ik zie af van de offerte', 'zie (toch )?af van (de|deze|jullie|die) (offerte|prijsopgave)'],
];
