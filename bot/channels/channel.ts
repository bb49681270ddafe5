import type { Activity, ResourceResponse } from 'botbuilder';
import type { Server } from 'restify';
import type { Logger } from 'pino';
import type { AttachedFile } from '../../policies/case/case-events.ts';
import type { Clock } from '../ports/clock.ts';
import type { LogEntry } from '../ports/conversation.ts';

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

export { DeliveryRefused } from '../ports/delivery-refused.ts';

/**
 * The part of the Bot Framework's connector client that a local channel stands in for. Each throws
 * `DeliveryRefused` for a message that the channel refuses for good.
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
 * One way for customers to reach the bot. `serviceUrl` names it inside the adapter; messages for
 * a conversation with that service URL reach `connector`, after they are committed, in order, each at
 * least once.
 */
export interface Channel {
  readonly name: string;
  readonly serviceUrl: string;
  readonly connector: LocalConnector;
  /** Adds the channel's routes. */
  mount(server: Server): void;
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
