import { Temporal } from 'temporal-polyfill';
import type { DialogState } from './dialog-state.ts';

const minute = 60_000;

/** After this long, nobody remembers what a form was about, in milliseconds. */
const longAgo = 12 * 60 * minute;

/** A form finished within this time is judged at the moment it was begun, in milliseconds. */
const oneGo = 60 * minute;

/** The moment that decides: a claim made at 23:58 and confirmed at 00:01 was made in time. */
export function claimMoment({ form }: DialogState, now: Temporal.Instant): Temporal.Instant {
  if (form?.since === undefined) return now;
  return now.epochMilliseconds - Date.parse(form.since) <= oneGo
    ? Temporal.Instant.from(form.since)
    : now;
}

/** Whether a form stands open that the customer left so long ago that they should say how to go on. */
export function isLongAgo({ form, heardAt }: DialogState, now: Temporal.Instant): boolean {
  if (form === undefined || heardAt === undefined) return false;
  return now.epochMilliseconds - Date.parse(heardAt) >= longAgo;
}
