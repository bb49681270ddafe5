import { z } from 'zod';
import { caseSchema, type Case } from '../../../policies/case/case-events.ts';
import type { EventToEnter } from '../../ports/case-work.ts';
import { CallRefused } from './call-refused.ts';

const list = z.object({ cases: z.array(z.object({ reference: z.string() })) });

/** A member of staff at the desk, over its API with a token. */
export class SimStaff {
  readonly #base: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#base = `${url}/desk/api/cases`;
    this.#token = token;
  }

  /** Every case with its events. */
  async cases(): Promise<Case[]> {
    const { cases } = list.parse(await this.#call('GET', '?view=all'));
    const all = cases.map(({ reference }) =>
      this.#call('GET', `/${encodeURIComponent(reference)}/events`),
    );
    return (await Promise.all(all)).map((one) => caseSchema.parse(one));
  }

  /** Enters these in the case, as the page does; throws what the desk refuses. */
  async enters(reference: string, ...events: EventToEnter[]): Promise<void> {
    await this.#call('POST', `/${encodeURIComponent(reference)}/events`, { events });
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new CallRefused(method, path, response.status, answer);
    return JSON.parse(answer);
  }
}
