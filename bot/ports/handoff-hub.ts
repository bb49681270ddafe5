import type { Activity } from 'botbuilder';

/** One of the Bot Framework's handoff events: `handoff.initiate` or `handoff.status`. */
export type HubEvent = Activity;

/** Where a shop follows which customers are handed to its staff, such as a contact centre of its own. */
export interface HandoffHub {
  /**
   * Resolves when the hub took the event over. Throws `HubUnavailable`; then it may be sent again, with the
   * same `id`; and `HubRefused` when it would be refused again.
   */
  send(event: HubEvent): Promise<void>;
}

export class HubUnavailable extends Error {
  readonly code = 'hub-unavailable';
  override name = 'HubUnavailable';
}

export class HubRefused extends Error {
  readonly code = 'hub-refused';
  override name = 'HubRefused';
}
