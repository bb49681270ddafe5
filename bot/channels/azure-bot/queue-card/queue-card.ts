import type { WaitingQueue } from '../../../ports/waiting-queue.ts';
import type { ChannelTools } from '../../channel.ts';
import { DeliveryDelayed } from '../../channel.ts';
import type { ConnectorClient } from '../exchange/connector-client.ts';
import { ConnectorRefused } from '../exchange/failure.ts';
import type { Rendered } from '../render/message.ts';
import type { TeamsChannel } from './channel-link.ts';
import type { KeptCard, KeptCardFile } from './kept-card.ts';
import { renderMoved, renderQueue } from './render-queue.ts';

export interface QueueCardOptions {
  channel: TeamsChannel;
  appId: string;
  /** Of the connector, for a conversation that the bot begins itself. */
  serviceUrl: string;
  /** Where the outside world finds this server, as configured. */
  publicUrl: string | undefined;
  client: Pick<ConnectorClient, 'send' | 'begin'>;
  queue: WaitingQueue;
  /** The shop's zone. */
  zone: () => string;
  kept: KeptCardFile;
  tools: Pick<ChannelTools, 'clock' | 'log' | 'after'>;
}

export interface QueueCard {
  /** Puts it up, and keeps it as the queue is from now on. */
  start(): void;
  /** Why it cannot be shown, in Dutch; nothing while all is well. */
  problems(): string[];
  /** Resolves when what was noticed by now is shown, or put off. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds: between two changes of the card, and until a refusal is tried again. */
const pauses = { between: 5_000, refused: 600_000 };

/**
 * A card in a channel of a team that shows who waits for staff. It is changed in its place; a lost one is put up anew, and so is
 * that of an earlier day as soon as somebody waits, as it has long been scrolled away.
 */
export function createQueueCard(options: QueueCardOptions): QueueCard {
  const { channel, appId, serviceUrl, client, queue, zone, kept, tools } = options;
  const { clock, log, after } = tools;
  const frame = { from: { id: `28:${appId}` }, channelData: { tenant: { id: channel.tenantId } } };
  let state: 'off' | 'ready' | 'pausing' = 'off';
  let isWanted = false;
  let running: Promise<void> | undefined;
  let shown: string | undefined;
  let trouble: string | undefined;

  const linkTo = (conversation?: string) => deskLink(options, conversation);

  function replace({ conversation, message }: KeptCard, said: Rendered): Promise<string> {
    const body = { ...frame, ...said, conversation: { id: conversation } };
    return client.send({ serviceUrl, conversation, activityId: message, replaces: true, body });
  }

  async function putUp(said: Rendered, day: string): Promise<void> {
    const { id, tenantId } = channel;
    const { conversation, message } = await client.begin({
      serviceUrl,
      body: {
        ...{ isGroup: true, tenantId, bot: frame.from },
        channelData: { channel: { id }, tenant: { id: tenantId } },
        activity: { ...said, from: frame.from },
      },
    });
    await kept.write({ channel: id, conversation, message, day });
  }

  async function bringUpToDate(): Promise<void> {
    const waiting = await queue.all();
    const now = clock().toZonedDateTimeISO(zone());
    const day = now.toPlainDate().toString();
    const said = renderQueue({ waiting, day, zone: now.timeZoneId, linkTo });
    const text = JSON.stringify(said);
    if (text === shown) return;
    const card = await kept.read();
    const standing = card?.channel === channel.id ? card : undefined;
    const isOld = standing !== undefined && standing.day !== day && waiting.length > 0;
    const isThere = standing !== undefined && !isOld && (await isReplaced(standing, said));
    // a lost card that says that nobody waits is missed by nobody
    const isMissed = standing === undefined || waiting.length > 0;
    if (!isThere && isMissed) {
      await putUp(said, day);
      if (isOld) await noteMoved(standing);
    }
    shown = text;
  }

  async function isReplaced(card: KeptCard, said: Rendered): Promise<boolean> {
    try {
      await replace(card, said);
      return true;
    } catch (error) {
      if (error instanceof ConnectorRefused && error.status === 404) return false;
      throw error;
    }
  }

  async function noteMoved(card: KeptCard): Promise<void> {
    await replace(card, renderMoved()).catch((error: unknown) => {
      log.debug(error, 'an old card of the queue stays as it is');
    });
  }

  async function show(): Promise<void> {
    isWanted = false;
    let pause = pauses.between;
    try {
      await bringUpToDate();
      trouble = undefined;
    } catch (error) {
      isWanted = true;
      pause = error instanceof DeliveryDelayed ? error.milliseconds : pauses.refused;
      if (error instanceof ConnectorRefused) trouble = troubleOf(error);
      log.warn(error, 'who waits could not be shown in Teams');
    }
    if (state === 'off') return;
    state = 'pausing';
    after(pause, () => {
      if (state !== 'pausing') return;
      state = 'ready';
      if (isWanted) note();
    });
  }

  function note(): void {
    isWanted = true;
    if (state !== 'ready' || running) return;
    running = show().finally(() => {
      running = undefined;
    });
  }

  return {
    start() {
      state = 'ready';
      queue.onChange(note);
      note();
    },
    problems: () => (trouble === undefined ? [] : [trouble]),
    idle: () => running ?? Promise.resolve(),
    async stop() {
      state = 'off';
      await running;
    },
  };
}

/** After https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application (2026). */
function deskLink(
  { appId, channel, publicUrl }: QueueCardOptions,
  conversation: string | undefined,
): string {
  const url = new URL(`https://teams.microsoft.com/l/entity/${appId}/desk`);
  if (publicUrl !== undefined) {
    const page = conversation === undefined ? '' : `/c/${encodeURIComponent(conversation)}`;
    url.searchParams.set('webUrl', `${publicUrl}/desk${page}`);
  }
  if (conversation !== undefined) {
    url.searchParams.set('context', JSON.stringify({ subEntityId: conversation }));
  }
  url.searchParams.set('tenantId', channel.tenantId);
  return url.href;
}

function troubleOf({ status }: ConnectorRefused): string {
  const why: Record<number, string> = {
    403: 'Loket zit niet in het team van dat kanaal. Voeg de app toe aan het team.',
    404: 'dat kanaal is er niet meer. Zet de koppeling van een ander kanaal in LOKET_TEAMS_QUEUE.',
  };
  return `De wachtrij kan niet in Teams worden getoond: ${why[status] ?? `Teams weigert het bericht (status ${status}).`}`;
}
