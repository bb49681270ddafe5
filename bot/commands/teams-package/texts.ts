import type { Language } from '../../../dialogs/language.ts';

/** For whom a package is: both in one app, or an app for each. */
export type Audience = 'everyone' | 'customers' | 'staff';

interface Texts {
  /** What the desk is called at the desk. */
  desk: string;
  staffName: (shop: string) => string;
  fullName: (shop: string) => string;
  short: Record<'customers' | 'staff', (shop: string) => string>;
  full: Record<'customers' | 'staff', (shop: string) => string>;
  /** What the bot does, by the item of its menu that says it. */
  commands: Record<Command, string>;
}

/** Items of the menu that Teams proposes to who is about to write: their words stand in the bot's wording. */
export const commands = [
  'order-status',
  'order-change',
  'refund',
  'withdrawal',
  'support',
  'complaint',
  'human',
] as const;
type Command = (typeof commands)[number];

export const texts: Record<Language, Texts> = {
  nl: {
    desk: 'Balie',
    staffName: (shop) => `Balie ${shop}`,
    fullName: (shop) => `Klantenservice van ${shop}`,
    short: {
      customers: (shop) => `Klantenservice van ${shop}, ook buiten openingstijden`,
      staff: (shop) => `Balie van ${shop}: klanten overnemen en zaken afhandelen`,
    },
    full: {
      customers: (
        shop,
      ) => `Vraag waar je bestelling blijft, wijzig of annuleer hem, krijg je geld terug, herroep een aankoop, krijg hulp bij een product of dien een klacht in.

De bot zoekt je bestelling op, beslist volgens de voorwaarden van ${shop} en laat zien waarop dat rust. Zijn antwoorden zijn als automatisch gemerkt. Vraag je om een medewerker, dan schrijft die hier zelf.

In een groep of kanaal antwoordt de bot wie hem noemt.`,
      staff: (shop) =>
        `Medewerkers werken aan de balie van ${shop}: ze zien welke klanten wachten, nemen hun gesprek over en handelen zaken en klachten af. Aanmelden kan wie een account aan de balie heeft.`,
    },
    commands: {
      'order-status': 'Waar je pakket is en wanneer het komt',
      'order-change': 'Annuleren of naar een ander adres, zolang het nog kan',
      refund: 'Niet geleverd, niet zoals beschreven of niet tevreden',
      withdrawal: 'Een aankoop binnen de bedenktijd ongedaan maken',
      support: 'Er werkt iets niet, of je komt er niet uit',
      complaint: 'Een klacht indienen of horen hoe die ervoor staat',
      human: 'Een medewerker neemt het gesprek over',
    },
  },
  en: {
    desk: 'Desk',
    staffName: (shop) => `Desk ${shop}`,
    fullName: (shop) => `Customer service of ${shop}`,
    short: {
      customers: (shop) => `Customer service of ${shop}, outside opening hours too`,
      staff: (shop) => `Desk of ${shop}: take over customers, handle cases`,
    },
    full: {
      customers: (
        shop,
      ) => `Ask where your order is, change or cancel it, get your money back, withdraw from a purchase, get help with a product or make a complaint.

The bot looks up your order, decides by the terms of ${shop} and shows what that rests on. Its answers are marked as automated. Ask for a person, and they write to you here themselves.

In a group or channel, the bot answers whoever mentions it.`,
      staff: (shop) =>
        `Staff work at the desk of ${shop}: they see which customers are waiting, take over their conversation, and handle cases and complaints. Whoever has an account at the desk can sign in.`,
    },
    commands: {
      'order-status': 'Where your parcel is and when it comes',
      'order-change': 'Cancel it or send it elsewhere, while that is possible',
      refund: 'Not delivered, not as described or not satisfied',
      withdrawal: 'Undo a purchase within the cooling-off period',
      support: 'Something does not work, or you are stuck',
      complaint: 'Make a complaint or hear where it stands',
      human: 'A member of staff takes over',
    },
  },
};
