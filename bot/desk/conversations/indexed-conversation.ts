import type { Conversation, LogEntry } from '../../ports/conversation.ts';
import { entryOf, type Entry } from './entry.ts';
import { normalizeText } from './normalize-text.ts';

/** What lists, marks and search need of one conversation. */
export interface IndexedConversation {
  head: Conversation;
  /** Up to which log entry it was read. */
  read: number;
  /** Numbers of the customer's messages. */
  customer: number[];
  /** The last message. */
  last: { at: string; from: Entry['from']; text: string } | undefined;
  /** The longest that the customer wrote before staff did: what it is about, more often than not. */
  topic: string;
  /** The last message of each member of staff, by id. */
  wrote: ReadonlyMap<string, number>;
  /** When staff came, went, or were last asked for. */
  movedAt: string | undefined;
  /** The first address that the customer wrote. */
  email: string | undefined;
  /** The words of all messages and notes, folded; of a long conversation the latest. */
  words: string;
}

const longestWords = 50_000;
const longestLast = 200;
const longestAddress = 254;
const address = /^[^@]+@[^@]+\.[a-z]{2,}$/i;

/** The digest after these entries; `before` is the one up to them. */
export function indexConversation(
  head: Conversation,
  added: LogEntry[],
  before?: IndexedConversation,
): IndexedConversation {
  const entries = added.flatMap((entry) => entryOf(entry) ?? []);
  const messages = entries.filter(({ kind }) => kind === 'message');
  const ofCustomer = messages.filter(({ from }) => from === 'customer');
  const last = messages.at(-1);
  const said = entries.map(({ text, files }) => [text, ...files.map(({ name }) => name)].join(' '));
  return {
    head,
    read: added.at(-1)?.sequence ?? before?.read ?? 0,
    customer: [...(before?.customer ?? []), ...ofCustomer.map(({ sequence }) => sequence)],
    last: last ? { at: last.at, from: last.from, text: shortened(last) } : before?.last,
    topic: before?.wrote.size ? before.topic : longest(before?.topic ?? '', untilStaff(messages)),
    wrote: new Map([
      ...(before?.wrote ?? []),
      ...added.flatMap(({ from, activity, sequence }): [string, number][] =>
        from === 'staff' && activity.from !== undefined ? [[activity.from.id, sequence]] : [],
      ),
    ]),
    movedAt: entries.findLast(({ kind }) => kind === 'event')?.at ?? before?.movedAt,
    email: before?.email ?? addressIn(ofCustomer),
    words: [before?.words ?? '', ...said.map(normalizeText)].join(' ').slice(-longestWords),
  };
}

/**
 * Who it is, as far as known: the number of the order that they showed to be theirs, an address they
 * wrote, a name of their channel, or a short id.
 */
export function titleOf({ head, email }: IndexedConversation): string {
  const { user } = head.reference;
  const name = user?.name.trim();
  return head.dialog?.identified?.number ?? email ?? (name || shortId(head.id));
}

function shortened({ text, files }: Pick<Entry, 'text' | 'files'>): string {
  const whole = [text, ...files.map(({ name }) => `[${name}]`)].filter(Boolean).join(' ');
  return Array.from(whole.replace(/\s+/g, ' ')).slice(0, longestLast).join('');
}

function untilStaff(messages: Entry[]): Entry[] {
  const first = messages.findIndex(({ from }) => from === 'staff');
  const before = first === -1 ? messages : messages.slice(0, first);
  return before.filter(({ from }) => from === 'customer');
}

// one word names no subject: "medewerker", "ja", a number
function longest(before: string, messages: Entry[]): string {
  const lines = messages.map(({ text }) => shortened({ text, files: [] }));
  return lines
    .filter((line) => line.includes(' '))
    .reduce((most, line) => (line.length > most.length ? line : most), before);
}

// word by word: a pattern that looks for its own beginning takes seconds over a long word
function addressIn(messages: Entry[]): string | undefined {
  return messages
    .flatMap(({ text }) => text.split(/[\s<>()[\],;:"']+/))
    .filter(({ length }) => length <= longestAddress)
    .map((word) => word.replace(/[.!?]+$/, ''))
    .find((word) => address.test(word));
}

function shortId(id: string): string {
  return id.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 6) || id;
}
