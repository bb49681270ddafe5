import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** A server-sent event; `data` is sent as JSON, `json` is so already. */
export type SseEvent = { event: string; id?: string } & ({ data: unknown } | { json: string });

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // nginx would hold events back until it has a page full of them
  'X-Accel-Buffering': 'no',
};

/** Milliseconds after which a browser comes back: when the connection broke or the server stops, and when we ended it. */
const pauses = { broken: 2000, ended: 50 };

/** A response that stays open and carries server-sent events. */
export class SseConnection {
  readonly #response: ServerResponse;
  #isBehind = false;
  #ended = false;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, headers);
    // a client that is gone is no failure of ours
    response.on('error', () => undefined);
    response.write(`retry: ${pauses.broken}\n\n`);
  }

  get isOpen(): boolean {
    return !this.#ended && !this.#response.destroyed;
  }

  /** Calls back once the connection is closed, with who closed it. */
  onClosed(listener: (by: 'them' | 'us') => void): void {
    this.#response.once('close', () => {
      listener(this.#ended ? 'us' : 'them');
    });
  }

  /** Resolves when there is room for more, or the connection is closed: so nothing piles up for a slow client. */
  async send({ event, id, ...rest }: SseEvent): Promise<void> {
    if (!this.isOpen) return;
    const json = 'json' in rest ? rest.json : JSON.stringify(rest.data);
    const lines = [`event: ${event}`, ...(id === undefined ? [] : [`id: ${id}`])];
    if (this.#response.write(`${[...lines, `data: ${json}`].join('\n')}\n\n`)) return;
    this.#isBehind = true;
    await this.#waitForRoom();
    this.#isBehind = false;
  }

  /** Sends what may be lost: nothing is sent to a client that is behind. */
  sendUnlessBehind(event: SseEvent): void {
    if (!this.#isBehind) void this.send(event);
  }

  /** Shows proxies that the connection is in use. A client that has been behind all the time is cut off. */
  beat(): void {
    if (this.#isBehind) this.cut();
    else if (this.isOpen) this.#response.write(':\n\n');
  }

  /** Breaks the connection; the browser comes back after the longer pause. */
  cut(): void {
    this.#response.destroy();
  }

  /** Ends the stream; the browser comes back after the pause. */
  end(pause: keyof typeof pauses = 'ended'): void {
    if (!this.isOpen) return;
    this.#ended = true;
    this.#response.end(`retry: ${pauses[pause]}\n\n`);
  }

  /** Resolves once there is room again, or the connection is closed. */
  async #waitForRoom(): Promise<void> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const events = ['drain', 'close'].map((event) => once(this.#response, event, { signal }));
    // after an error the connection closes
    await Promise.race(events).catch(() => undefined);
    waiting.abort();
  }
}
