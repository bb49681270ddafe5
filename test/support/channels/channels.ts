import { openOnEngine } from './engine.ts';
import type { StoryChannel } from './story-channel.ts';

/** Every channel. A new one is a line here. */
export const channels: StoryChannel[] = [
  { name: 'engine', open: openOnEngine },
  {
    name: 'web chat',
    // loads the whole server, so only for stories that come here
    open: async (setting) => (await import('./web-chat.ts')).openOnWebChat(setting),
  },
  {
    name: 'WhatsApp',
    switchesInWords: true,
    open: async (setting) => (await import('./whatsapp.ts')).openOnWhatsApp(setting),
  },
  {
    name: 'Teams',
    switchesInWords: true,
    open: async (setting) => (await import('./teams.ts')).openOnTeams(setting),
  },
];
