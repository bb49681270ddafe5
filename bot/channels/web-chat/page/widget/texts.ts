import type { Language } from '../language.ts';

interface Texts {
  /** Names the chat where the shop gave no title. */
  chat: string;
  open: string;
  close: string;
  dismiss: string;
  unread: (count: number) => string;
}

export const texts: Record<Language, Texts> = {
  nl: {
    chat: 'Chat met de klantenservice',
    open: 'Open de chat',
    close: 'Sluit de chat',
    dismiss: 'Verberg dit bericht',
    unread: (count) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
  },
  en: {
    chat: 'Chat with customer service',
    open: 'Open the chat',
    close: 'Close the chat',
    dismiss: 'Hide this message',
    unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  },
};
