import type { Activity } from 'botbuilder';
import type { Conversation, LogEntry } from '../ports/conversation/conversation.ts';
import type { FileStore, GivenFile } from '../ports/file-store.ts';
import { OrderLookupUnavailable, type OrderSystem } from '../ports/order-system.ts';
import type { DeliveryOutcome } from '../ports/delivery.ts';
import { StoreUnavailable } from '../ports/store.ts';
import type { Language } from '../../dialogs/language.ts';
import { HelpdeskAdapter } from './adapter.ts';
import { letterButtons } from './letter-buttons.ts';
import { mailIfUnseen } from './unseen/unseen.ts';
import { Identification } from './identification.ts';
import { EntryMissing, Inbox } from './incoming/inbox.ts';
import { senderPhone } from './incoming/phone.ts';
import { StaffHandoffs } from './staff/staff-handoffs.ts';
import { toActivity } from './to-activity.ts';
import { noteDelivery } from './outbox/delivery/note-delivery.ts';
import type { ChannelManners } from './outbox/delivery/deliver-tools.ts';
import { MailQuota } from './mail-quota.ts';
import { Turns, type TurnsTools } from './turns.ts';
import { SeenRecorder } from './unseen/seen-recorder.ts';
import { Visitors } from './visitors.ts';
import { createWithdrawals } from './withdrawals.ts';

/** A channel of our own, as the turn sees it. */
export interface LocalChannel extends ChannelManners {
  /** Names the channel inside the adapter: conversations are told apart by it. `*` has all that is no other's. */
  serviceUrl: string;
  connector: unknown;
  /** Whether it tells what the customer has seen. */
  tellsSeen?: boolean;
  /** Whether its customers write from a telephone number, which it tells unless they hide it. */
  tellsPhone?: boolean;
  sendTransient?(conversation: string, activity: Partial<Activity>): void;
  linkTo?(
    conversation: string,
    reader: { user: string; address: string; language: string },
  ): Promise<string | undefined>;
  isOpen?(conversation: string): boolean;
}

export interface BotEngineSetup extends Omit<
  TurnsTools,
  | 'send'
  | 'busy'
  | 'sendTransient'
  | 'identification'
  | 'orders'
  | 'linkTo'
  | 'mailQuota'
  | 'tellsSeen'
  | 'phoneOf'
  | 'mannersOf'
> {
  orders: OrderSystem;
  /** Where orders' telephone numbers without a country code are from; absent where a number shows nothing. */
  phoneCountry?: string | undefined;
  files: FileStore;
  /** Is called when a customer is writing. */
  onTyping?: (conversation: string) => void;
}

/** The service URL of the channel that has all those which are no other's: Azure Bot Service names its own. */
const elsewhere = '*';

/** The way of a message, from inbox to outbox, as channels and staff enter it. */
export function openBotEngine({ files, orders, phoneCountry, onTyping, ...tools }: BotEngineSetup) {
  const { store, clock } = tools;
  const channels = new Map<string, LocalChannel>();
  const channelAt = (serviceUrl: string) => channels.get(serviceUrl) ?? channels.get(elsewhere);
  const adapter = new HelpdeskAdapter(channelAt);

  const channelOf = ({ reference }: Pick<Conversation, 'reference'>) =>
    channelAt(reference.serviceUrl ?? '');
  const sendTransient = (conversation: Conversation, activity: Partial<Activity>) => {
    channelOf(conversation)?.sendTransient?.(conversation.id, activity);
  };
  const visitors = new Visitors();
  let isStoring = true;
  const identification = new Identification({ store, orders, clock, visitors, phoneCountry });
  const turnTools = {
    ...tools,
    identification,
    orders,
    mailQuota: new MailQuota(clock, visitors),
    linkTo: async (conversation: Conversation, reader: { address: string; language: string }) => {
      const user = conversation.reference.user?.id ?? '';
      return channelOf(conversation)?.linkTo?.(conversation.id, { user, ...reader });
    },
    tellsSeen: (conversation: Pick<Conversation, 'reference'>) =>
      channelOf(conversation)?.tellsSeen === true,
    phoneOf({ reference }: Pick<Conversation, 'reference'>) {
      const isOfUse = phoneCountry !== undefined && channelOf({ reference })?.tellsPhone === true;
      return isOfUse ? { known: senderPhone(reference.user) } : undefined;
    },
    busy: (conversation: Conversation, who: 'bot' | 'staff') => {
      sendTransient(conversation, { type: 'typing', from: { id: who, name: '' } });
    },
  };
  const turns = new Turns({
    ...turnTools,
    send: (reference, activity) => adapter.send(reference, activity),
    mannersOf: (conversation) => channelOf(conversation) ?? {},
    sendTransient: (conversation, text) => {
      sendTransient(conversation, toActivity({ text }, conversation.dialog?.language ?? 'nl'));
    },
  });
  const handoffs = new StaffHandoffs({ ...turnTools, run: (id) => turns.run(id) });
  const withdrawals = createWithdrawals({ ...turnTools, visitors, run: (id) => turns.run(id) });
  const seen = new SeenRecorder(tools);
  const inbox = new Inbox(store, clock, (conversation) => void turns.run(conversation));

  async function stored<T>(storing: Promise<T>): Promise<T> {
    try {
      const entry = await storing;
      isStoring = true;
      return entry;
    } catch (error) {
      if (error instanceof StoreUnavailable) isStoring = false;
      throw error;
    }
  }

  async function receive(activity: Partial<Activity>, visitor?: string): Promise<LogEntry> {
    if (visitor !== undefined && activity.conversation) {
      visitors.note(activity.conversation.id, visitor);
    }
    let entry: LogEntry | undefined;
    await adapter.receiveLocal(activity as Activity, async (context) => {
      entry = await stored(inbox.receive(context.activity));
    });
    // A middleware may stop an activity; a channel must not acknowledge it then.
    if (entry === undefined)
      throw new EntryMissing('the activity was stopped before it was stored');
    return entry;
  }

  return {
    /** What channels are built with; nothing may be received before `start`. */
    host: {
      receive,
      typing: (conversation: string) => onTyping?.(conversation),
      seen: (conversation: string, sequence: number) => {
        seen.note(conversation, sequence);
      },
      noteDelivery: (conversation: string, outcome: DeliveryOutcome) =>
        noteDelivery(conversation, outcome, {
          store,
          clock,
          seen: (id, sequence) => {
            seen.note(id, sequence);
          },
          run: (id) => turns.run(id),
        }),
      log: (conversation: string, after: number) => store.log(conversation, after),
      exists: async (conversation: string) =>
        (await store.conversation(conversation)) !== undefined,
      async recognizes(id: string, secondFact: string, isAddress: boolean) {
        const conversation = await store.conversation(id);
        return conversation ? identification.recognizes(conversation, secondFact, isAddress) : 'no';
      },
      keepFile: (file: Omit<GivenFile, 'at'>) => files.keep({ ...file, at: clock().toString() }),
      readFile: files.read.bind(files),
      dropFile: (id: string) => files.erase([id]),
    },
    /** Whether the latest message could be stored. */
    isStoring: () => isStoring,
    /** What staff do with conversations. */
    handoffs,
    /** Withdrawals that are stated on a page. */
    withdrawals,
    /** Whether the customer has the conversation open now, where its channel can tell. */
    isOpen: (conversation: Conversation) =>
      channelOf(conversation)?.isOpen?.(conversation.id) ?? false,
    /** For how many hours its channel takes messages after the customer's last; `undefined` where always. */
    replyHours: (conversation: Conversation) => channelOf(conversation)?.replyHours,
    /** The address of the order that the customer has shown to be theirs, as far as it can be looked up now. */
    ownAddress: async ({ dialog }: Conversation): Promise<string | undefined> => {
      const number = dialog?.identified?.number;
      if (number === undefined) return undefined;
      return identification.addressOf(number).catch((error: unknown) => {
        if (!(error instanceof OrderLookupUnavailable)) throw error;
        return undefined;
      });
    },
    mailIfUnseen: () => mailIfUnseen({ clock }),
    buttonsFor: (about: string, language: Language) => letterButtons(about, language, tools),
    /** Sends what was committed in the conversation. */
    run: (conversation: string) => turns.run(conversation),
    /** Sends through these channels from now on, and takes up what an earlier process left unfinished. */
    async start(all: readonly LocalChannel[]): Promise<void> {
      for (const channel of all) channels.set(channel.serviceUrl, channel);
      await turns.resume();
    },
    /** Resolves when all that was waiting is handled, or put off after a failure. */
    async idle() {
      await seen.idle();
      await turns.idle();
    },
    async stop() {
      await seen.idle();
      await turns.stop();
    },
  };
}
