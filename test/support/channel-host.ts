import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import type { ChannelHost, LocalConnector } from '../../bot/channels/channel.ts';
import { entryId } from '../../bot/channels/channel.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { LogEntry } from '../../bot/ports/conversation/conversation.ts';
import type { DeliveryOutcome } from '../../bot/ports/delivery.ts';
import { StoreUnavailable } from '../../bot/ports/store.ts';

type Delivery = { serviceUrl: string; connector: LocalConnector };
type Reply = (heard: LogEntry) => Partial<Activity>[];

/** A host of channels in memory: it keeps what it is handed and answers a tick later. */
export interface TestHost extends ChannelHost {
  /** Where answers go, as soon as the channel is there. */
  deliverTo(channel: Delivery): void;
  /** Adds to the log what bot or staff say, and delivers it. */
  say(conversation: string, activity: Partial<Activity>, from?: 'bot' | 'staff'): Promise<void>;
  /** Erases the conversation. */
  erase(conversation: string): void;
  /** How many files are kept. */
  kept(): number;
  /** Who was said to be writing. */
  typed: string[];
  /** Up to which entry customers were said to have received all, in order. */
  sawUpTo: number[];
  /** What became of messages, as channels told. */
  outcomes: DeliveryOutcome[];
  /** Ids of the conversations, in the order in which they began. */
  conversations(): string[];
  /** Resolves once that was said of this entry. */
  hasSeen(sequence: number): Promise<void>;
  /** Where each message came from. */
  visitors: (string | undefined)[];
  /** As a full disk: nothing can be stored or read until it is mended. */
  break(): void;
  /** No message can be stored any more, while files still can. */
  failToReceive(): void;
  mend(): void;
}

/** What it answers unless told otherwise: a welcome, and an echo of what was said. */
const echo: Reply = ({ activity }) => {
  if (activity.type === 'conversationUpdate') {
    return [{ type: 'message', text: `Welkom (${activity.locale ?? 'geen taal'})` }];
  }
  const files = activity.attachments?.map(({ name }) => name).join(', ');
  const { loket } = (activity.value ?? {}) as { loket?: { value: string } };
  return [{ type: 'message', text: `echo: ${activity.text ?? files ?? loket?.value ?? ''}` }];
};

export function createTestHost(clock: Clock, reply: Reply = echo): TestHost {
  const logs = new Map<string, LogEntry[]>();
  const files = new Map<string, NonNullable<Awaited<ReturnType<ChannelHost['readFile']>>>>();
  let channel: Delivery | undefined;
  let broken = false;
  let full = false;

  function check(): void {
    if (broken) throw new StoreUnavailable('the disk is full');
  }

  function append(conversation: string, entry: Omit<LogEntry, 'sequence' | 'at'>): LogEntry {
    const log = logs.get(conversation) ?? [];
    logs.set(conversation, log);
    const kept = structuredClone({ ...entry, sequence: log.length + 1, at: clock().toString() });
    log.push(kept);
    return kept;
  }

  async function say(
    conversation: string,
    activity: Partial<Activity>,
    from: 'bot' | 'staff' = 'bot',
  ): Promise<void> {
    const { sequence } = append(conversation, { from, activity });
    const id = entryId(conversation, sequence);
    await channel?.connector.conversations.sendToConversation(conversation, { ...activity, id });
  }

  async function answer(conversation: string, heard: LogEntry): Promise<void> {
    for (const activity of reply(heard)) await say(conversation, activity);
  }

  const typed: string[] = [];
  const outcomes: DeliveryOutcome[] = [];
  const visitors: (string | undefined)[] = [];
  const sawUpTo: number[] = [];
  const looking = new Set<() => void>();
  return {
    typed,
    outcomes,
    conversations: () => [...logs.keys()],
    noteDelivery(_, outcome) {
      outcomes.push(outcome);
      return Promise.resolve();
    },
    visitors,
    sawUpTo,
    seen(_, sequence) {
      sawUpTo.push(sequence);
      for (const look of looking) look();
    },
    hasSeen: (sequence) =>
      new Promise((resolve) => {
        const look = () => {
          if (sawUpTo.includes(sequence)) resolve();
        };
        looking.add(look);
        look();
      }),
    typing: (conversation) => void typed.push(conversation),
    async receive(activity, visitor) {
      visitors.push(visitor);
      if (full) throw new StoreUnavailable('the disk is full');
      check();
      const conversation = activity.conversation?.id ?? '';
      const before = logs.get(conversation)?.find(({ key }) => key && key === activity.id);
      if (before) return before;
      const key = activity.id === undefined ? {} : { key: activity.id };
      const heard = append(conversation, { from: 'customer', activity, ...key });
      setImmediate(() => void answer(conversation, heard));
      return Promise.resolve(heard);
    },
    async log(conversation, after) {
      check();
      return Promise.resolve((logs.get(conversation) ?? []).slice(after));
    },
    async exists(conversation) {
      check();
      return Promise.resolve(logs.has(conversation));
    },
    recognizes: () => Promise.resolve('no'),
    async keepFile({ bytes, ...described }) {
      check();
      const file = { id: randomUUID(), ...described, bytes: bytes.length };
      files.set(file.id, { file, bytes });
      return Promise.resolve(file);
    },
    readFile: (id) => Promise.resolve(files.get(id)),
    dropFile: (id) => Promise.resolve(void files.delete(id)),
    kept: () => files.size,
    deliverTo(to) {
      channel = to;
    },
    say,
    erase: (conversation) => void logs.delete(conversation),
    break() {
      broken = true;
    },
    failToReceive() {
      full = true;
    },
    mend() {
      broken = false;
    },
  };
}

/** A clock that stands still until it is moved. */
export function createTestClock(start = '2026-11-20T10:00:00Z') {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance(by: Temporal.DurationLike) {
      now = now.add(by);
    },
  };
}
