import type { Language } from '../language.ts';

interface Texts {
  /** Names the chat where the shop gave no title. */
  chat: string;
  open: string;
  close: string;
  dismiss: string;
  unread: (count: number) => string;
  loading: string;
  /** The chat did not come; trying again may help. */
  away: string;
  retry: string;
  /** The shop has to mend something first. */
  blocked: string;
  withdraw: string;
}

export const texts: Record<Language, Texts> = {
  nl: {
    chat: 'Chat met de klantenservice',
    open: 'Open de chat',
    close: 'Sluit de chat',
    dismiss: 'Verberg dit bericht',
    unread: (count) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
    loading: 'De chat wordt geladen…',
    away: 'De chat laadt niet. Controleer je internetverbinding en probeer het opnieuw. Blijft het misgaan? Neem dan op een andere manier contact op met de winkel.',
    retry: 'Opnieuw proberen',
    blocked:
      'De chat werkt op deze pagina niet. Dat ligt niet aan jou. Neem op een andere manier contact op met de winkel.',
    withdraw: 'Herroepen',
  },
  en: {
    chat: 'Chat with customer service',
    open: 'Open the chat',
    close: 'Close the chat',
    dismiss: 'Hide this message',
    unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
    loading: 'Loading the chat…',
    away: 'The chat does not load. Check your internet connection and try again. If that does not help, please contact the shop another way.',
    retry: 'Try again',
    blocked:
      'The chat does not work on this page. That is not your fault. Please contact the shop another way.',
    withdraw: 'Withdraw',
  },
};
