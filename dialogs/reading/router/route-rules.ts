import { wordsOf } from './model/words.ts';
import type { InScope } from './routes.ts';

/*
 * A rule speaks only where it knows every word of the sentence: one of each list it needs, and else
 * only small words and what it allows. So "niet opzeggen", "mijn baan opzeggen" and a second wish in the
 * same sentence fall to the model, without an exception for any of them.
 */
interface Rule {
  route: InScope;
  needs: string[];
  allows?: string;
  /** Small words that would turn it into something else: "ik wil mijn review verwijderd hebben". */
  without?: string;
}

const orders = `bestelling bestellingen pakket pakje pakketje pakketten zending order orders bestelde
  package parcel shipment delivery levering goods spullen product producten item items`;
const arrived = `geleverd ontvangen aangekomen gekregen bezorgd binnengekomen afgeleverd delivered received
  arrived arrive receive come came`;
const not = `niet niks nooit niets never not nothing haven't hasn't didn't wasn't havent hasnt didnt`;
const moneyBack = `geld terug terugbetaling terugbetalen terugbetaald teruggave restitutie retour refund
  refunded money back reimbursement terugkrijgen terugstorten`;
const complaint = 'klacht klachten complaint complaints klachtdossier';
const review = `review reviews beoordeling beoordelingen recensie recensies rating ratings`;
const removed = `verwijderd weggehaald gewist verdwenen removed deleted weg gone`;
const licence = `licentie supportlicentie ondersteuningslicentie licence license`;
const talking = `spreken praten speak talk telefoon telefonisch phone lijn line doorverbinden doorverbonden
  verbinden verbonden contact live transfer connect connected chatten gesprek bellen bel belt call ring`;

const own = "mijn m'n mn my";
const happened = 'is was werd heb heeft hebben have has been al already';
const wishing =
  'wil willen wou zou moet kan kun mag want would need like can could may get krijg graag please';

const rules: Rule[] = [
  {
    route: 'human',
    needs: [
      `medewerker medewerkster mens persoon human person agent employee adviseur representative
      operator mensen humans people`,
    ],
    allows: `${talking} echt echte real levende living`,
    without: 'ben am',
  },
  { route: 'human', needs: ['iemand someone somebody', talking], allows: 'team klantenservice' },
  {
    route: 'human',
    needs: ['bel bellen belt call phone ring terugbellen terugbel', 'mij me terug back'],
    allows: 'iemand someone somebody terug vandaag today morgen tomorrow telefonisch',
  },
  { route: 'human', needs: ['klantenservice helpdesk service', talking], allows: 'customer' },
  // no money in it: it may be the money that has not come
  { route: 'refund.non_delivery', needs: [not, arrived], allows: orders },
  {
    route: 'refund.non_delivery',
    needs: [
      "waar where wheres where's",
      'pakket pakje pakketje bestelling zending order parcel package shipment',
    ],
    allows: 'blijft toch',
  },
  {
    route: 'refund.not_as_described',
    needs: ['niet not', 'beschreven omschreven described'],
    allows: `zoals as ${orders} ${moneyBack}`,
  },
  {
    route: 'refund.not_as_described',
    needs: [
      'verkeerd verkeerde foute wrong',
      `${orders} artikel maat kleur size colour color`,
      'geleverd ontvangen gekregen gestuurd received sent delivered got kreeg ontving',
    ],
    allows: moneyBack,
  },
  {
    route: 'refund.cancel_recurring',
    needs: [
      'opzeggen opzegging stopzetten stoppen annuleren beeindigen cancel stop end unsubscribe terminate cancelling',
      `abonnement subscription lidmaatschap membership incasso maandabonnement jaarabonnement`,
    ],
    allows: `automatische recurring monthly maandelijkse yearly annual jaarlijkse ${moneyBack}`,
  },
  {
    route: 'refund.general',
    needs: ['geld money centen', 'terug back retour terugkrijgen terugvragen'],
    allows: 'krijgen krijg get',
    without: happened,
  },
  {
    route: 'refund.general',
    needs: ['terugbetaling refund restitutie reimbursement'],
    allows: 'krijgen krijg get aanvragen vragen request ask recht op',
    without: happened,
  },
  {
    route: 'refund.general',
    needs: ['niet not', 'tevreden satisfied happy'],
    allows: `${orders} product`,
  },
  {
    route: 'complaint.open',
    needs: [`${complaint} klagen complain`],
    allows: 'indienen melden doorgeven maken make file submit lodge heb have dienen in nieuwe new',
    without: `is was werd nog still met with ${own}`,
  },
  {
    route: 'complaint.status',
    needs: [complaint, 'status voortgang progress stand staat update doing going'],
    allows: 'zaken ervoor hoe how',
  },
  {
    route: 'complaint.escalate',
    needs: [complaint, 'directie bestuur board management escaleren escalate hogerop'],
    allows: 'voorleggen raad naar',
  },
  {
    route: 'complaint.escalate',
    needs: ['directie bestuur board', 'naar kijkt kijken take go look'],
    allows: 'ernaar raad this',
  },
  {
    route: 'review.removed_appeal',
    needs: [own, review, removed],
    allows: 'waarom why jullie hebben you negatieve negative',
    without: `ik i ${wishing}`,
  },
  {
    route: 'review.licence_appeal',
    needs: [licence, 'ingetrokken geannuleerd revoked cancelled canceled withdrawn afgepakt'],
    allows: 'waarom why jullie hebben you support',
    without: `ik i ${wishing}`,
  },
  {
    route: 'review.trustpilot',
    needs: ['trustpilot'],
    allows: `${review} gelezen read zijn echt real are jullie your`,
  },
];

const small = `hallo hoi hey hi hello dag goedemorgen goedemiddag goedenavond goedendag good morning afternoon evening
  beste dear sorry graag aub svp alstublieft alsjeblieft please pls bedankt alvast dank thanks thank u
  ik i wij we it it's its wil willen wou zou moet kan kun mag want would i'd need to like can could may hoe how do krijg get
  mijn m'n mn my me mij onze our de het een a an the is was werd ben am are be been has have heb heeft hebben had
  van voor of for over about met with aan op on in by bij nu now nog nog yet still steeds al already even gewoon just
  vraag wens dit deze this that er there which die dat n num mailaddress`;

const words = (list: string) => list.split(/\s+/);
const known = rules.map(({ route, needs, allows = '', without = '' }) => {
  const barred = words(without);
  const allowed = words(`${small} ${allows} ${needs.join(' ')}`);
  return {
    route,
    needs: needs.map((list) => new Set(words(list))),
    allowed: new Set(allowed.filter((word) => !barred.includes(word))),
  };
});

/**
 * The route of a sentence that says one plain thing and nothing else, or `undefined`.
 * Example: "Ik wil graag mijn abonnement opzeggen" is `refund.cancel_recurring`.
 */
export function ruleRoute(text: string): InScope | undefined {
  const said = wordsOf(text);
  const found = new Set(
    known
      .filter(
        ({ needs, allowed }) =>
          said.every((word) => allowed.has(word)) &&
          needs.every((list) => said.some((word) => list.has(word))),
      )
      .map(({ route }) => route),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
