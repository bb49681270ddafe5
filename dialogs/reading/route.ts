import { plain } from './text.ts';

const person =
  /\b(medewerker|mens|echt persoon|iemand (aan de lijn|spreken)|agent|human|(real|a) person|bel me|someone|somebody|call me)\b/;

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

// Before the claims: "my complaint about an order that never came" is a complaint.
const routes: [string, RegExp][] = [
  [
    'objection',
    /\b(niet (mee )?eens|oneens|geen maatwerk|(do not|don't|not) agree|disagree|no(t)? custom work)\b/,
  ],
  [
    'licence-appeal',
    /\b(licentie|licence|license)\b.*\b(ingetrokken|geannuleerd|afgepakt|kwijt|cancelled|canceled|revoked|withdrawn)\b/,
  ],
  [
    'review-appeal',
    /\b(review|beoordeling|recensie)\b.*\b(verwijderd|weggehaald|is weg|removed|deleted|is gone)\b/,
  ],
  ['reviews-source', /\btrustpilot\b|\b(waar komen|where do)\b.*\b(reviews|beoordelingen)\b/],
  ['reviews', /\b(reviews?|beoordelingen|recensies?)\b/],
  [
    'complaint-escalate',
    /\b(directie|bestuur|raad van bestuur|board|escaleren|escalate|hogerop)\b/,
  ],
  [
    'complaint-status',
    /\b(status|hoe (staat|gaat) het|how is|update|nog niets gehoord)\b.*\b(klacht|complaint)\b|\b(klacht|complaint)\b.*\b(status|ervoor|doing)\b/,
  ],
  ['complaint-open', /\b(klacht|klagen|complaint|complain)\b/],
];

const help =
  /\b(werkt niet|doet het niet|stuk|kapot|fout(melding)?|bug|error|crasht|hulp bij|hoe (kan|moet) ik|instellen|installeren|aanpassen|maatwerk|doesn't work|not working|broken|crash(es|ed)?|help with|how do i|set up|install|customi[sz]e|customi[sz]ation|security hole|beveiligingslek)\b/;

/**
 * Where a sentence said at the menu leads, by its plain words: an item of the menu, or `undefined` when
 * it names none.
 */
export function readRoute(text: string): string | undefined {
  if (asksForPerson(text)) return 'human';
  const said = plain(text);
  const route = routes.find(([, pattern]) => pattern.test(said))?.[0] ?? readClaim(text);
  if (route !== undefined) return route;
  if (money.test(said)) return 'refund';
  return help.test(said) ? 'support' : undefined;
}
