import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ChannelTools } from '../channel.ts';
import type { WebChatLimits } from '../../limits/limits.ts';
import { renderEntry, watermarkOf } from './activities.ts';
import { pingRegularly } from './ping-regularly.ts';

/** The log of each conversation, as far as its listeners have not heard it yet. */
export interface Stream {
  readonly sockets: WebSocketServer;
  /** Sends a socket the log after `watermark`, and from then on whatever is added to it. `wire` is what it goes over. */
  follow(
    socket: WebSocket,
    wire: Duplex,
    conversation: string,
    watermark: number,
    base: string,
  ): void;
  /** What a client that asks has not seen, with what was mentioned since it asked last. */
  poll(conversation: string, watermark: number, base: string): Promise<Frame>;
  /** The number of the latest message in the log; 0 when there is none. */
  latest(conversation: string): Promise<number>;
  /** There may be something new in the log. May be called too often, never too seldom. */
  notify(conversation: string): void;
  sendTransient(conversation: string, activity: Partial<Activity>): void;
  /** Whether somebody listens to the conversation now. */
  isOpen(conversation: string): boolean;
  stop(): Promise<void>;
}

export interface Frame {
  activities: unknown[];
  watermark?: string;
}

/** Entries of the log, and the number of the one before them. */
interface News {
  after: number;
  entries: Awaited<ReturnType<ChannelTools['host']['log']>>;
}

interface Listener {
  socket: WebSocket;
  wire: Duplex;
  conversation: string;
  base: string;
  /** Sequence number of the last entry sent. */
  sent: number;
  work: Promise<void>;
  called: boolean;
}

/** Entries that are written to a socket in one go. */
const framesAtOnce = 32;

const transientsKept = 5;
const pollersRemembered = 10_000;
const transientBacklog = 64 * 1024;

export function createStream({ host, clock, log }: ChannelTools, limits: WebChatLimits): Stream {
  // A client sends nothing but empty keepalives; compression would cost memory for every socket.
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 1024,
  });
  const listeners = new Map<string, Set<Listener>>();
  const pollers = new LRUCache<string, unknown[]>({ max: pollersRemembered });
  const stopPinging = pingRegularly(sockets, limits.pingSeconds);

  /** What came after the watermark; all of it when that lies beyond the end, as the chat was erased and begun anew. */
  async function newsAfter(conversation: string, watermark: number): Promise<News> {
    const entries = await host.log(conversation, watermark);
    if (entries.length > 0 || watermark === 0) return { after: watermark, entries };
    const [last] = await host.log(conversation, watermark - 1);
    if (last) return { after: watermark, entries: [] };
    return { after: 0, entries: await host.log(conversation, 0) };
  }

  /** Reads and sends on the listener's own queue; calls that come meanwhile become one. */
  function call(listener: Listener): void {
    if (listener.called) return;
    listener.called = true;
    listener.work = listener.work.then(async () => {
      listener.called = false;
      try {
        await catchUp(listener);
      } catch (error) {
        // Closed, the client comes back with its watermark and misses nothing.
        if (listener.socket.readyState === listener.socket.OPEN)
          log.warn(error, 'stream broke off');
        listener.socket.close(1011);
      }
    });
  }

  async function catchUp(listener: Listener): Promise<void> {
    const { after, entries } = await newsAfter(listener.conversation, listener.sent);
    listener.sent = after;
    for (let next = 0; next < entries.length; next += framesAtOnce) {
      const some = entries.slice(next, next + framesAtOnce);
      listener.sent = some.at(-1)?.sequence ?? listener.sent;
      // a slow client waits for itself, and nothing piles up here
      await sendTogether(some, listener);
    }
  }

  return {
    sockets,

    follow(socket, wire, conversation, watermark, base) {
      // gone while its ticket was judged: it will not tell us so again
      if (socket.readyState !== socket.OPEN) return;
      const here = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, here);
      const work = Promise.resolve();
      const listener: Listener = {
        ...{ socket, wire, conversation, base, sent: watermark, work },
        called: false,
      };
      here.add(listener);
      // its watermark is what it has by its own account
      host.seen(conversation, watermark);
      socket.on('pong', (answered) => {
        host.seen(conversation, Math.min(watermarkOf(answered.toString()), listener.sent));
      });
      const [oldest] = here;
      if (oldest && here.size > limits.socketsPerConversation) {
        here.delete(oldest);
        oldest.socket.close(1008, 'too many sockets');
      }
      socket.once('close', () => {
        here.delete(listener);
        if (here.size === 0 && listeners.get(conversation) === here) listeners.delete(conversation);
      });
      call(listener);
    },

    async poll(conversation, watermark, base) {
      host.seen(conversation, watermark);
      // A polling client stops for good when it is told of a failure; it asks again soon enough.
      const { after, entries } = await newsAfter(conversation, watermark).catch(
        (error: unknown): News => {
          log.warn(error, 'a poll could not be answered');
          return { after: watermark, entries: [] };
        },
      );
      const transients = pollers.get(conversation) ?? [];
      pollers.set(conversation, []);
      const activities = entries.flatMap((entry) => renderEntry(entry, conversation, base) ?? []);
      return {
        activities: [...activities, ...transients],
        watermark: String(entries.at(-1)?.sequence ?? after),
      };
    },

    async latest(conversation) {
      const entries = await host.log(conversation, 0);
      return entries.findLast(({ activity }) => activity.type === 'message')?.sequence ?? 0;
    },

    notify(conversation) {
      for (const listener of listeners.get(conversation) ?? []) call(listener);
    },

    sendTransient(conversation, activity) {
      const said = {
        ...activity,
        id: `${conversation}|${randomUUID()}`,
        timestamp: clock().toString({ smallestUnit: 'millisecond' }),
        channelId: 'webchat',
        conversation: { id: conversation },
        from: { id: activity.from?.id ?? 'bot', role: 'bot' },
      };
      for (const { socket } of listeners.get(conversation) ?? []) {
        if (socket.bufferedAmount < transientBacklog) {
          socket.send(JSON.stringify({ activities: [said] }), ignore);
        }
      }
      const waiting = pollers.get(conversation);
      if (activity.type === 'message' && waiting && waiting.length < transientsKept)
        waiting.push(said);
    },

    isOpen(conversation) {
      const here = listeners.get(conversation) ?? [];
      return [...here].some(({ socket }) => socket.readyState === socket.OPEN);
    },

    async stop() {
      stopPinging();
      sockets.close(); // whoever comes now is refused
      const all = [...sockets.clients];
      const gone = all.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of all) socket.close(1001, 'the server stops');
      const patience = setTimeout(() => {
        for (const socket of all) socket.terminate();
      }, 1000);
      await Promise.all(gone);
      clearTimeout(patience);
    },
  };
}

/** What is new, in one write: each would cost a call of the system of its own. */
async function sendTogether(
  entries: News['entries'],
  { socket, wire, conversation, base }: Listener,
): Promise<void> {
  wire.cork();
  const sending = entries.map(async (entry) => {
    const activity = renderEntry(entry, conversation, base);
    if (!activity) return;
    // one activity a frame: with several, clients reorder them
    const sent = send(socket, { activities: [activity], watermark: String(entry.sequence) });
    // answered by the browser itself, once it has all that was sent before
    const isMailedUnseen = entry.from === 'staff' || entry.activity.valueType === 'loket/letter';
    if (isMailedUnseen) socket.ping(String(entry.sequence));
    await sent;
  });
  wire.uncork();
  await Promise.all(sending);
}

function send(socket: WebSocket, frame: Frame): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(JSON.stringify(frame), (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function ignore(): void {
  // a mention may be lost
}
