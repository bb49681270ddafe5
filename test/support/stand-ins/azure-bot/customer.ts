import type { Clock } from '../../../../bot/ports/clock.ts';
import type { FileShelf } from './file-shelf.ts';
import type { Door, Posted } from './door.ts';
import type { Person, Room, Rooms, StandingMessage } from './rooms.ts';
import { fileOnTeams, mentioning, pasted, quoting, typed, type HandedFile } from './said.ts';
import { pressablesIn } from './shown.ts';

/** What may be set with every message. */
export interface MessageExtras {
  /** The id of the message, to send one twice. */
  id?: string;
  /** When it was written, ISO; now when left out. */
  at?: string;
  /** Of a press: the message that is pressed; else the newest that has such a button. */
  on?: string;
  /** What differs in the activity, such as `text`; `undefined` leaves a property out. */
  changes?: Record<string, unknown>;
}

/** What came of a message: its id, how the bot's door answered, and the activity, to be sent again. */
export interface Told extends Posted {
  id: string;
  activity: Record<string, unknown>;
}

export interface CustomerTools {
  clock: Clock;
  rooms: Rooms;
  files: FileShelf;
  door: Door;
  /** Where files and the connector are. */
  origin: string;
  bot: { id: string; name: string };
  tenantId: string;
}

/**
 * A person in a room of a channel of Azure Bot Service. What they do resolves once the bot's door has answered. In a room
 * with others, only what mentions the bot is sent to it.
 */
export function customerIn(room: Room, person: Person, tools: CustomerTools) {
  const { clock, rooms, files, door, origin, bot, tenantId } = tools;
  const isTeams = room.channelId === 'msteams';
  const { locale = 'nl-NL' } = person;

  function frame(id: string, at: string): Record<string, unknown> {
    const isGroup = room.type !== 'personal';
    const teams = {
      entities: [
        {
          ...{ locale, country: 'NL', platform: 'Web' },
          timezone: 'Europe/Amsterdam',
          type: 'clientInfo',
        },
      ],
      channelData: {
        tenant: { id: tenantId },
        ...(room.team && {
          ...{ teamsTeamId: room.team.teamId, teamsChannelId: room.team.channelId },
          ...{ team: { id: room.team.teamId }, channel: { id: room.team.channelId } },
        }),
      },
      localTimezone: 'Europe/Amsterdam',
    };
    return {
      id,
      channelId: room.channelId,
      serviceUrl: door.serviceUrl,
      timestamp: at,
      from: {
        ...{ id: person.id, name: person.name },
        ...(person.aadObjectId !== undefined && { aadObjectId: person.aadObjectId }),
      },
      conversation: {
        id: room.id,
        ...(isTeams && { conversationType: room.type, tenantId }),
        ...(isGroup && { isGroup: true }),
      },
      recipient: bot,
      locale,
      ...(isTeams && teams),
    };
  }

  /** Sends an activity of any type. */
  async function sends(
    activity: Record<string, unknown>,
    { id = rooms.newId(), at = clock().toString(), changes = {} }: MessageExtras = {},
  ): Promise<Told> {
    const framed = frame(id, at);
    const entities = [
      ...((framed['entities'] ?? []) as object[]),
      ...((activity['entities'] ?? []) as object[]),
    ];
    const channelData = {
      ...(framed['channelData'] as object),
      ...(activity['channelData'] as object),
    };
    const whole = {
      ...{ ...framed, ...activity },
      ...(entities.length > 0 && { entities }),
      ...(Object.keys(channelData).length > 0 && { channelData }),
      ...changes,
    };
    rooms.noteWritten(id);
    return { id, activity: whole, ...(await door.post(whole)) };
  }

  function says(text: string, extras?: MessageExtras): Promise<Told> {
    return sends(isTeams ? typed(text) : { type: 'message', text }, extras);
  }

  /** Mentions the bot, and then others, and says something. */
  function mentions(text: string, extras?: MessageExtras, others: Person[] = []): Promise<Told> {
    return sends(mentioning([bot, ...others], text), extras);
  }

  const received = (): StandingMessage[] => rooms.sent.filter((one) => one.room === room);

  return {
    person,
    room,
    sends,
    /** Writes, and mentions the bot first where others are. */
    says: (text: string, extras?: MessageExtras) =>
      room.type === 'personal' ? says(text, extras) : mentions(text, extras),
    mentions,
    /** Answers a message by quoting it. */
    quotes: (message: Parameters<typeof quoting>[0], text: string, extras?: MessageExtras) =>
      sends(quoting(message, text), extras),
    /**
     * Presses what has this label in the newest message that has or had it, as on a screen that is not up to date; throws
     * where nothing had.
     */
    presses(label: string, extras?: MessageExtras): Promise<Told> {
      for (const message of received().toReversed()) {
        if (extras?.on !== undefined && message.id !== extras.on) continue;
        const shown = [message.activity, ...message.before].flatMap(pressablesIn);
        const found = shown.find((one) => one.label === label);
        if (!found) continue;
        const replyToId = isTeams ? { replyToId: message.id } : {};
        return sends(
          { type: 'message', textFormat: 'plain', ...found.answer, ...replyToId },
          extras,
        );
      }
      throw new Error(`nothing with "${label}" was shown`);
    },
    edits: (id: string, text: string, extras?: MessageExtras) =>
      sends(
        { ...typed(text), type: 'messageUpdate', channelData: { eventType: 'editMessage' } },
        { id, ...extras },
      ),
    deletes: (id: string, extras?: MessageExtras) =>
      sends(
        { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
        { id, ...extras },
      ),
    undeletes: (id: string, text: string, extras?: MessageExtras) =>
      sends(
        { ...typed(text), type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } },
        { id, ...extras },
      ),
    reacts: (reaction: string, messageId: string, extras?: MessageExtras) =>
      sends(
        { type: 'messageReaction', replyToId: messageId, reactionsAdded: [{ type: reaction }] },
        extras,
      ),
    takesReactionBack: (reaction: string, messageId: string, extras?: MessageExtras) =>
      sends(
        { type: 'messageReaction', replyToId: messageId, reactionsRemoved: [{ type: reaction }] },
        extras,
      ),
    /** Hands over a file as it lies in OneDrive. On other channels than Teams, as an attachment with an address. */
    hands(file: HandedFile, { text = '', ...extras }: MessageExtras & { text?: string } = {}) {
      const { name, contentType, bytes } = file;
      const address = `${origin}${files.keep({ bytes, contentType, needsToken: false })}`;
      const attachments = [{ name, contentType, contentUrl: address }];
      const elsewhere = { type: 'message', text, attachments };
      return sends(isTeams ? fileOnTeams(file, address, text) : elsewhere, extras);
    },
    /** Pastes a picture, which only the bot's token opens. */
    pastes(bytes: Buffer, contentType = 'image/png', extras?: MessageExtras) {
      const contentUrl = `${origin}${files.keep({ bytes, contentType, needsToken: true })}`;
      return sends(pasted(contentUrl), extras);
    },
    /** Installs the bot for themselves, or in the room. */
    async installs(): Promise<Told[]> {
      if (room.closed === 'BotNotInConversationRoster') delete room.closed;
      const added = await sends({ type: 'installationUpdate', action: 'add' });
      return [added, await sends({ type: 'conversationUpdate', membersAdded: [{ id: bot.id }] })];
    },
    async uninstalls(): Promise<Told[]> {
      const gone = await sends({ type: 'installationUpdate', action: 'remove' });
      room.closed = 'BotNotInConversationRoster';
      return [gone];
    },
    joins: (who: { id: string } = person) =>
      sends({ type: 'conversationUpdate', membersAdded: [{ id: who.id }] }),
    /** Blocks the bot, which hears nothing of it. */
    blocks: () => {
      room.closed = 'ConversationBlockedByUser';
    },
    unblocks: () => {
      delete room.closed;
    },
    /** What the bot said in the room, as it stands there now, oldest first. */
    received,
  };
}

export type Customer = ReturnType<typeof customerIn>;
