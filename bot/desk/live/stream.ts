import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { Feed, Happening } from './change-log.ts';
import { Line, type LineEvent } from './sse-connection.ts';
import type { Presence } from './presence.ts';
import { Refusal } from '../api/route.ts';
import type { Guard, Who } from '../api/guard.ts';

export interface StreamTools {
  feed: Feed;
  presence: Presence;
  guard: Pick<Guard, 'isStillIn'>;
  log: Logger;
  /** What the happenings mean to this member of staff, who sees no more than they may. */
  render: (happenings: Happening[], staff: string) => Promise<LineEvent[]>;
  /** Somebody came, or left. */
  presenceChanged: () => void;
  life?: Life | undefined;
}

/** How often a sign of life is sent, in milliseconds, and after how many the stream is ended. */
export interface Life {
  beat: number;
  beats: number;
}

interface Listener {
  who: Who;
  line: Line;
  /** Number of the last happening that was sent. */
  sent: number;
  work: Promise<void>;
  called: boolean;
  beats: number;
}

const streamsEach = 10;
/**
 * Whoever is there comes back at once when a stream is ended; of a laptop that was shut, a server would
 * otherwise not know for a quarter of an hour.
 */
const aMinute: Life = { beat: 15_000, beats: 4 };

/** The live stream of the desk: server-sent events, which go on where they broke off. */
export class Stream {
  readonly #tools: StreamTools;
  readonly #listeners = new Set<Listener>();
  readonly #life: Life;
  readonly #timer: NodeJS.Timeout;
  #stopped = false;

  constructor(tools: StreamTools) {
    this.#tools = tools;
    tools.feed.onAdded(() => {
      for (const listener of this.#listeners) this.#call(listener);
    });
    this.#life = tools.life ?? aMinute;
    this.#timer = setInterval(() => {
      for (const listener of this.#listeners) this.#beat(listener);
    }, this.#life.beat).unref();
  }

  /** Turns the response into a stream of what happens from now on, or after the header Last-Event-ID. */
  follow(who: Who, request: Request, response: Response): void {
    const { feed, presence, presenceChanged } = this.#tools;
    // gone before it was their turn: such a line would never close, and they would stay for good
    if (response.closed) return;
    if (this.#stopped) throw new Refusal(503, 'stopping', 'The server stops.');
    if (presence.streams(who.staff.id) >= streamsEach) {
      throw new Refusal(429, 'too-many-streams', 'Close the desk in other tabs first.');
    }
    const last = String(request.headers['last-event-id'] ?? '');
    const sent = last === '' ? feed.newest : (feed.numberOf(last) ?? -1);
    const line = new Line(response);
    const listener = { who, line, sent, work: Promise.resolve(), called: false, beats: 0 };
    this.#listeners.add(listener);
    const closed = presence.opened(who.staff.id);
    line.onClosed((by) => {
      this.#listeners.delete(listener);
      closed(by);
      presenceChanged();
    });
    presenceChanged();
    if (last === '') this.#run(listener, () => this.#greet(listener));
    this.#call(listener);
  }

  /** To all but one member of staff; kept nowhere, and lost for who is not there. */
  mention(event: LineEvent, except?: string): void {
    for (const { who, line } of this.#listeners) if (who.staff.id !== except) line.mention(event);
  }

  /** Ends the streams of those who are not signed in any more. */
  async checkWho(): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => this.#isStillIn(listener)));
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
    // every tab would knock twenty times a second until there is a server again
    for (const { line } of this.#listeners) line.end('broken');
  }

  /** Reads and sends what is new; calls that come meanwhile become one. */
  #call(listener: Listener): void {
    if (listener.called) return;
    listener.called = true;
    this.#run(listener, () => {
      listener.called = false;
      return this.#catchUp(listener);
    });
  }

  /** Runs on the listener's own queue, so that ids go over the line in order. */
  #run(listener: Listener, work: () => Promise<void>): void {
    listener.work = listener.work.then(work).catch((error: unknown) => {
      // the client comes back with the last id it got, and misses nothing
      if (listener.line.open) this.#tools.log.warn(error, 'a stream of the desk broke off');
      listener.line.cut();
    });
  }

  /** Tells the client where it is, before anything happens. */
  async #greet({ line, who, sent }: Listener): Promise<void> {
    const { feed, render } = this.#tools;
    const events = await render([{ about: 'staff' }], who.staff.id);
    for (const event of events) await line.send({ ...event, id: feed.idOf(sent) });
  }

  async #catchUp(listener: Listener): Promise<void> {
    const { feed, render } = this.#tools;
    const { line, who, sent } = listener;
    const newest = feed.newest;
    const happenings = feed.after(sent);
    if (happenings?.length === 0 || !(await this.#isStillIn(listener))) return;
    const events = happenings
      ? await render(happenings, who.staff.id)
      : [{ event: 'reset', data: {} }];
    for (const [index, event] of events.entries()) {
      // the id comes last: whoever broke off before it gets all of them once more
      await line.send(index < events.length - 1 ? event : { ...event, id: feed.idOf(newest) });
    }
    listener.sent = newest;
  }

  #beat(listener: Listener): void {
    const { line } = listener;
    line.beat();
    listener.beats += 1;
    if (listener.beats >= this.#life.beats) line.end();
  }

  async #isStillIn({ who, line }: Listener): Promise<boolean> {
    const still = await this.#tools.guard.isStillIn(who);
    if (!still) line.end();
    return still && line.open;
  }
}
