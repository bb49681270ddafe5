import type { Route, Routing } from '../router/routes.ts';
import { plain } from '../text.ts';

type Claim = 'not-delivered' | 'not-as-described' | 'cancel-recurring' | 'not-satisfied';

// Tried in this order: a sentence about a parcel that "never came" may also say "money back".
const claims: [Claim, RegExp][] = [
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
export function readClaim(text: string): Claim | undefined {
  const said = plain(text);
  return claims.find(([, pattern]) => pattern.test(said))?.[0];
}

const claimOf: Partial<Record<Route, Claim>> = {
  'refund.non_delivery': 'not-delivered',
  'refund.not_as_described': 'not-as-described',
  'refund.cancel_recurring': 'cancel-recurring',
};
/** How likely a claim must be where the question is why; what is taken stands in the summary. */
const likely = 0.4;

/** The claim that the router makes of an answer to why the money should come back. */
export function claimAmong({ guesses: [best] }: Routing): Claim | undefined {
  return best && best.score >= likely ? claimOf[best.route] : undefined;
}

const disappointment =
  /\b(?:valt (?:me |mij )?(?:zo |erg |nogal )?tegen|tegengevallen|teleurge\w+|bedacht|spijt|niet meer nodig|niet nodig|had er meer van verwacht|disappoint\w*|changed my mind|regret|(?:don't|dont|no longer|not) need|te duur|too expensive|not what i (?:hoped|expected|wanted))\b/;

/** Whether an answer to why says that it is what was sold, but not what the customer wants. */
export function isDisappointed(text: string): boolean {
  return disappointment.test(plain(text));
}

const differs =
  /\b(?:klopt|kloppen|voldoet|voldoen|komt|komen|strookt|match\w*|correspond\w*)\b.{0,25}\b(?:niet|not)\b.{0,25}\b(?:beschrijving|omschrijving|productpagina|description|product page)\b|\b(?:doesn't|does not|didn't|don't|doesnt) (?:match|fit|correspond).{0,15}\b(?:description|product page)\b/;

/** Whether a sentence says in full that what came differs from its description. */
export function saysItDiffers(text: string): boolean {
  return differs.test(plain(text));
}

const atEnd = /\b(?:eind|einde|end|aflopen|afloopt)\b/;
const atOnce = /\b(?:meteen|direct|nu|onmiddellijk|right away|now|immediately|at once)\b/;

/** When a subscription should stop, where it is said without a "not". */
export function readStop(text: string): 'end-of-cycle' | 'now' | undefined {
  const said = plain(text);
  if (/\b(?:niet|not)\b/.test(said) || atEnd.test(said) === atOnce.test(said)) return undefined;
  return atEnd.test(said) ? 'end-of-cycle' : 'now';
}
