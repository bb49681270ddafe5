import type { Activity } from 'botbuilder';
import type { Conversation, LogEntry } from '../ports/conversation.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { OrderLookup } from '../ports/order-lookup.ts';
import { HelpdeskAdapter } from './adapter.ts';
import { Identification } from './identify.ts';
import { StaffHandoffs } from './staff/staff-handoffs.ts';
import { EntryMissing, Inbox } from './inbox.ts';
import { toActivity } from './to-activity.ts';
import { Turns, type TurnsTools } from './turns.ts';

/** A channel of our own, as the turn sees it. */
export interface LocalChannel {
  connector: unknown;
  mention?(conversation: string, activity: Partial<Activity>): void;
}

export interface CounterSetup extends Omit<
  TurnsTools,
  'send' | 'busy' | 'tell' | 'identification'
> {
  orders: OrderLookup;
  files: FileStore;
  /** Hears that a customer is writing. */
  typing?: (conversation: string) => void;
  /** The local channels by service URL. Channels may be added until the first message comes. */
  channels: Map<string, LocalChannel>;
}

/** The way of a message, from adapter to outbox: what channels hand in to, and how it ends. */
export function openCounter({ files, channels, orders, typing = ignore, ...tools }: CounterSetup) {
  const { store, clock } = tools;
  const clients = new Map<string, unknown>();
  const adapter = new HelpdeskAdapter(clients);

  const mention = ({ id, reference }: Conversation, activity: Partial<Activity>) => {
    channels.get(reference.serviceUrl ?? '')?.mention?.(id, activity);
  };
  const turnTools = {
    ...tools,
    identification: new Identification(store, orders, clock),
    busy: (conversation: Conversation, who: 'bot' | 'staff') => {
      mention(conversation, { type: 'typing', from: { id: who, name: '' } });
    },
  };
  const turns = new Turns({
    ...turnTools,
    send: (reference, activity) => adapter.send(reference, activity),
    tell: (conversation, text) => {
      mention(conversation, toActivity({ text }, conversation.dialog?.language ?? 'nl'));
    },
  });
  const handoffs = new StaffHandoffs({ ...turnTools, run: (id) => turns.run(id) });
  const inbox = new Inbox(store, clock, (conversation) => void turns.run(conversation));

  async function receive(activity: Partial<Activity>): Promise<LogEntry> {
    let entry: LogEntry | undefined;
    await adapter.receiveLocal(activity as Activity, async (context) => {
      entry = await inbox.receive(context.activity);
    });
    // A middleware may stop an activity; a channel must not acknowledge it then.
    if (entry === undefined)
      throw new EntryMissing('the activity was stopped before it was stored');
    return entry;
  }

  return {
    counter: {
      receive,
      typing,
      log: (conversation: string, after: number) => store.log(conversation, after),
      exists: async (conversation: string) =>
        (await store.conversation(conversation)) !== undefined,
      keepFile: files.keep.bind(files),
      readFile: files.read.bind(files),
    },
    /** What staff do with conversations. */
    handoffs,
    /** Opens for business: from now on, what is unfinished is taken up. */
    async start(): Promise<void> {
      for (const [serviceUrl, channel] of channels) clients.set(serviceUrl, channel.connector);
      await turns.resume();
    },
    /** Resolves when all that was waiting is handled, or put off after a failure. */
    idle: () => turns.idle(),
    stop: () => turns.stop(),
  };
}

function ignore(): void {
  // nobody is at a desk
}
