import { useLanguage, type Language } from '../../texts/texts.ts';

const nl = {
  heading: 'Gegevens van deze klant',
  hint: 'Zo herkennen we deze klant. Meer dan één? Zet er een komma tussen.',
  orders: 'Bestelnummer',
  emails: 'E-mailadres',
  nobody: 'Vul een bestelnummer of e-mailadres in.',
  onlyManagers: 'Een manager of beheerder kan hier alles van deze klant downloaden of wissen.',
  download: 'Download wat we bewaren',
  downloaded: (much: string) =>
    `Gedownload: ${much}. Lees het door voordat je het stuurt: er kan iets van een ander tussen staan.`,
  erase: 'Wissen…',
  eraseTitle: 'Alles van deze klant wissen?',
  goes: (names: readonly string[]) =>
    `Weg gaan alle gesprekken en zaken die bij ${names.join(' of ')} horen, met hun bestanden en mails.`,
  stays:
    'Van dit verzoek en van klachten blijft staan wat er is gedaan en wanneer, zonder de woorden, bestanden en het adres van de klant.',
  final: 'Je kunt dit niet ongedaan maken.',
  answerFirst:
    'Dit verzoek is nog niet beantwoord. Stuur eerst je antwoord: na het wissen hebben we geen adres meer.',
  open: (references: string) => `Nog open: ${references}. Handel dat eerst af, of wis het mee.`,
  unsent: (references: string) =>
    `Een brief is nog niet verstuurd: ${references}. Wacht daarop, of wis hem mee.`,
  yes: 'Wis alles',
  yesAnyway: 'Wis het mee',
  erased: (much: string) => `Gewist: ${much}.`,
  kept: {
    'complaint-record': (reference: string) => `Van klacht ${reference} blijft het verslag.`,
    'request-record': (reference: string) => `Van verzoek ${reference} blijft het verslag.`,
  },
  nothing: 'We bewaren niets van deze klant.',
  much: (conversations: number, cases: number) =>
    `${conversations} ${conversations === 1 ? 'gesprek' : 'gesprekken'} en ${cases} ${cases === 1 ? 'zaak' : 'zaken'}`,
};

export type PrivacyTexts = typeof nl;

const en: PrivacyTexts = {
  heading: 'This customer’s data',
  hint: 'How we recognise this customer. More than one? Put a comma in between.',
  orders: 'Order number',
  emails: 'Email address',
  nobody: 'Enter an order number or an email address.',
  onlyManagers:
    'A manager or administrator can download or erase all of this customer’s data here.',
  download: 'Download what we keep',
  downloaded: (much) =>
    `Downloaded: ${much}. Read it before you send it: something of somebody else may be among it.`,
  erase: 'Erase…',
  eraseTitle: 'Erase all of this customer’s data?',
  goes: (names) =>
    `All conversations and cases that belong to ${names.join(' or ')} go, with their files and mails.`,
  stays:
    'Of this request and of complaints, what was done and when remains, without the customer’s words, files and address.',
  final: 'This cannot be undone.',
  answerFirst:
    'This request has not been answered yet. Send your answer first: after erasing, we no longer have an address.',
  open: (references) => `Still open: ${references}. Deal with that first, or erase it too.`,
  unsent: (references) =>
    `A letter has not been sent yet: ${references}. Wait for that, or erase it too.`,
  yes: 'Erase everything',
  yesAnyway: 'Erase it too',
  erased: (much) => `Erased: ${much}.`,
  kept: {
    'complaint-record': (reference) => `The record of complaint ${reference} remains.`,
    'request-record': (reference) => `The record of request ${reference} remains.`,
  },
  nothing: 'We keep nothing of this customer.',
  much: (conversations, cases) =>
    `${conversations} ${conversations === 1 ? 'conversation' : 'conversations'} and ${cases} ${cases === 1 ? 'case' : 'cases'}`,
};

const texts: Record<Language, PrivacyTexts> = { nl, en };

/** What the desk says about all that is kept of a customer. */
export function usePrivacyTexts(): PrivacyTexts {
  return texts[useLanguage()];
}
