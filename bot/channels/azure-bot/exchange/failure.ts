import { DeliveryDelayed, DeliveryRefused } from '../../channel.ts';
import type { Answered } from './post-json.ts';
import { parse } from '../parse.ts';
import { reasonOf, troubles } from './reasons.ts';

/** What came of a call that failed. */
export interface FailedCall {
  /** What is thrown for it: by it, the message is refused, or sent again later. */
  thrown: DeliveryRefused | DeliveryDelayed | MessageTooLarge;
  /** What is wrong with the shop's own bot, in Dutch for staff. */
  trouble?: string;
}

/** It has more bytes than are taken: in parts it may go. */
export class MessageTooLarge extends Error {
  readonly code = 'message-too-large';
  override name = 'MessageTooLarge';
}

/** Refused for good, with the status that says how. */
export class ConnectorRefused extends DeliveryRefused {
  readonly status: number;

  constructor(status: number, reason: string, options: ErrorOptions) {
    super(reason, options);
    this.status = status;
  }
}

/** Milliseconds until another try is of use, where nothing else is told. */
const pauses = { passing: 5_000, shop: 60_000 };

const mostPauseMs = 3_600_000;

/**
 * What an answer that went wrong means; `random` from 0 to 1 spreads those that wait. Refused for good is only what is about
 * the message or its reader: who may not be written to any more, and what is not understood.
 */
export function readFailure(
  { status, retryAfter, text }: Answered,
  random: () => number,
): FailedCall {
  const told = `the connector answered with status ${status}`;
  const later = (usual: number) =>
    new DeliveryDelayed(
      told,
      Math.round(Math.max(toMilliseconds(retryAfter), usual) * (1 + random())),
    );
  if (status === 413) return { thrown: new MessageTooLarge(told) };
  if (status === 401) return { thrown: later(pauses.shop), trouble: troubles.token };
  // what is between us and Microsoft may refuse too, in a page of its own
  const isOfProxy = status === 403 && parse(text) === undefined;
  const passes = [408, 412, 425, 429].includes(status) || status >= 500;
  // a redirect is followed by nobody: our token stays here
  if (passes || isOfProxy || status < 400) return { thrown: later(pauses.passing) };
  return { thrown: new ConnectorRefused(status, reasonOf(status, text), { cause: told }) };
}

/** There was no answer at all; `why` holds nothing of what was sent. */
export function noAnswer(why: string, random: () => number, cause?: unknown): FailedCall {
  const pause = Math.round(pauses.passing * (1 + random()));
  const thrown = new DeliveryDelayed(`the connector gave no answer: ${why}`, pause, { cause });
  return { thrown };
}

/** Microsoft gave us no token. Entra's numbers say whether it is for the shop to mend. */
export function noToken(cause: unknown, random: () => number): FailedCall {
  const said = cause instanceof Error ? cause.message : '';
  const isSecret = /AADSTS70002(15|22)\b|AADSTS7000112\b|invalid_client/.test(said);
  const isRegistration = /AADSTS(700016|90002|900023|50034)\b/.test(said);
  const trouble = isRegistration
    ? troubles.registration
    : isSecret
      ? troubles.secret
      : troubles.login;
  const pause = isSecret || isRegistration ? pauses.shop : pauses.passing;
  const milliseconds = Math.round(pause * (1 + random()));
  // what was said may name the bot, and is in no log
  return { thrown: new DeliveryDelayed('there is no token for the bot', milliseconds), trouble };
}

/** In milliseconds, of seconds or a date; 0 where it says nothing. */
function toMilliseconds(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, mostPauseMs) : 0;
}
