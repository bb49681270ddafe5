import type { Language } from '../../dialogs/language.ts';
import type { CaseAlarm } from '../../policies/standing/standing.ts';

/** What staff read about a case that needs them: what is late or waits, after its reference. */
export const alarmWords: Record<CaseAlarm['about'], Record<Language, string>> = {
  acknowledge: { nl: 'de klacht bevestigen', en: 'acknowledge the complaint' },
  'pass-to-manager': { nl: 'aan de manager doorgeven', en: 'pass it to the manager' },
  assign: { nl: 'een onderzoeker aanwijzen', en: 'assign an investigator' },
  answer: { nl: 'antwoord geven', en: 'give an answer' },
  'board-answer': { nl: 'het antwoord van de directie', en: "the board's answer" },
  decide: { nl: 'beslissen', en: 'decide' },
  'carry-out-cancellation': {
    nl: 'het abonnement stopzetten bij de betaaldienst',
    en: 'end the subscription at the payment provider',
  },
  'pay-out': { nl: 'het bedrag terugbetalen', en: 'pay the refund' },
  'carry-out-order': { nl: 'het maatwerk maken', en: 'carry out the custom work' },
  'carry-out-request': {
    nl: 'doen wat de klant met de bestelling wil',
    en: 'do what the customer wants with the order',
  },
  'match-order': {
    nl: 'uitzoeken om welke bestelling het gaat',
    en: 'find out which order it is about',
  },
  'goods-back': {
    nl: 'de artikelen zijn niet terug: vraag de klant ernaar',
    en: 'the goods are not back: ask the customer',
  },
  'order-change-refused': {
    nl: 'het bestelsysteem weigerde wat de klant vroeg: doe het zelf, of antwoord',
    en: 'the order system would not do what the customer asked: do it yourself, or answer',
  },
  close: { nl: 'afsluiten', en: 'close it' },
  'early-escalation': {
    nl: 'de klant wil naar de directie, en er is nog geen uitkomst',
    en: 'the customer wants to go to the board, and there is no outcome yet',
  },
  escalation: {
    nl: 'de klant wil naar de directie: geef het dossier door',
    en: 'the customer wants to go to the board: pass the file on',
  },
  'evidence-in': { nl: 'de klant heeft iets toegevoegd', en: 'the customer added something' },
  'letter-refused': {
    nl: 'de brief aan de klant is niet aangekomen',
    en: 'the letter to the customer did not arrive',
  },
  'quote-accepted': {
    nl: 'de klant gaat akkoord met de offerte',
    en: 'the customer accepts the quote',
  },
  'quote-declined': {
    nl: 'de klant ziet af van de offerte',
    en: 'the customer declines the quote',
  },
};

/** The mails to staff; `{count}` cases, and links where the shop's address is known. */
export const mailWords = {
  digest: {
    nl: 'Loket: {count} te doen vandaag',
    en: 'Loket: {count} to see to today',
  },
  alarm: { nl: 'Loket: {reference} wacht op je', en: 'Loket: {reference} needs you' },
  alarms: { nl: 'Loket: {count} zaken wachten op je', en: 'Loket: {count} cases need you' },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  late: { nl: 'Te laat', en: 'Late' },
  waiting: { nl: 'Wacht op jullie', en: 'Waiting for you' },
  today: { nl: 'Vandaag', en: 'Today' },
  more: {
    nl: 'En nog {count}, die je aan de balie vindt.',
    en: 'And {count} more, which you find at the desk.',
  },
  due: { nl: 'uiterlijk {moment}', en: 'by {moment}' },
  since: { nl: 'sinds {moment}', en: 'since {moment}' },
  wasDue: { nl: 'had uiterlijk {moment} gemoeten', en: 'was due by {moment}' },
  owner: { nl: 'bij {owner}', en: 'with {owner}' },
  nobody: { nl: 'nog van niemand', en: 'nobody has it yet' },
} satisfies Record<string, Record<Language, string>>;

/** Example: `say('alarm', 'nl', { reference: 'R-1042' })` is "Loket: R-1042 wacht op je". */
export function say(
  key: keyof typeof mailWords,
  language: Language,
  values: Record<string, string> = {},
): string {
  return mailWords[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
