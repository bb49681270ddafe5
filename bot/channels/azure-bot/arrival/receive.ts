import type { Activity } from 'botbuilder';
import { KeyedQueue } from '../../../keyed-queue.ts';
import type { LogEntry } from '../../../ports/conversation/conversation.ts';
import type { ChannelTools } from '../../channel.ts';
import type { Arrived } from './activity.ts';
import type { TakeFile } from './files.ts';
import { conversationOf, frame, personOf, placeIn } from './frame.ts';
import { idOf, readActivity, type Heard } from './read-activity.ts';

/** How long a button that is pressed counts as the same press: Teams sends it again when we are slow. */
const samePressMs = 15_000;

export interface Receiver {
  /**
   * Hands in what came, once it may: `judged` says so. Resolves when it is kept; what a conversation sends is taken in the
   * order in which it came. Gives how much of it was for us.
   */
  receive(arrived: Arrived, judged: Promise<boolean>): Promise<'kept' | 'nothing'>;
  idle(): Promise<void>;
}

interface ReceiverOptions {
  takeFile: TakeFile;
  /** Called with what is to be kept, before its turn begins. */
  heard: (activity: Partial<Activity>) => void;
  tools: ChannelTools;
}

export function createReceiver({ takeFile, heard, tools }: ReceiverOptions): Receiver {
  const { host, clock, log } = tools;
  const queue = new KeyedQueue();

  async function take(arrived: Arrived, conversation: string): Promise<'kept' | 'nothing'> {
    if (arrived.type === 'typing') {
      host.typing(conversation);
      return 'nothing';
    }
    const entries = await host.log(conversation, 0);
    const isThere = entries.some(
      ({ from, activity }) => from === 'customer' && activity.id === idOf(arrived),
    );
    // its files need not be fetched again
    if (arrived.type === 'message' && isThere) return 'kept';
    const keepFile = (file: Parameters<typeof host.keepFile>[0]) => host.keepFile(file);
    const read = await readActivity(arrived, { conversation, log: entries, takeFile, keepFile });
    for (const one of read) {
      if (!isPressedAgain(one, entries)) await hand(arrived, one);
    }
    return read.length > 0 ? 'kept' : 'nothing';
  }

  async function hand(arrived: Arrived, { id, ...said }: Heard): Promise<void> {
    const framed = frame(arrived, id, clock().toString());
    const channelData = { ...placeIn(arrived), ...(said.channelData as object | undefined) };
    const visitor = `${arrived.channelId} ${personOf(arrived.from)}`;
    const activity = { ...framed, ...said, channelData };
    heard(activity);
    try {
      await host.receive(activity, visitor);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'activity-id-reused') throw error;
      // the channel's mistake, and no other try mends it
      log.error(error, 'a message came in under the id of another');
    }
  }

  function isPressedAgain({ value, channelData }: Heard, entries: readonly LogEntry[]): boolean {
    const card = replyTo(channelData);
    if (value === undefined || card === undefined) return false;
    const now = clock().epochMilliseconds;
    return entries.some(
      ({ from, at, activity }) =>
        from === 'customer' &&
        now - Date.parse(at) <= samePressMs &&
        replyTo(activity.channelData) === card &&
        JSON.stringify(activity.value) === JSON.stringify(value),
    );
  }

  return {
    receive(arrived, judged) {
      const conversation = conversationOf(arrived);
      return queue.run([conversation], async () =>
        (await judged) ? take(arrived, conversation) : 'nothing',
      );
    },
    idle: () => queue.idle(),
  };
}

function replyTo(channelData: unknown): string | undefined {
  return (channelData as { replyTo?: string } | undefined)?.replyTo;
}
