import type { Activity } from 'botbuilder';
import type { LogEntry } from '../../../ports/conversation/conversation.ts';
import { joinMessages } from '../../../ports/conversation/join-messages.ts';
import { namedEventIn } from '../../../ports/conversation/log-events.ts';

/** Messages that go out as one. `settles` are the entries that wait no longer once they are out. */
export interface Batch {
  /** Of the messages themselves. */
  entries: number[];
  settles: number[];
  from: LogEntry['from'];
  activity: Partial<Activity>;
}

/** What waits to be sent, a batch a message: those that were logged, and those that are to be sent again. */
export function waitingBatches(log: readonly LogEntry[], toDeliver: readonly number[]): Batch[] {
  const waiting = new Set(toDeliver);
  return log.flatMap((entry) => {
    const { sequence } = entry;
    if (!waiting.has(sequence)) return [];
    if (entry.activity.type === 'message') return [batchOf(entry, sequence)];
    const again = namedEventIn(entry, 'send-again')?.value.entries ?? [];
    const messages = log.filter((one) => again.includes(one.sequence));
    return messages.map((one) => batchOf(one, sequence));
  });
}

function batchOf({ sequence, from, activity }: LogEntry, settles: number): Batch {
  return { entries: [sequence], settles: [settles], from, activity };
}

/** What the same side says in a row as one message. Which entries it carries stands in `channelData.entries`. */
export function joinBatches(batches: readonly Batch[]): Batch[] {
  const joined: Batch[] = [];
  for (const batch of batches) {
    const last = joined.at(-1);
    const joins = last?.from === batch.from && isWrittenAlike(last.activity, batch.activity);
    if (last && joins) joined[joined.length - 1] = join(last, batch);
    else joined.push(batch);
  }
  return joined.map((batch) => ({
    ...batch,
    activity: {
      ...batch.activity,
      channelData: { ...(batch.activity.channelData as object), entries: batch.entries },
    },
  }));
}

/** What names one of the staff is shown as it is written, and what is our own may be in bold. */
function isWrittenAlike(one: Partial<Activity>, other: Partial<Activity>): boolean {
  return one.textFormat === other.textFormat && one.from?.id === other.from?.id;
}

function join(one: Batch, other: Batch): Batch {
  return {
    from: one.from,
    entries: [...one.entries, ...other.entries],
    settles: [...new Set([...one.settles, ...other.settles])],
    activity: joinMessages([one.activity, other.activity]),
  };
}
