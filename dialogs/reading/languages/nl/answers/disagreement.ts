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
    '(echt|toch|nog steeds|helemaal) (niks|niets|niet|nooit|geen \\w+) (gekregen|ontvangen|geleverd|bezorgd|gehad|binnengekregen)',
  ],
  ['ik zie het anders', 'zie (ik )?(dat|het) anders'],
];
