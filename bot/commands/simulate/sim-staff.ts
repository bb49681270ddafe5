import type { EventToEnter } from '../../ports/case-work.ts';
import { CallRefused } from './call-refused.ts';

/** A member of staff at the desk, over its API with a token. */
export class SimStaff {
  readonly #base: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#base = `${url}/desk/api/cases`;
    this.#token = token;
  }

  /** Enters these in the case, as the page does; throws what the desk refuses. */
  async enters(reference: string, ...events: EventToEnter[]): Promise<void> {
    const path = `/${encodeURIComponent(reference)}/events`;
    const response = await fetch(this.#base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ events }),
    });
    if (!response.ok) throw new CallRefused('POST', path, response.status, await response.text());
  }
}
