import type { Conversation, Entry, Receipt } from '../api/types.ts';
import type { Pending } from '../state/desk-state.ts';
import { isSameDay } from '../texts/time.ts';

/** One line of the transcript. */
export type Line =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'event'; key: string; entry: Entry }
  | {
      kind: 'message' | 'note';
      key: string;
      entry: Entry;
      /** Whether the same person wrote the line before, a moment ago, and it needs no heading of its own. */
      follows: boolean;
      /** The decision that it announces. */
      receipt: Receipt | undefined;
      /** What the channel says became of it, where it says so: of messages that went out as one at the last. */
      delivery: Delivery | undefined;
      /** Whether it is the last message of staff that the customer has seen. */
      lastSeen: boolean;
    }
  | { kind: 'pending'; key: string; pending: Pending };

/** What became of a message; `reason` where it failed. */
export interface Delivery {
  status: 'waiting' | 'sent' | 'delivered' | 'read' | 'failed';
  reason: string;
}

const togetherMs = 5 * 60_000;

/** The transcript as it is shown, with a line for each new day. */
export function buildTranscript(
  { entries, receipts }: Pick<Conversation, 'entries' | 'receipts'>,
  pending: readonly Pending[],
): Line[] {
  const decided = new Map(receipts.map((receipt) => [receipt.at, receipt]));
  const lines: Line[] = [];
  const deliveries = deliveriesIn(entries);
  // where the channel says more of each message, this says nothing new
  const settled = deliveries.size > 0 ? lastSettled(entries) : Infinity;
  const lastSeen = deliveries.size > 0 ? undefined : lastSeenIn(entries);
  let before: Entry | undefined;
  for (const entry of entries) {
    if (isMark(entry)) continue;
    const key = String(entry.sequence);
    if (!before || !isSameDay(before.at, entry.at)) {
      lines.push({ kind: 'day', key: `day ${key}`, at: entry.at });
    }
    if (entry.kind === 'event') {
      lines.push({ kind: 'event', key, entry });
    } else {
      const receipt = entry.from === 'bot' ? decided.get(entry.at) : undefined;
      // of several messages at one moment, the first announced it
      if (receipt) decided.delete(entry.at);
      lines.push({
        ...{ kind: entry.kind, key, entry, follows: follows(entry, before), receipt },
        delivery: deliveries.get(entry.sequence) ?? waitingIn(entry, settled),
        lastSeen: entry.sequence === lastSeen,
      });
    }
    before = entry;
  }
  return [
    ...lines,
    ...pending.map((one) => ({ kind: 'pending' as const, key: one.key, pending: one })),
  ];
}

/** What is shown at a message, and not as a line. */
function isMark({ what }: Entry): boolean {
  return what === 'customer-seen' || what === 'delivery';
}

const steps: Delivery['status'][] = ['sent', 'delivered', 'read', 'failed'];

/** What became of messages at last, by the number of the last of those that went out as one. */
function deliveriesIn(entries: readonly Entry[]): Map<number, Delivery> {
  const found = new Map<number, Delivery>();
  for (const { what, text, about } of entries) {
    const [, word, reason = ''] = /^(\w+)(?:: (.*))?$/s.exec(text) ?? [];
    const status = steps.find((step) => step === word);
    const last = about.at(-1);
    if (what !== 'delivery' || status === undefined || last === undefined) continue;
    // they come in any order
    const before = found.get(last);
    if (before && steps.indexOf(before.status) > steps.indexOf(status)) continue;
    found.set(last, { status, reason });
  }
  return found;
}

/** The last message that went out, by the channel or by mail, or that never will: each goes after the one before. */
function lastSettled(entries: readonly Entry[]): number {
  const settled = entries.flatMap(({ what, about, sequence }) =>
    what === 'unseen-mailed' ? sequence : about,
  );
  return Math.max(0, ...settled);
}

function waitingIn({ from, kind, sequence }: Entry, settled: number): Delivery | undefined {
  const isWaiting = from === 'staff' && kind === 'message' && sequence > settled;
  return isWaiting ? { status: 'waiting', reason: '' } : undefined;
}

function isSeenMark({ what }: Entry): boolean {
  return what === 'customer-seen';
}

/** The number of the last message of staff that the customer has seen. */
function lastSeenIn(entries: readonly Entry[]): number | undefined {
  const upTo = Number(entries.filter(isSeenMark).at(-1)?.text ?? 0);
  const seen = entries.filter(
    ({ kind, from, sequence }) => kind === 'message' && from === 'staff' && sequence <= upTo,
  );
  return seen.at(-1)?.sequence;
}

function follows(entry: Entry, before: Entry | undefined): boolean {
  return (
    before?.kind === entry.kind &&
    before.from === entry.from &&
    before.by === entry.by &&
    // what is said of one, such as that it was rewritten, is not said of the next
    before.mark === entry.mark &&
    isSameDay(before.at, entry.at) &&
    Date.parse(entry.at) - Date.parse(before.at) < togetherMs
  );
}
