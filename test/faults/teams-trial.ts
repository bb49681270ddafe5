import { namedEventIn } from '../../bot/ports/conversation/log-events.ts';
import { machineClock } from '../../bot/machine-clock.ts';
import type { LogEntry } from '../../bot/ports/conversation/conversation.ts';
import { startAzureBot } from '../support/stand-ins/azure-bot/azure-bot.ts';
import { answersIn, judgeSent, killAmid, type ChannelSide } from './channel-trial.ts';
import type { Trial } from './trials.ts';

/**
 * Killed amid conversations on Teams, which sends again what the server did not take. Nothing is lost, and the order stays.
 * Teams can't be asked what it has: only what it took at the very end of a life, before the server had its answer on the
 * disk, comes once more in the next, and nothing else does.
 */
export const teamsKills: Trial = async (random, given) => {
  const azure = await startAzureBot({ clock: machineClock });
  /** How many messages Teams had at the end of each life. */
  const ends: number[] = [];
  let uncertain = 0;

  /** By the answers of Teams that the server kept. */
  function judge(logs: ReadonlyMap<string, readonly LogEntry[]>) {
    const noted = new Set<string>();
    const found = { lost: 0, doubled: 0 };
    for (const log of logs.values()) {
      const deliveries = log.flatMap((entry) => namedEventIn(entry, 'delivery')?.value ?? []);
      for (const { messageId } of deliveries) noted.add(messageId);
      const entries = deliveries.flatMap((delivery) => delivery.entries);
      const { lost, doubled } = judgeSent(answersIn(log), entries);
      found.lost += lost;
      found.doubled += doubled;
    }
    const taken = new Set(azure.sent.map(({ id }) => id));
    found.lost += [...noted].filter((id) => !taken.has(id)).length;
    const unknown = azure.sent.flatMap(({ id }, at) => (noted.has(id) ? [] : [at]));
    uncertain = unknown.length;
    found.doubled += unknown.filter((at) => !isLastOfLife(at)).length;
    return found;
  }

  /** Whether the server was killed before it said anything more in that chat. */
  function isLastOfLife(at: number): boolean {
    const end = ends.find((one) => at < one);
    const later = azure.sent.slice(at + 1, end);
    return end !== undefined && later.every(({ room }) => room !== azure.sent[at]?.room);
  }

  const side: ChannelSide = {
    ...{ name: 'Teams', env: azure.env, judge },
    connect(url) {
      azure.connect(`${url}/api/messages`);
    },
    newId: () => azure.rooms.newId(),
    arrive() {
      const customer = azure.customer();
      return (text, id) => customer.says(text, { id });
    },
    isGone: () => ends.push(azure.sent.length),
    taken: () => azure.sent.length,
    silence: 10,
    tell: () => `, ${uncertain} of ${azure.sent.length} sent once more as nobody could know`,
    close: () => azure.close(),
  };
  return killAmid(side, random, given);
};
