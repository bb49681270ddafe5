import type { Activity, ResourceResponse } from 'botbuilder';
import type { Server } from 'restify';
import type { Logger } from 'pino';
import type { AttachedFile } from '../../policies/case/case-events.ts';
import type { Clock } from '../ports/clock.ts';
import type { LogEntry } from '../ports/conversation/conversation.ts';
import type { DeliveryOutcome } from '../ports/delivery.ts';

/** What a channel is built on: it hands in what it receives, reads back the log and keeps files. */
export interface ChannelHost {
  /**
   * Stores what was received and answers with its log entry; the turn runs afterwards. The activity's
   * `id` is the channel's own: the same one again gives the entry of the first time. `visitor` is where it comes
   * from, by which limits count; it is not stored. Throws `StoreUnavailable` when it could not be stored, and
   * `ActivityIdReused` when the id stands for another message.
   */
  receive(activity: Partial<Activity>, visitor?: string): Promise<LogEntry>;

  /** The customer is writing: shown to staff who hold the conversation, and kept nowhere. */
  typing(conversation: string): void;

  /**
   * The customer has received all up to this entry, as far as the channel can tell: what staff wrote among it is not
   * mailed to them. May be called too often.
   */
  seen(conversation: string, sequence: number): void;

  /**
   * What became of a message that the channel took earlier, as it hears of it afterwards; the same outcome may come
   * any number of times, and outcomes of one message in any order.
   */
  noteDelivery(conversation: string, outcome: DeliveryOutcome): Promise<void>;

  /** Entries after `sequence`, oldest first; empty for a conversation that is not there. */
  log(conversation: string, after: number): Promise<LogEntry[]>;

  /** Whether the conversation has been started. */
  exists(conversation: string): Promise<boolean>;

  /**
   * Whether the second fact shows that a conversation is the customer's, who comes to it from elsewhere: it fits the
   * order that they were identified for, or `isAddress`. Wrong ones are counted, and five an hour looked at.
   */
  recognizes(
    conversation: string,
    secondFact: string,
    isAddress: boolean,
  ): Promise<'yes' | 'no' | 'too-many-attempts' | 'unavailable'>;

  keepFile(file: { name: string; contentType: string; bytes: Uint8Array }): Promise<AttachedFile>;
  readFile(id: string): Promise<{ file: AttachedFile; bytes: Uint8Array } | undefined>;
  /** Removes a file whose message could not be stored. */
  dropFile(id: string): Promise<void>;
}

export { DeliveryDelayed, DeliveryRefused, ReplyWindowClosed } from '../ports/delivery.ts';

/**
 * The part of the Bot Framework's connector client that a local channel stands in for. Each gives the channel's own id
 * of the message. Each throws `DeliveryRefused` for a message that the channel refuses for good, `ReplyWindowClosed` where
 * it takes none before the customer writes again, `DeliveryDelayed` to be asked again later, and anything else to be
 * asked again by and by.
 */
export interface LocalConnector {
  conversations: {
    sendToConversation(
      conversation: string,
      activity: Partial<Activity>,
    ): Promise<ResourceResponse>;
    replyToActivity(
      conversation: string,
      activityId: string,
      activity: Partial<Activity>,
    ): Promise<ResourceResponse>;
  };
}

/** What every channel is built with. */
export interface ChannelTools {
  host: ChannelHost;
  clock: Clock;
  log: Logger;
  /** Calls back after so many milliseconds. */
  after: (milliseconds: number, run: () => void) => void;
}

/** Who gets a link by mail: who they are in the conversation, at which address, and in which language. */
export interface LinkReader {
  user: string;
  address: string;
  language: string;
}

/**
 * One way for customers to reach the bot. `serviceUrl` names it inside the adapter, and `*` is every one that is no other
 * channel's; messages for a conversation with that service URL reach `connector`, after they are committed, in order, each at
 * least once.
 */
export interface Channel {
  readonly name: string;
  readonly serviceUrl: string;
  readonly connector: LocalConnector;
  /** Whether it calls `host.seen`. On a channel that cannot tell, what staff write counts as seen. */
  readonly tellsSeen?: boolean;
  /**
   * Whether its customers write from a telephone number, which the channel makes sure of: it stands with its country in
   * `from.properties.phone`, unless they hide it. `channelData.asksForPhone` of a message asks for it then, and what they
   * share comes as `channelData.sharedPhone`, with a plus.
   */
  readonly tellsPhone?: boolean;
  /**
   * Whether each message is billed: what a turn says is joined into one then, with the choices of the last. Which entries
   * of the log it carries stands in `channelData.entries`, for `host.noteDelivery`.
   */
  readonly joinsReplies?: boolean;
  /**
   * Whether it calls `host.noteDelivery`: what may have been sent before a crash waits for that then. Elsewhere it is sent at
   * once, and may come twice.
   */
  readonly tellsDeliveries?: boolean;
  /** A message is taken only within so many hours after the customer's last one. Absent where at any time. */
  readonly replyHours?: number;
  /**
   * Tells the customer, outside those hours, that there is an answer: it is delivered once they write. `activity` holds
   * sender, recipient, conversation and locale. Gives and throws what the connector does.
   */
  nudge?: (activity: Partial<Activity>) => Promise<ResourceResponse>;
  /** What whoever runs the shop should know of the channel, a sentence each in Dutch; nothing when all is well. */
  problems?(): string[];
  /** Adds the channel's routes. */
  mount(server: Server): void;
  /** Takes up what an earlier process left; called once, when what is received can be handled. */
  start?(): Promise<void>;
  /** Resolves when all that has come in was handed to the host, or put off after a failure. */
  idle?(): Promise<void>;
  /**
   * A message that is not kept and may be lost: the bot is writing, or storing fails. Absent where
   * the channel cannot show it.
   */
  sendTransient?(conversation: string, activity: Partial<Activity>): void;
  /**
   * An address that leads back into the conversation from any device. Absent, or `undefined`, where there is none.
   */
  linkTo?(conversation: string, reader: LinkReader): Promise<string | undefined>;
  /** Whether the customer has the conversation open now. Absent where the channel cannot tell. */
  isOpen?(conversation: string): boolean;
  stop(): Promise<void>;
}

/** The id a log entry has outside: in order, unique, and the same however often it is sent. */
export function entryId(conversation: string, sequence: number): string {
  return `${conversation}|${String(sequence).padStart(7, '0')}`;
}
