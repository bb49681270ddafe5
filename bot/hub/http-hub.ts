import {
  HubRefused,
  HubUnavailable,
  type HubEvent,
  type HandoffHub,
} from '../ports/handoff-hub.ts';

/**
 * 4xx that say nothing about the event: a password or an address that somebody has to mend, a hub that was
 * slow or had too much to do.
 */
const passing = [401, 403, 404, 408, 429];

/**
 * A hub that takes each event as JSON by POST, and answers 2xx when it has it. User and password in the
 * address are sent as HTTP's basic authentication.
 * Example: `new HttpHub('https://loket:password@hub.example.nl/handoffs')`.
 */
export class HttpHub implements HandoffHub {
  readonly #url: URL;
  readonly #headers: Record<string, string> = { 'content-type': 'application/json' };
  readonly #patience: number;

  /** `patience` is for one event, in milliseconds. */
  constructor(url: string, patience = 10_000) {
    this.#url = new URL(url);
    this.#patience = patience;
    const { username, password } = this.#url;
    if (username === '' && password === '') return;
    // fetch takes no address with a password
    this.#url.username = this.#url.password = '';
    const who = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    this.#headers['authorization'] = `Basic ${Buffer.from(who).toString('base64')}`;
  }

  async send(event: HubEvent): Promise<void> {
    const { ok, status } = await this.#post(JSON.stringify(event));
    if (ok) return;
    const answer = `the handoff hub answered with status ${status}`;
    if (status >= 400 && status < 500 && !passing.includes(status)) throw new HubRefused(answer);
    throw new HubUnavailable(answer);
  }

  async #post(body: string): Promise<Response> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: this.#headers,
        body,
        // a conversation goes where the shop said, and nowhere else
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#patience),
      });
      await response.body?.cancel();
      return response;
    } catch (cause) {
      throw new HubUnavailable('the handoff hub was not reached', { cause });
    }
  }
}
