import type { Activity } from 'botbuilder';
import type { Store } from '../../../bot/ports/store.ts';
import type { Language } from '../../../dialogs/language.ts';
import type { AttachedFile } from '../../../policies/case/case-events.ts';
import type { Order } from '../../../policies/order/order.ts';

/** What a story may set on every channel. */
export interface StorySetting {
  /** When it is: the clock stands until `waitsUntil`. */
  at: string;
  orders?: Order[];
  locale?: string;
  /** Whether there is staff that takes over within the hours of the book. */
  staffed?: boolean;
  /** Whether the customer switches language where the page offers it, which only channels with a page have. */
  needsSwitch?: boolean;
}

/** A customer as every channel has them. What is said resolves with what came in answer, once all of it came. */
export interface StoryCustomer {
  /** Opens the conversation; resolves with the welcome. */
  joins(): Promise<Partial<Activity>[]>;
  says(text: string): Promise<Partial<Activity>[]>;
  /** Presses the latest button with this label, be it stale or not. Throws where none was shown. */
  presses(label: string): Promise<Partial<Activity>[]>;
  /** Hands over a file of this name and type. */
  hands(file: AttachedFile): Promise<Partial<Activity>[]>;
  /** Switches language where the page offers it, or in words where there is no page. */
  switchesTo(language: Language): Promise<Partial<Activity>[]>;
  /** What came since the customer did something last. */
  heard(): Promise<Partial<Activity>[]>;
  waitsUntil(at: string): void;
  /** Ends the story: whatever was opened for it is closed. */
  leaves(): Promise<void>;
  /** Anna, of the staff, with this conversation. Rejects where she may not. */
  staff: StoryStaff;
  store: Store;
}

export interface StoryStaff {
  claims(): Promise<void>;
  says(text: string): Promise<void>;
  /** Hands over a file of this name and type, with words. */
  hands(file: AttachedFile, text: string): Promise<void>;
  handsBack(): Promise<void>;
}

/** A way for the customer of a story to reach the bot. */
export interface StoryChannel {
  name: string;
  /** Whether language is switched in words alone. */
  switchesInWords?: boolean;
  open(setting: StorySetting): Promise<StoryCustomer>;
}
