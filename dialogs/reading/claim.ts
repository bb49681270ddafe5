import { plain } from './text.ts';

// Tried in this order: a sentence about a parcel that "never came" may also say "money back".
const claims: [
  'not-delivered' | 'not-as-described' | 'cancel-recurring' | 'not-satisfied',
  RegExp,
][] = [
  [
    'not-delivered',
    /\b(niet|niks|nooit|nog niet|never|not|nothing) (\w+ )?(geleverd|ontvangen|aangekomen|gekregen|bezorgd|delivered|received|arrived|came)\b|\b(waar (is|blijft)|where is|where's) (mijn|m'n|my) (bestelling|pakje|pakket|pakketje|order|parcel|package)\b/,
  ],
  [
    'not-as-described',
    /\b(niet zoals (beschreven|omschreven)|anders dan (beschreven|omschreven)|not as described)\b/,
  ],
  [
    'cancel-recurring',
    /\b(opzeggen|opzegging|zeg .*op|abonnement (stop\w*|annuleren|beeindigen)|terugkerende betaling|incasso stop\w*|cancel (my |the |a )?(subscription|recurring|plan|membership)|recurring payment|unsubscribe)\b/,
  ],
  ['not-satisfied', /\b(niet tevreden|ontevreden|not (satisfied|happy)|unhappy|dissatisfied)\b/],
];

/** The claim a sentence names, if it names one. */
export function readClaim(text: string): (typeof claims)[number][0] | undefined {
  const said = plain(text);
  return claims.find(([, pattern]) => pattern.test(said))?.[0];
}
