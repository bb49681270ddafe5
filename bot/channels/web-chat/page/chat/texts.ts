import type { Language } from '../language.ts';

const nl = {
  assistant: 'Automatische assistent',
  talkingTo: (name: string) => `Je praat met ${name}`,
  conversation: 'Gesprek',
  loading: 'De chat wordt geladen…',
  failed: 'De chat is even niet bereikbaar. Probeer het zo nog eens.',
  retry: 'Probeer opnieuw',
  offline: 'Je bent offline. Je berichten gaan mee zodra je weer verbinding hebt.',
  away: 'We zijn even niet bereikbaar. Je berichten gaan mee zodra dat weer kan.',
  expired: 'Je vorige gesprek is afgesloten. We beginnen met een nieuw gesprek.',
  resumed: 'Welkom terug. Je gesprek staat er nog.',
  notKept:
    'Je browser bewaart dit gesprek niet. Sluit je deze pagina, dan zie je het niet meer terug.',
  drop: 'Laat je bestanden hier los',
  notSent: 'Niet verstuurd.',
  tooLarge: (name: string) => `“${name}” is groter dan 10 MB. Kies een kleiner bestand.`,
  wrongKind: (name: string) => `“${name}” kunnen we niet openen. Stuur een afbeelding, pdf of txt.`,
  tooLong: (over: number) =>
    `Je bericht is ${over} tekens te lang. Maak het korter, of stuur een bestand.`,
  restart: 'Wis dit gesprek',
  restartQuestion: 'Dit gesprek wissen?',
  restartExplanation:
    'Je ziet het hier dan niet meer terug en begint een nieuw gesprek. Wat je hebt aangevraagd, loopt gewoon door.',
  restartStay: 'Verder met dit gesprek',
  person: 'Medewerker',
  askPerson: 'Medewerker spreken',
  save: 'Bewaar als tekst',
  transcriptOf: (shop: string) => `Je gesprek met ${shop}`,
  you: 'Jij',
  fileName: 'gesprek.txt',
  close: 'Sluit de chat',
  dismiss: 'Verberg deze melding',
  otherLanguage: 'Switch to English',
};

/** What the chat page itself says, around the conversation. */
export type Texts = typeof nl;

export const texts: Record<Language, Texts> = {
  nl,
  en: {
    assistant: 'Automated assistant',
    talkingTo: (name) => `You are talking to ${name}`,
    conversation: 'Conversation',
    loading: 'Loading the chat…',
    failed: 'The chat cannot be reached right now. Please try again in a moment.',
    retry: 'Try again',
    offline: 'You are offline. Your messages will go out as soon as you are back.',
    away: 'We cannot be reached right now. Your messages will go out as soon as we can.',
    expired: 'Your previous conversation has ended. We start with a new one.',
    resumed: 'Welcome back. Your conversation is still here.',
    notKept:
      'Your browser does not keep this conversation. Once you close this page, it is gone from here.',
    drop: 'Drop your files here',
    notSent: 'Not sent.',
    tooLarge: (name) => `“${name}” is larger than 10 MB. Please choose a smaller file.`,
    wrongKind: (name) => `We cannot open “${name}”. Please send an image, PDF or TXT file.`,
    tooLong: (over) => `Your message is ${over} characters too long. Shorten it, or send a file.`,
    restart: 'Clear this conversation',
    restartQuestion: 'Clear this conversation?',
    restartExplanation:
      'You will no longer see it here, and start a new one. What you have asked for goes on.',
    restartStay: 'Keep this conversation',
    person: 'Talk to a person',
    askPerson: 'Talk to a person',
    save: 'Save as text',
    transcriptOf: (shop) => `Your conversation with ${shop}`,
    you: 'You',
    fileName: 'conversation.txt',
    close: 'Close the chat',
    dismiss: 'Hide this notice',
    otherLanguage: 'Schakel over naar Nederlands',
  },
};
