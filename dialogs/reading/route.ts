import { plain } from './text.ts';

/** Where a sentence leads: a dialog, and with a refund what it is claimed for. */
export type Route =
  | {
      dialog: 'refund';
      claim?: 'not-delivered' | 'not-as-described' | 'cancel-recurring' | 'not-satisfied';
    }
  | { dialog: 'human' };

const person =
  /\b(medewerker|mens|echt persoon|iemand (aan de lijn|spreken)|agent|human|(real|a) person|bel me|someone|somebody|call me)\b/;

// Tried in this order: a sentence about a parcel that "never came" may also say "money back".
const claims: [NonNullable<Extract<Route, { dialog: 'refund' }>['claim']>, RegExp][] = [
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

const money =
  /\b(geld terug|terugbetal\w*|terugbetaling|refund|money back|restitutie|geld retour|retourneren|terugkrijgen)\b/;

/** The claim a sentence names, if it names one. */
export function readClaim(text: string): (typeof claims)[number][0] | undefined {
  const said = plain(text);
  return claims.find(([, pattern]) => pattern.test(said))?.[0];
}

/** Whether the sentence asks for a person. */
export function asksForPerson(text: string): boolean {
  // agent@example.nl is an address
  return person.test(plain(text.replace(/\S+@\S+/g, ' ')));
}

/** Where a sentence said at the menu leads, by its plain words; `undefined` when it names nothing. */
export function readRoute(text: string): Route | undefined {
  if (asksForPerson(text)) return { dialog: 'human' };
  const claim = readClaim(text);
  if (claim !== undefined) return { dialog: 'refund', claim };
  return money.test(plain(text)) ? { dialog: 'refund' } : undefined;
}
