import type { Activity } from 'botbuilder';
import { readText } from '../../../bot/ports/conversation/read-text.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import type { StandingMessage } from '../stand-ins/azure-bot/rooms.ts';
import { pressablesIn, wordsOn } from '../stand-ins/azure-bot/shown.ts';

/**
 * A message of Teams as the activity of other channels: its words in one text, its choices as buttons, its receipts as
 * cards. What is told to programs stands in the log alone, and comes from there.
 */
export async function asActivity(
  { id, activity, before }: StandingMessage,
  store: Store,
): Promise<Partial<Activity>> {
  const first = before[0] ?? activity;
  const actions = pressablesIn(first).map(({ label }) => ({
    ...{ type: 'messageBack', title: label },
    value: undefined,
  }));
  return {
    type: 'message',
    text: seen(wordsOn(first)),
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    entities: await entitiesOf(id, store),
  };
}

/** As it is read: of a link whose words are its address, no more is seen. */
function seen(text: string): string {
  const links = /\[(https?:(?:\\.|[^\\\]])+)\]\([^)]+\)/g;
  return readText({ text: text.replace(links, '$1'), textFormat: 'markdown' });
}

async function entitiesOf(messageId: string, store: Store) {
  for await (const { id } of store.conversations()) {
    const log = await store.log(id, 0);
    const sent = log.map((entry) => namedEventIn(entry, 'delivery')?.value);
    const entries = sent.find((one) => one?.messageId === messageId)?.entries ?? [];
    if (entries.length === 0) continue;
    return log
      .filter(({ sequence }) => entries.includes(sequence))
      .flatMap(({ activity }) => activity.entities ?? []);
  }
  return [];
}
