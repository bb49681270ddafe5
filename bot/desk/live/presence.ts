import type { Clock } from '../../ports/clock.ts';

interface Activity {
  /** Moment of the last request, in milliseconds since 1970. */
  at: number;
  /** How many streams are open, of all tabs together. */
  streams: number;
}

/** For how long after a request somebody counts as present, in milliseconds. */
const presentAfterRequest = 60_000;

/** Which staff are at the desk: those who have its page open, or made a request within the last minute. */
export class Presence {
  readonly #clock: Clock;
  readonly #activities = new Map<string, Activity>();
  /** Who signed out and has made no request since, and when. */
  readonly #signedOut = new Map<string, number>();
  readonly #startedAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#startedAt = clock().epochMilliseconds;
  }

  noteRequest(staff: string): void {
    this.#signedOut.delete(staff);
    this.#noteLife(staff);
  }

  noteSignedOut(staff: string): void {
    this.#signedOut.set(staff, this.#now());
  }

  /** When they signed out, in milliseconds since 1970; `undefined` if they are back, or still in elsewhere. */
  signedOutAt(staff: string): number | undefined {
    return this.streams(staff) > 0 ? undefined : this.#signedOut.get(staff);
  }

  /**
   * A stream of theirs was opened; gives what to call once it is closed, with who closed it and whether its page was
   * still signed in: whoever signed out elsewhere has not left then.
   */
  noteStream(staff: string): (by: 'them' | 'us', wasIn: boolean) => void {
    this.noteRequest(staff);
    this.#count(staff, 1);
    return (by, wasIn) => {
      if (wasIn) this.#signedOut.delete(staff);
      // whoever closes a page was there until then; when we end a stream, its client may be long gone
      if (by === 'them') this.#noteLife(staff);
      this.#count(staff, -1);
    };
  }

  isPresent(staff: string): boolean {
    const activity = this.#activities.get(staff);
    if (activity === undefined) return false;
    if (activity.streams > 0) return true;
    return !this.#signedOut.has(staff) && this.#now() - activity.at <= presentAfterRequest;
  }

  /** Ids of all who are present. */
  present(): string[] {
    return [...this.#activities.keys()].filter((staff) => this.isPresent(staff));
  }

  streams(staff: string): number {
    return this.#activities.get(staff)?.streams ?? 0;
  }

  /**
   * Since when they have been gone, in milliseconds since 1970; `undefined` while a stream is open.
   * Somebody who never made a request has been gone since the server started.
   */
  goneSince(staff: string): number | undefined {
    const { at, streams } = this.#activities.get(staff) ?? { at: this.#startedAt, streams: 0 };
    return streams > 0 ? undefined : at;
  }

  /** Since when the desk has been empty, in milliseconds since 1970; `undefined` while somebody is there. */
  emptySince(): number | undefined {
    const all = [...this.#activities.values()];
    if (all.some(({ streams }) => streams > 0)) return undefined;
    return Math.max(this.#startedAt, ...all.map(({ at }) => at));
  }

  #noteLife(staff: string): void {
    const streams = this.#activities.get(staff)?.streams ?? 0;
    this.#activities.set(staff, { at: this.#now(), streams });
  }

  #count(staff: string, change: number): void {
    const activity = this.#activities.get(staff);
    if (activity) activity.streams += change;
  }

  #now(): number {
    return this.#clock().epochMilliseconds;
  }
}
