import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { Guard, Who } from '../api/guard.ts';
import { Refusal } from '../api/refusal.ts';
import type { Change, ChangeLog } from './change-log.ts';
import type { Presence } from './presence.ts';
import { SseConnection, type SseEvent } from './sse-connection.ts';

export interface StreamOptions {
  changeLog: ChangeLog;
  presence: Presence;
  guard: Pick<Guard, 'isStillIn'>;
  log: Logger;
  /** The events that tell a member of staff of the changes, and no more than they may know. */
  render: (changes: Change[], staff: string) => Promise<SseEvent[]>;
  /** To be called when this member of staff may have come or left. */
  notePresence: (staff: string) => void;
  life?: StreamLife | undefined;
}

/** Milliseconds between two signs of life, and after how many of them a stream is ended. */
export interface StreamLife {
  beat: number;
  beats: number;
}

interface Listener {
  who: Who;
  connection: SseConnection;
  /** Number of the last change that was sent. */
  sent: number;
  /** What is being sent, one thing after the other. */
  work: Promise<void>;
  /** Whether catching up is among the work already. */
  isCatchUpQueued: boolean;
  beats: number;
}

const streamsEach = 10;
/**
 * The browser comes back at once when a stream is ended. Without that, the server would not notice for a
 * quarter of an hour that a laptop was shut.
 */
const aMinute: StreamLife = { beat: 15_000, beats: 4 };

/** The live stream of the desk: server-sent events, which go on where they broke off. */
export class Stream {
  readonly #options: StreamOptions;
  readonly #listeners = new Set<Listener>();
  readonly #life: StreamLife;
  readonly #timer: NodeJS.Timeout;
  #stopped = false;

  constructor(options: StreamOptions) {
    this.#options = options;
    options.changeLog.onAdded(() => {
      for (const listener of this.#listeners) this.#queueCatchUp(listener);
    });
    this.#life = options.life ?? aMinute;
    this.#timer = setInterval(() => {
      for (const listener of this.#listeners) this.#beat(listener);
    }, this.#life.beat).unref();
  }

  /**
   * Turns the response into a stream of what happens from now on, or after the header Last-Event-ID. Throws
   * a `Refusal`: 503 while the server stops, 429 for too many streams of one member of staff.
   */
  follow(who: Who, request: Request, response: Response): void {
    const { changeLog, presence, notePresence } = this.#options;
    // gone already: the response would never close, and they would count as present for ever
    if (response.closed) return;
    if (this.#stopped) throw new Refusal(503, 'stopping', 'The server stops.');
    if (presence.streams(who.staff.id) >= streamsEach) {
      throw new Refusal(429, 'too-many-streams', 'Close the desk in other tabs first.');
    }
    const last = String(request.headers['last-event-id'] ?? '');
    const sent = last === '' ? changeLog.newest : (changeLog.numberOf(last) ?? -1);
    const connection = new SseConnection(response);
    const work = Promise.resolve();
    const listener = { who, connection, sent, work, isCatchUpQueued: false, beats: 0 };
    this.#listeners.add(listener);
    const noteClosed = presence.noteStream(who.staff.id);
    connection.onClosed((by) => {
      this.#listeners.delete(listener);
      void this.#wasIn(who).then((wasIn) => {
        noteClosed(by, wasIn);
        notePresence(who.staff.id);
      });
    });
    notePresence(who.staff.id);
    if (last === '') this.#queue(listener, () => this.#greet(listener));
    this.#queueCatchUp(listener);
  }

  /** Sends to all but one member of staff, now or never: it is not kept for those who are away or behind. */
  broadcast(event: SseEvent, except?: string): void {
    for (const { who, connection } of this.#listeners) {
      if (who.staff.id !== except) connection.sendUnlessBehind(event);
    }
  }

  /** Ends the streams of those who are no longer signed in. */
  async endSignedOut(): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => this.#isStillIn(listener)));
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
    // the longer pause: else every tab would try twenty times a second until there is a server again
    for (const { connection } of this.#listeners) connection.end('broken');
  }

  /** Sends what is new; calls that come before it begins become one. */
  #queueCatchUp(listener: Listener): void {
    if (listener.isCatchUpQueued) return;
    listener.isCatchUpQueued = true;
    this.#queue(listener, () => {
      listener.isCatchUpQueued = false;
      return this.#catchUp(listener);
    });
  }

  /** Runs after all other work of this listener, so that ids are sent in order. */
  #queue(listener: Listener, work: () => Promise<void>): void {
    listener.work = listener.work.then(work).catch((error: unknown) => {
      // the client comes back with the last id it got, and misses nothing
      if (listener.connection.isOpen)
        this.#options.log.warn(error, 'a stream of the desk broke off');
      listener.connection.cut();
    });
  }

  /** Gives the client an id to come back with, before anything happens. */
  async #greet({ connection, who, sent }: Listener): Promise<void> {
    const { changeLog, render } = this.#options;
    const events = await render([{ about: 'staff' }], who.staff.id);
    for (const event of events) await connection.send({ ...event, id: changeLog.idOf(sent) });
  }

  async #catchUp(listener: Listener): Promise<void> {
    const { changeLog, render } = this.#options;
    const { connection, who, sent } = listener;
    const newest = changeLog.newest;
    const changes = changeLog.after(sent);
    if (changes?.length === 0 || !(await this.#isStillIn(listener))) return;
    const events = changes ? await render(changes, who.staff.id) : [{ event: 'reset', data: {} }];
    for (const [index, event] of events.entries()) {
      const isLast = index === events.length - 1;
      // only the last has the id: a client that broke off before it gets all of them again
      await connection.send(isLast ? { ...event, id: changeLog.idOf(newest) } : event);
    }
    listener.sent = newest;
  }

  #beat(listener: Listener): void {
    const { connection } = listener;
    connection.beat();
    listener.beats += 1;
    if (listener.beats >= this.#life.beats) connection.end();
  }

  async #isStillIn({ who, connection }: Listener): Promise<boolean> {
    const isIn = await this.#options.guard.isStillIn(who);
    if (!isIn) connection.end();
    return isIn && connection.isOpen;
  }

  async #wasIn(who: Who): Promise<boolean> {
    const { guard, log } = this.#options;
    try {
      return await guard.isStillIn(who);
    } catch (error) {
      log.warn(error, 'nobody could see whether a page that closed was still signed in');
      return true;
    }
  }
}
