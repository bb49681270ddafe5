import type { Activity } from '../web-chat.ts';

/** The number of the message in the conversation's log; `undefined` for what is kept nowhere, or not yet. */
export function sequenceOf({ id }: Activity): number | undefined {
  const digits = /\|(\d{7,})$/u.exec(id ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
