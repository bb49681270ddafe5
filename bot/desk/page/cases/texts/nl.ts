import type { CaseView } from '../case-types.ts';
import { movesNl } from './nl-moves.ts';

/** What is said of a list without cases. */
const empty: Record<CaseView, readonly [title: string, more: string]> = {
  open: ['Geen open zaken', 'Alles is afgehandeld.'],
  mine: ['Je hebt geen zaken', 'Kies er een onder Open, en druk op “Neem ik”.'],
  due: ['Vandaag hoeft er niets', 'Hier komt wat vandaag af moet, of al af had moeten zijn.'],
  late: ['Niets is te laat', 'Elke belofte is tot nu toe gehaald.'],
  evidence: ['Nergens is bewijs voor nodig', 'Hier komt wat wacht tot de klant iets stuurt.'],
  board: ['Niets voor de directie', 'Hier komt een klacht waarmee de klant naar de directie wil.'],
  closed: ['Nog geen gesloten zaken', ''],
  all: ['Nog geen zaken', 'De bot opent ze, tijdens een gesprek.'],
};

/** All that the desk says about cases, in Dutch. */
export const casesNl = {
  ...movesNl,
  cases: 'Zaken',
  caseOf: (kind: string, reference: string) => `${kind} ${reference}`,
  allKinds: 'Alle soorten',
  kind: 'Soort',
  view: 'Welke zaken',
  search: 'Zoek een zaak',
  searchNone: (query: string) => `Geen zaak gevonden met “${query}”.`,
  views: {
    open: 'Open',
    mine: 'Van mij',
    due: 'Vandaag',
    late: 'Te laat',
    evidence: 'Bewijs',
    board: 'Directie',
    closed: 'Gesloten',
    all: 'Alles',
  },
  empty,
  chooseTitle: 'Kies een zaak',
  chooseMore: 'Links staat wat het eerst af moet, bovenaan.',
  notFound: 'Deze zaak bestaat niet, of niet meer.',
  damaged: 'De gegevens van deze zaak zijn niet te lezen. Vraag een beheerder om hulp.',

  nobodySees: 'Nog van niemand',
  mine: 'Van jou',
  seesTo: (name: string) => `Van ${name}`,
  take: 'Neem ik',
  assign: 'Geef aan…',
  assignTitle: 'Wie neemt deze zaak?',
  taken: 'De zaak is nu van jou.',
  given: (name: string) => `De zaak is nu van ${name}.`,
  age: (time: string) => `${time} oud`,

  due: {
    none: 'Geen dag beloofd',
    today: 'vandaag',
    todayAt: (time: string) => `vandaag ${time}`,
    tomorrow: 'morgen',
    inDays: (days: number) => `over ${days} dagen`,
    lateHours: (hours: number) => (hours < 1 ? 'net te laat' : `${hours} uur te laat`),
    lateDays: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  },

  /** What staff are to be told of, beside what is late. */
  alarms: {
    'evidence-in': 'De klant heeft iets gestuurd.',
    'quote-accepted': 'De klant gaat akkoord met de offerte.',
    'quote-declined': 'De klant wil de offerte niet.',
    'early-escalation': 'De klant wil nu al naar de directie. Dat kan na een uitkomst.',
    escalation: 'De klant wil dat de directie ernaar kijkt.',
    'order-change-refused':
      'Het bestelsysteem weigerde wat de klant vroeg. Doe het zelf, of antwoord.',
    'goods-back': 'De artikelen zijn niet op tijd terug. Vraag de klant ernaar.',
    'letter-refused': 'De laatste brief is niet aangekomen. Klopt het adres?',
  },
  asked: 'Wat de klant vroeg',
  todo: 'Te doen',
  more: 'Meer',
  less: 'Minder',
  nothingTodo: 'Er is nu niets te doen.',
  isClosed: 'Deze zaak is gesloten.',
  waits: 'We wachten op de klant.',
  promised: (day: string) => `Beloofd: uiterlijk ${day}.`,
  byBook: (owner: string) => `Voor ${owner}`,
  owners: {
    customer: 'de klant',
    'customer-service': 'de klantenservice',
    manager: 'de manager',
    investigator: 'de onderzoeker',
    board: 'de directie',
  },
  timeline: 'Verloop',
  now: 'Nu',
  isLate: 'Te laat',
  isPromised: 'Beloofd',
  facts: 'Gegevens',
  order: 'Bestelling',
  contact: 'Adres',
  opened: 'Geopend',
  files: 'Bestanden',
  wholeFile: 'Hele dossier (pdf)',
  complaintsLog: 'Klachtenlogboek (pdf)',
  conversations: 'Gesprekken',
  decision: 'Besluit van de bot',
  decidedOn: 'Besloten op',
  outcome: 'Uitkomst',
  lastDay: 'Laatste dag',
  why: 'Waarom?',
  replay: {
    same: 'Nagerekend met dezelfde regels: de uitkomst is dezelfde.',
    otherwise: 'Nagerekend met dezelfde regels komt er iets anders uit. Laat een manager kijken.',
    'version-gone': 'Niet na te rekenen: deze versie van de regels staat niet meer in het boek.',
    unreadable: 'Niet na te rekenen: de gegevens zijn niet te lezen.',
  },

  stays: (reference: string, kind: string) =>
    `Zaak ${reference} (${kind.toLowerCase()}) blijft open`,
  closeToo: 'ook afsluiten',
  closeTooWriting: 'ook afsluiten, met bericht aan de klant',
};

export type CaseTexts = typeof casesNl;
