import type { CaseEventType, CaseKind } from '../../../policies/case/case-events.ts';
import type { CaseStepName } from '../../../policies/standing/standing.ts';

/** What the documents call things. A status or field that is not named here is printed as it is stored. */
export interface Words {
  caseFile: string;
  complaintsLog: string;
  sections: Record<
    'asked' | 'timeline' | 'toDo' | 'decision' | 'outcome' | 'messages' | 'files',
    string
  >;
  facts: Record<
    | 'kind'
    | 'status'
    | 'received'
    | 'orderNumber'
    | 'contact'
    | 'summary'
    | 'printed'
    | 'policy'
    | 'lastDay',
    string
  >;
  columns: Record<
    'reference' | 'received' | 'subject' | 'cause' | 'status' | 'outcome' | 'answered' | 'late',
    string
  >;
  customer: string;
  late: string;
  yes: string;
  no: string;
  none: string;
  damaged: string;
  by: (day: string) => string;
  kinds: Record<CaseKind, string>;
  events: Record<CaseEventType, string>;
  steps: Record<CaseStepName, string>;
  statuses: Record<string, string>;
  fields: Record<string, string>;
  /** Outcomes, remedies and the like. */
  codes: Record<string, string>;
}

export const nl: Words = {
  caseFile: 'Dossier',
  complaintsLog: 'Klachtenlogboek',
  sections: {
    asked: 'Wat de klant vroeg',
    timeline: 'Wat er is gebeurd',
    toDo: 'Wat nog moet gebeuren',
    decision: 'Waar het besluit op rust',
    outcome: 'Onderzoek en uitkomst',
    messages: 'Berichten',
    files: 'Bestanden',
  },
  facts: {
    kind: 'Soort',
    status: 'Status',
    received: 'Ontvangen',
    orderNumber: 'Bestelnummer',
    contact: 'Contact',
    summary: 'In de woorden van de klant',
    printed: 'Afgedrukt',
    policy: 'Beleid',
    lastDay: 'Laatste dag',
  },
  columns: {
    reference: 'Referentie',
    received: 'Ontvangen',
    subject: 'Onderwerp',
    cause: 'Oorzaak',
    status: 'Status',
    outcome: 'Uitkomst',
    answered: 'Beantwoord',
    late: 'Te laat',
  },
  customer: 'klant',
  late: 'te laat',
  yes: 'ja',
  no: 'nee',
  none: 'Geen.',
  damaged: 'niet te lezen',
  by: (day) => `uiterlijk ${day}`,
  kinds: {
    refund: 'Terugbetaling',
    support: 'Vraag',
    customization: 'Maatwerk',
    complaint: 'Klacht',
    'review-appeal': 'Bezwaar over een review',
    'licence-appeal': 'Bezwaar over een licentie',
    'privacy-request': 'Verzoek over persoonsgegevens',
    withdrawal: 'Herroeping',
    'order-request': 'Bestelverzoek',
  },
  events: {
    opened: 'Geopend',
    'order-matched': 'Bestelling gevonden',
    'goods-received': 'Artikelen terug ontvangen',
    'dispatch-proved': 'Verzending aangetoond',
    'evidence-added': 'Bewijs toegevoegd',
    'contact-given': 'Contactgegevens gegeven',
    'waiting-for-customer': 'De klant is iets gevraagd',
    'future-invoices-cancelled': 'Facturen stopgezet',
    'cancellation-carried-out': 'Opzegging uitgevoerd',
    'cancellation-withdrawn': 'Opzegging ingetrokken',
    'customer-objected': 'De klant is het er niet mee eens',
    decided: 'Besloten',
    'paid-out': 'Uitbetaald',
    answered: 'Beantwoord',
    'quote-offered': 'Offerte gedaan',
    'quote-accepted': 'Offerte aanvaard',
    'quote-declined': 'Offerte afgewezen',
    acknowledged: 'Bevestigd',
    'passed-to-manager': 'Naar de manager',
    assigned: 'Onderzoeker aangewezen',
    'progress-reported': 'Tussenbericht',
    resolved: 'Uitkomst',
    escalated: 'De klant wil naar de directie',
    'board-received': 'Ontvangen door de directie',
    'board-answered': 'Antwoord van de directie',
    'referred-outside': 'Verwezen naar een instantie buiten de winkel',
    reopened: 'Heropend',
    closed: 'Afgesloten',
    'owner-changed': 'Andere behandelaar',
    classified: 'Ingedeeld',
    noted: 'Notitie',
    'alarm-raised': 'Medewerkers gewaarschuwd',
    'update-sent': 'De klant uit onszelf bericht',
    'letter-refused': 'De brief is niet aangekomen',
    'order-changed': 'Gedaan in het bestelsysteem',
    'order-change-refused': 'Geweigerd door het bestelsysteem',
  },
  steps: {
    acknowledge: 'Bevestigen',
    'pass-to-manager': 'Naar de manager',
    assign: 'Onderzoeker aanwijzen',
    answer: 'Antwoorden',
    'board-answer': 'Antwoord van de directie',
    decide: 'Besluiten',
    'carry-out-cancellation': 'Opzegging uitvoeren',
    'pay-out': 'Uitbetalen',
    'carry-out-order': 'Maatwerk maken',
    'carry-out-request': 'Verzoek uitvoeren',
    'match-order': 'Bestelling uitzoeken',
    'goods-back': 'Artikelen terug, van de klant',
    close: 'Afsluiten',
  },
  statuses: {
    'order-unknown': 'bestelling onbekend',
    'to-judge': 'nog te beoordelen',
    'goods-awaited': 'wacht op de artikelen',
    'to-pay': 'nog te betalen',
    'paid-out': 'terugbetaald',
    open: 'open',
    decided: 'besloten',
    answered: 'beantwoord',
    resolved: 'uitkomst gegeven',
    escalated: 'op weg naar de directie',
    'with-board': 'bij de directie',
    'board-answered': 'directie heeft geantwoord',
    'referred-outside': 'verwezen',
    closed: 'afgesloten',
    'evidence-awaited': 'wacht op bewijs',
    'waiting-for-customer': 'wacht op de klant',
    acknowledged: 'bevestigd',
    'with-manager': 'bij de manager',
    'under-investigation': 'in onderzoek',
  },
  fields: {
    ground: 'Grond',
    action: 'Wat',
    reason: 'Waarom niet',
    to: 'Naar',
    text: 'Tekst',
    handler: 'Behandelaar',
    answerBy: 'Antwoord uiterlijk',
    manager: 'Manager',
    investigator: 'Onderzoeker',
    newDate: 'Nieuwe datum',
    actions: 'Wat we hebben gedaan',
    conclusions: 'Wat we hebben vastgesteld',
    changes: 'Wat we veranderen',
    remedies: 'Toegekend',
    decidedBy: 'Besloten door',
    firstDecidedBy: 'Eerder besloten door',
    outcome: 'Uitkomst',
    reasons: 'Redenen',
    money: 'Bedrag',
    validUntil: 'Geldig tot en met',
    stop: 'Stoppen',
    serviceEndsOn: 'Laatste dag van het abonnement',
    contact: 'Contact',
    owner: 'Behandelaar',
    subject: 'Onderwerp',
    cause: 'Oorzaak',
    about: 'Waarover',
    since: 'Sinds',
    files: 'Bestanden',
  },
  codes: {
    'received-in-time': 'ontvangen, op tijd',
    'received-order-unmatched': 'ontvangen, bestelling onbekend',
    'received-late': 'ontvangen, na de bedenktijd',
    'received-exempt-claimed': 'ontvangen, misschien een uitzondering',
    late: 'na de bedenktijd',
    business: 'zakelijk gekocht',
    'digital-consent': 'digitaal, met toestemming meteen begonnen',
    'service-performed': 'dienst is al helemaal uitgevoerd',
    'made-to-order': 'op maat gemaakt',
    perishable: 'bederft snel',
    'unsealed-hygiene': 'verzegeling verbroken, hygiëne',
    'unsealed-media': 'verzegeling verbroken, beeld, geluid of software',
    'fixed-date': 'voor een vaste dag',
    'other-exception': 'andere uitzondering van de wet',
    note: 'notitie bij de bestelling',
    'cancel-order': 'bestelling annuleren',
    'change-address': 'adres wijzigen',
    'send-invoice': 'factuur sturen',
    'cancel-subscription': 'abonnement opzeggen',
    'order-change-refused': 'geweigerd door het bestelsysteem',
    registered: 'in het klachtenlogboek gezet',
    'in-time': 'op tijd',
    'evidence-awaited': 'wacht op bewijs',
    'too-late': 'te laat',
    'other-route': 'langs een andere weg',
    'cancel-only': 'alleen opzeggen',
    'staff-judges': 'een medewerker oordeelt',
    'in-scope': 'hoort bij de ondersteuning',
    'paid-customization': 'betaald maatwerk',
    'not-supported-outdated': 'niet ondersteund, verouderd',
    'not-supported-modified': 'niet ondersteund, aangepast',
    granted: 'toegekend',
    refused: 'niet toegekend',
    upheld: 'gelijk gekregen',
    rejected: 'besluit blijft',
    refund: 'geld terug',
    exchange: 'ander exemplaar',
    repair: 'reparatie',
    apology: 'excuses',
    now: 'meteen',
    'end-of-cycle': 'aan het einde van de betaalperiode',
    'where-things-stand': 'hoe het ervoor staat',
    'board-time-lapsed': 'de tijd van de directie is om',
    escalation: 'verzoek om de directie',
    'early-escalation': 'verzoek om de directie, voor de uitkomst',
    'evidence-in': 'bewijs ontvangen',
    'quote-accepted': 'offerte aanvaard',
    'quote-declined': 'offerte afgewezen',
  },
};
