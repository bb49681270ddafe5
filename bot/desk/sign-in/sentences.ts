import type { Language } from '../api/language.ts';

/** What people read when they sign in or manage accounts, by the code of the error. */
const sentences = {
  'not-signed-in': {
    nl: 'Meld je aan.',
    en: 'Sign in first.',
  },
  'other-origin': {
    nl: 'Dit verzoek komt van een andere website en is geweigerd.',
    en: 'This request comes from another website and was refused.',
  },
  'wrong-csrf-token': {
    nl: 'Deze pagina is verouderd, bijvoorbeeld omdat je je in een ander tabblad opnieuw hebt aangemeld. Laad haar opnieuw.',
    en: 'This page is out of date, perhaps because you signed in again in another tab. Load it again.',
  },
  'not-allowed': {
    nl: 'Daarvoor heb je een andere rol nodig. Vraag het een beheerder.',
    en: 'You need another role for that. Ask an administrator.',
  },
  'wrong-credentials': {
    nl: 'Het e-mailadres of het wachtwoord klopt niet.',
    en: 'The e-mail address or the password is not right.',
  },
  'too-many-tries': {
    nl: 'Er is te vaak een verkeerd wachtwoord gebruikt. Probeer het over {minutes} min. opnieuw.',
    en: 'A wrong password was used too often. Try again in {minutes} min.',
  },
  'too-many-links': {
    nl: 'Er is te vaak om een link gevraagd. Probeer het over {minutes} min. opnieuw.',
    en: 'A link was asked for too often. Try again in {minutes} min.',
  },
  'no-link-mail': {
    nl: 'We kunnen je geen link mailen. Vraag een beheerder om een nieuwe.',
    en: 'We cannot mail you a link. Ask an administrator for a new one.',
  },
  'link-mail-subject': {
    nl: 'Kies een nieuw wachtwoord voor de balie',
    en: 'Choose a new password for the desk',
  },
  'link-mail-text': {
    nl: 'Hallo {name},\n\nMet deze link kies je een nieuw wachtwoord voor de balie:\n\n{link}\n\nDe link werkt één keer, en een uur lang. Vroeg je er niet om? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.\n',
    en: 'Hello {name},\n\nWith this link you choose a new password for the desk:\n\n{link}\n\nThe link works once, and for an hour. Did you not ask for it? Then there is nothing to do: your password stays as it is.\n',
  },
  'account-disabled': {
    nl: 'Dit account is geblokkeerd. Vraag het een beheerder.',
    en: 'This account is blocked. Ask an administrator.',
  },
  'accounts-unreadable': {
    nl: 'De balie is dicht: de accounts op de server kunnen niet worden gelezen. Wie Loket beheert, zet een gave kopie van desk/staff.json terug uit een back-up. Klanten kunnen gewoon blijven chatten.',
    en: 'The desk is closed: the accounts on the server cannot be read. Whoever runs Loket must put back an intact copy of desk/staff.json from a backup. Customers can go on chatting.',
  },
  'accounts-gone': {
    nl: 'De accounts zijn weg: er zijn er geen, terwijl het logboek ervan vertelt. Zet een gave kopie van desk/staff.json terug uit een back-up, of begin opnieuw met de link voor de eerste aanmelding.',
    en: 'The accounts are gone: there are none, though the audit log tells of some. Put back an intact copy of desk/staff.json from a backup, or begin anew with the link for the first sign-in.',
  },
  'link-not-valid': {
    nl: 'Deze link is gebruikt, vervangen of verlopen. Vraag een beheerder om een nieuwe.',
    en: 'This link was used, replaced or has expired. Ask an administrator for a new one.',
  },
  'wrong-fields': {
    nl: 'Niet alles is goed ingevuld.',
    en: 'Not everything is filled in right.',
  },
  'password-too-short': {
    nl: 'Kies een wachtwoord van ten minste 10 tekens; een paar woorden achter elkaar is goed.',
    en: 'Choose a password of at least 10 characters; a few words in a row will do.',
  },
  'password-too-long': {
    nl: 'Kies een wachtwoord van ten hoogste 200 tekens.',
    en: 'Choose a password of at most 200 characters.',
  },
  'password-is-email': {
    nl: 'Kies een ander wachtwoord dan je e-mailadres.',
    en: 'Choose another password than your e-mail address.',
  },
  'password-too-easy': {
    nl: 'Dit wachtwoord is makkelijk te raden. Kies een paar woorden die niets met elkaar te maken hebben.',
    en: 'This password is easily guessed. Choose a few words that have nothing to do with each other.',
  },
  'wrong-current': {
    nl: 'Je huidige wachtwoord klopt niet.',
    en: 'Your current password is not right.',
  },
  'email-taken': {
    nl: 'Er is al een account met dit e-mailadres.',
    en: 'There is an account with this e-mail address already.',
  },
  'no-such-account': {
    nl: 'Dit account is er niet.',
    en: 'There is no such account.',
  },
  'last-admin': {
    nl: 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
    en: 'This is the last administrator. Make somebody else one first.',
  },
  'openid-denied': {
    nl: 'De aanmelding is bij {provider} afgebroken of geweigerd.',
    en: 'Signing in was broken off or refused at {provider}.',
  },
  'openid-stale': {
    nl: 'Deze aanmelding was al gebruikt, duurde te lang of begon in een andere browser. Probeer het opnieuw.',
    en: 'This sign-in was used before, took too long, or began in another browser. Try again.',
  },
  'openid-no-email': {
    nl: '{provider} geeft geen bevestigd e-mailadres door. Vraag het wie {provider} beheert.',
    en: '{provider} passes on no verified e-mail address. Ask whoever manages {provider}.',
  },
  'openid-no-role': {
    nl: '{email} heeft bij {provider} geen rol aan de balie. Vraag het wie {provider} beheert.',
    en: '{email} has no role at the desk at {provider}. Ask whoever manages {provider}.',
  },
  'openid-unreachable': {
    nl: '{provider} is nu niet te bereiken. Probeer het zo weer, of meld je aan met een wachtwoord.',
    en: '{provider} cannot be reached just now. Try again in a moment, or sign in with a password.',
  },
  'openid-failed': {
    nl: 'Het antwoord van {provider} klopt niet. De beheerder vindt in het logboek van de server waarom.',
    en: 'The answer of {provider} is not right. The administrator finds the reason in the log of the server.',
  },
  'no-teams': {
    nl: 'Aanmelden via Teams staat hier niet aan.',
    en: 'Signing in through Teams is not switched on here.',
  },
  'teams-token-refused': {
    nl: 'De aanmelding van Teams is verlopen of niet voor deze balie. Probeer het opnieuw.',
    en: 'The sign-in of Teams has expired or is not for this desk. Try again.',
  },
  'teams-no-account': {
    nl: '{email} heeft nog geen account aan de balie. Vraag een beheerder om je toe te voegen.',
    en: '{email} has no account at the desk yet. Ask an administrator to add you.',
  },
  'teams-unreachable': {
    nl: 'We kunnen je aanmelding nu niet bij Microsoft controleren. Probeer het zo weer.',
    en: 'We cannot check your sign-in with Microsoft just now. Try again in a moment.',
  },
  'openid-heading': { nl: 'Aanmelden is niet gelukt', en: 'You are not signed in' },
  'openid-again': { nl: 'Opnieuw proberen', en: 'Try again' },
  'openid-to-desk': { nl: 'Naar de balie', en: 'To the desk' },
  'store-unavailable': {
    nl: 'Dit kan nu niet worden bewaard of gelezen. Probeer het zo weer.',
    en: 'This cannot be kept or read just now. Try again in a moment.',
  },
} satisfies Record<string, Record<Language, string>>;

export type Sentence = keyof typeof sentences;
/** Example: `sentence('too-many-tries', 'en', { minutes: 2 })` */
export function sentence(
  key: Sentence,
  language: Language,
  values: Record<string, string | number> = {},
): string {
  return sentences[key][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}
