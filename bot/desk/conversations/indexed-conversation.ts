import { latestAt } from '../../handoff/rules.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { namedEventIn } from '../../ports/conversation/log-events.ts';
import { readReplyWindow, type ReplyWindow } from '../../ports/conversation/reply-window.ts';
import { entryOf, type Entry } from './entry.ts';
import { normalizeText } from '../../ports/normalize-text.ts';
import type { Place } from './newest-first.ts';

/** What lists, unread marks and search need of one conversation. */
export interface IndexedConversation {
  head: Conversation;
  /** Up to which log entry it was read. */
  read: number;
  /** Numbers of the customer's messages. */
  customer: number[];
  /** The last message. */
  last: { at: string; from: Entry['from']; text: string } | undefined;
  /** The customer's longest message before staff wrote: most often it says what they want. */
  topic: string;
  /** Number of the last entry that each member of staff wrote, by their id. */
  wrote: ReadonlyMap<string, number>;
  /** When it was last handed over, claimed, transferred, handed back or closed. */
  movedAt: string | undefined;
  /** Whether the customer can be written to, on channels that take answers only for some hours. */
  window: ReplyWindow;
  /** The first e-mail address that the customer wrote. */
  email: string | undefined;
  /** Title, name, reason and cases, as `normalizeText` gives them. */
  about: string;
  /** All messages and notes in the same form; of a long conversation the latest. */
  words: string;
}

/** Its place in a list with the newest first; `at` is the instant that `moment` is. */
export interface ListPlace extends Place {
  at: string;
}

const longestWords = 50_000;
const longestLast = 200;
const longestAddress = 254;
const address = /^[^@]+@[^@]+\.[a-z]{2,}$/i;

/** The conversation with the log entries `added`; `before` is what was known up to them. */
export function indexConversation(
  head: Conversation,
  added: LogEntry[],
  before?: IndexedConversation,
): IndexedConversation {
  const entries = added.flatMap((entry) => entryOf(entry) ?? []);
  const messages = entries.filter(({ kind }) => kind === 'message');
  const ofCustomer = messages.filter(({ from }) => from === 'customer');
  const last = messages.at(-1);
  const said = entries
    .filter(({ kind }) => kind !== 'event')
    .map(({ text, files }) => [text, ...files.map(({ name }) => name)].join(' '));
  const email = before?.email ?? addressIn(ofCustomer);
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
    movedAt: added.findLast((entry) => namedEventIn(entry, 'handoff'))?.at ?? before?.movedAt,
    window: readReplyWindow(added, before?.window),
    email,
    about: aboutOf(head, email),
    words: [before?.words ?? '', ...said.map(normalizeText)].join(' ').slice(-longestWords),
  };
}

/** Since when it waits, or is held. */
export function sinceOf({ handoff }: Pick<Conversation, 'handoff'>): string | null {
  return handoff?.heldSince ?? handoff?.since ?? null;
}

/** Its place in a list with the newest first. */
export function placeOf({ head, last }: IndexedConversation): ListPlace {
  const at = latestAt(last, sinceOf(head));
  return { id: head.id, at, moment: Date.parse(at) };
}

/**
 * Who it is, as far as known: the number of the order that they showed to be theirs, an address they
 * wrote, a name of their channel, or a short id.
 */
export function titleOf({ head, email }: Pick<IndexedConversation, 'head' | 'email'>): string {
  return head.dialog?.identified?.number ?? email ?? nameOf(head) ?? shortId(head.id);
}

/** The customer's name, on channels that tell it. */
export function nameOf({ reference }: Pick<Conversation, 'reference'>): string | undefined {
  return reference.user?.name.trim() || undefined;
}

function aboutOf(head: Conversation, email: string | undefined): string {
  const { handoff, cases } = head;
  const title = titleOf({ head, email });
  return normalizeText([title, nameOf(head) ?? '', handoff?.reason ?? '', ...cases].join(' '));
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

// one word says nothing of what they want: "medewerker", "ja", a number
function longest(before: string, messages: Entry[]): string {
  const lines = messages.map(({ text }) => shortened({ text, files: [] }));
  return lines
    .filter((line) => line.includes(' '))
    .reduce((most, line) => (line.length > most.length ? line : most), before);
}

// word by word: an unanchored pattern takes seconds on a very long word
function addressIn(messages: Entry[]): string | undefined {
  return messages
    .flatMap(({ text }) => text.split(/[\s<>()[\],;:"']+/))
    .filter(({ length }) => length <= longestAddress)
    .map((word) => word.replace(/(?<![.!?])[.!?]+$/, ''))
    .find((word) => address.test(word));
}

function shortId(id: string): string {
  return id.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 6) || id;
}
