import { Temporal } from 'temporal-polyfill';
import type { DialogState } from './dialog-state.ts';

/** After this long, nobody remembers what a form was about, in hours. */
const longAgo = 12;

/** A form finished within this time is judged at the moment it was begun, in minutes. */
const oneGo = 60;

/** The moment that decides: a claim made at 23:58 and confirmed at 00:01 was made in time. */
export function claimMoment({ form }: DialogState, now: Temporal.Instant): Temporal.Instant {
  if (form?.since === undefined) return now;
  const since = Temporal.Instant.from(form.since);
  return now.since(since).total('minutes') <= oneGo ? since : now;
}

/** Whether a form stands open that the customer left so long ago that they should say how to go on. */
export function isLongAgo({ form, heardAt }: DialogState, now: Temporal.Instant): boolean {
  if (form === undefined || heardAt === undefined) return false;
  return now.since(Temporal.Instant.from(heardAt)).total('hours') >= longAgo;
}
