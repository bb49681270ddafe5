import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** One event of a stream, as it goes over the line. */
export interface LineEvent {
  event: string;
  data: unknown;
  id?: string;
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // nginx would hold back what it has not got a page of
  'X-Accel-Buffering': 'no',
};

/** Milliseconds after which a browser comes back: when the line broke or the server stops, and when we ended it. */
const pauses = { broken: 2000, ended: 50 };

/** A response that stays open, and over which server-sent events go. */
export class Line {
  readonly #response: ServerResponse;
  #full = false;
  #ended = false;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, headers);
    // writing to what is gone is no failure of ours
    response.on('error', () => undefined);
    response.write(`retry: ${pauses.broken}\n\n`);
  }

  get open(): boolean {
    return !this.#ended && !this.#response.destroyed;
  }

  /** Calls back once the line is closed, by whichever side. */
  onClosed(listener: (by: 'them' | 'us') => void): void {
    this.#response.once('close', () => {
      listener(this.#ended ? 'us' : 'them');
    });
  }

  /** Resolves when there is room for more, or the line is closed: so nothing piles up for a slow client. */
  async send({ event, data, id }: LineEvent): Promise<void> {
    if (!this.open) return;
    const lines = [`event: ${event}`, ...(id === undefined ? [] : [`id: ${id}`])];
    if (this.#response.write(`${[...lines, `data: ${JSON.stringify(data)}`].join('\n')}\n\n`))
      return;
    this.#full = true;
    await this.#room();
    this.#full = false;
  }

  /** What may be lost: it is not sent over a line that is behind. */
  mention(event: LineEvent): void {
    if (!this.#full) void this.send(event);
  }

  /** Shows proxies that the line is in use. One that has been full all the time is cut off. */
  beat(): void {
    if (this.#full) this.cut();
    else if (this.open) this.#response.write(':\n\n');
  }

  /** Cuts it off: whoever is there comes back in a while. */
  cut(): void {
    this.#response.destroy();
  }

  /** Ends it in such a way that whoever is still there comes back at once, or in a while. */
  end(pause: keyof typeof pauses = 'ended'): void {
    if (!this.open) return;
    this.#ended = true;
    this.#response.end(`retry: ${pauses[pause]}\n\n`);
  }

  /** Resolves once there is room again, or never will be. */
  async #room(): Promise<void> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const events = ['drain', 'close'].map((event) => once(this.#response, event, { signal }));
    // an error closes the line
    await Promise.race(events).catch(() => undefined);
    waiting.abort();
  }
}
