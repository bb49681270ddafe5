import type { Logger } from 'pino';
import type { Language } from '../../dialogs/language.ts';
import type { Words } from '../../dialogs/wording.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { Channel, ChannelTools } from '../channels/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { WaitingQueue } from '../ports/waiting-queue.ts';
import type { openBotEngine } from '../turn/bot-engine.ts';

/** What channels are opened with. */
export interface Parts {
  engine: Pick<ReturnType<typeof openBotEngine>, 'host' | 'withdrawals'>;
  wording: Record<Language, Words>;
  book: () => PolicyBook;
  clock: Clock;
  log: Logger;
  after: ChannelTools['after'];
  queue: WaitingQueue;
}

/** A channel, and the path on which it counts requests itself. */
export interface OpenedChannel {
  channel: Channel;
  counts: string;
}
