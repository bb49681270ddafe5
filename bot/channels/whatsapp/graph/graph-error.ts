import { z } from 'zod';
import { DeliveryDelayed, DeliveryRefused, ReplyWindowClosed } from '../../channel.ts';
import { reasonOf, troubleOf } from './reasons.ts';

/** Meta's word on a call that failed; a proxy in between may say anything else. */
const errorSchema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional().catch(undefined),
    message: z.string().default(''),
  }),
});

/** Too many messages: of the number, to one customer, of the account, of the app. */
const rates = [130429, 131056, 80007, 4];
/** What passes by itself: unknown trouble and maintenance at Meta. */
const passing = [1, 2, 131000, 131016, 131057, 133004];
const windowIsClosed = 131047;

/** The key is wrong, lacks a permission or has expired; the account or the number is not allowed to send. */
const ofTheShop = [0, 3, 10, 33, 190, 200, 368, 131005, 131031, 131037, 131042, 131045, 133010];

/** Milliseconds until another try is of use: Meta gives back a place to one customer every six seconds. */
const pauses = { rate: 6_000, passing: 5_000, shop: 60_000 };

export interface FailedCall {
  /** What is thrown for it: by it, the message is refused, or sent again later. */
  thrown: DeliveryRefused | DeliveryDelayed;
  /** What is wrong with the shop's own key, number or account, in Dutch for staff. */
  trouble?: string;
  /** Meta itself is away, or out of reach. */
  isAway?: boolean;
}

/**
 * What an answer that went wrong means, by Meta's code; `random` from 0 to 1 spreads those that wait. A message is refused
 * only for what is about itself or its reader: while the shop's key or account is at fault, it waits. A file that is asked
 * for and not there is gone.
 */
export function readFailure(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  text: string,
  random: () => number,
  asksForFile = false,
): FailedCall {
  const { data } = errorSchema.safeParse(parse(text));
  const code = codeOf(data?.error);
  const told = `WhatsApp answered with status ${status} and code ${code ?? 'none'}`;
  const later = (usual: number) =>
    new DeliveryDelayed(told, Math.round(Math.max(retryAfter(headers), usual) * (1 + random())));
  if (asksForFile && (code === 33 || status === 404 || status === 410)) {
    return { thrown: new DeliveryRefused(reasonOf({ code: 131052 }), { cause: told }) };
  }
  if (code === windowIsClosed) return { thrown: new ReplyWindowClosed(reasonOf({ code })) };
  if (code !== undefined && rates.includes(code)) return { thrown: later(pauses.rate) };
  if ((code !== undefined && ofTheShop.includes(code)) || (code === undefined && isKey(status))) {
    const trouble = troubleOf(code ?? 190);
    return { thrown: later(pauses.shop), trouble };
  }
  if (status === 429) return { thrown: later(pauses.rate) };
  if (code === undefined || status >= 500 || passing.includes(code)) {
    return { thrown: later(pauses.passing), isAway: true };
  }
  const { error } = data ?? {};
  return {
    thrown: new DeliveryRefused(reasonOf({ code, title: error?.message }), { cause: told }),
  };
}

/** There was no answer at all; `why` holds nothing of what was sent. */
export function noAnswer(why: string, random: () => number, cause?: unknown): DeliveryDelayed {
  const pause = Math.round(pauses.passing * (1 + random()));
  return new DeliveryDelayed(`WhatsApp gave no answer: ${why}`, pause, { cause });
}

/** Meta says 100 of whatever is wrong; its subcode 33 says that there is no such object. */
function codeOf(error: z.infer<typeof errorSchema>['error'] | undefined): number | undefined {
  return error?.code === 100 && error.error_subcode === 33 ? 33 : error?.code;
}

function isKey(status: number): boolean {
  return status === 401 || status === 403;
}

/** In milliseconds; 0 where it says nothing. */
function retryAfter(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1_000 : 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
