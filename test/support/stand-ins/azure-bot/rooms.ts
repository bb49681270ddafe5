import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../../bot/ports/clock.ts';
import { readActivity, readBeginning, type PostedActivity } from './activity-schema.ts';
import { ConnectorRefusal, refusal, type TeamsCode } from './connector-refusal.ts';

/** Somebody who writes to the bot. */
export interface Person {
  name: string;
  /** As the channel calls them. */
  id: string;
  /** In their organisation; on Teams alone. */
  aadObjectId?: string;
  locale?: string;
}

/** Where people write to each other and to the bot. */
export interface Room {
  /** As the channel calls the conversation. */
  id: string;
  channelId: string;
  type: 'personal' | 'groupChat' | 'channel';
  /** Of a channel: its team, and itself. */
  team?: { teamId: string; channelId: string };
  /** Why the bot cannot write there now. */
  closed?: TeamsCode;
}

/** A message of the bot as it stands in a room. */
export interface StandingMessage {
  id: string;
  room: Room;
  at: string;
  activity: PostedActivity;
  /** What stood there before it was replaced, oldest first. */
  before: PostedActivity[];
}

/** So many messages of the bot into one conversation within so many seconds. */
const paces = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
  { most: 1800, seconds: 3600 },
];

/** What the bot said where, by the rules of the channel. */
export function openRooms(tools: {
  clock: Clock;
  bot: string;
  tenant: string;
  holdsPace: boolean;
}) {
  const { clock, bot, tenant, holdsPace } = tools;
  const rooms = new Map<string, Room>();
  const sent: StandingMessage[] = [];
  const typing: string[] = [];
  const moments = new Map<string, number[]>();
  /** Ids of what people wrote, which may be replied to. */
  const written = new Set<string>();
  /** Channels of teams that the bot is in. */
  const joined = new Map<string, NonNullable<Room['team']>>();
  let last = 0;

  function newId(): string {
    last = Math.max(last + 1, clock().epochMilliseconds);
    return String(last);
  }

  function find(id: string): Room {
    const room = rooms.get(id);
    if (!room) throw refusal('ConversationNotFound');
    if (room.closed) throw refusal(room.closed);
    return room;
  }

  function countPace(id: string): void {
    if (!holdsPace) return;
    const now = clock().epochMilliseconds;
    const before = (moments.get(id) ?? []).filter((at) => at > now - 3_600_000);
    for (const { most, seconds } of paces) {
      const within = before.filter((at) => at > now - seconds * 1000);
      if (within.length < most) continue;
      const oldest = within.at(-most) ?? now;
      const wait = Math.max(1, Math.ceil((oldest + seconds * 1000 - now) / 1000));
      throw refusal('BotConversationRateLimit', { 'retry-after': String(wait) });
    }
    moments.set(id, [...before, now]);
  }

  function read(room: Room, body: Buffer): PostedActivity {
    return readActivity(body, { channelId: room.channelId, conversation: room.id, bot });
  }

  return {
    sent,
    /** The rooms in which the bot showed that it is writing, in order. */
    typing,
    newId,
    open(room: Omit<Room, 'id'> & { id?: string }): Room {
      const made = { ...room, id: room.id ?? `a:${randomUUID()}` };
      rooms.set(made.id, made);
      return made;
    },
    /** The bot is added to a team, and may write in its channel. */
    join: (team: NonNullable<Room['team']>) => void joined.set(team.channelId, team),
    leave: (channelId: string) => void joined.delete(channelId),
    /** Begins a thread in a channel of a team with the bot's message; gives the ids of both. */
    begin(body: Buffer): { id: string; activityId: string } {
      const { channelData, tenantId, activity } = readBeginning(body);
      const team = joined.get(channelData.channel.id);
      if (!team) throw refusal('BotNotInConversationRoster');
      if (tenantId !== tenant || channelData.tenant.id !== tenant)
        throw refusal('ConversationNotFound');
      const activityId = newId();
      const id = `${team.channelId};messageid=${activityId}`;
      const room: Room = { id, channelId: 'msteams', type: 'channel', team };
      rooms.set(id, room);
      const posted = read(room, Buffer.from(JSON.stringify({ ...activity, conversation: { id } })));
      sent.push({ id: activityId, room, at: clock().toString(), activity: posted, before: [] });
      return { id, activityId };
    },
    /** Somebody deletes a message of the bot. */
    remove: (id: string) =>
      void sent.splice(0, sent.length, ...sent.filter((one) => one.id !== id)),
    noteWritten: (id: string) => void written.add(id),
    /** Takes what is posted into a room, as a reply where `replyTo` says so; gives its id. */
    take(id: string, body: Buffer, replyTo?: string): string {
      const room = find(id);
      const isKnown =
        replyTo === undefined || written.has(replyTo) || sent.some((one) => one.id === replyTo);
      if (!isKnown) throw refusal('ActivityNotFoundInConversation');
      const activity = read(room, body);
      if (activity.type === 'typing') {
        typing.push(room.id);
        return newId();
      }
      countPace(id);
      const message = { id: newId(), room, at: clock().toString(), activity, before: [] };
      sent.push(message);
      return message.id;
    },
    /** Replaces a message of the bot. */
    replace(id: string, activityId: string, body: Buffer): string {
      const room = find(id);
      const message = sent.find((one) => one.id === activityId && one.room === room);
      if (!message) throw refusal('ActivityNotFoundInConversation');
      const activity = read(room, body);
      if (activity.type !== 'message') throw new ConnectorRefusal(400, 'BadSyntax', 'no message');
      countPace(id);
      message.before.push(message.activity);
      message.activity = activity;
      return activityId;
    },
  };
}

export type Rooms = ReturnType<typeof openRooms>;
