import { nameFailure, readBody, untilAborted } from '../../../calls/answer.ts';
import { isSafeAddress } from '../../../calls/safe-address.ts';
import { noAnswer, readFailure, type FailedCall } from './graph-error.ts';

/** For a whole call, in milliseconds. A file takes longer: 10 MB and more on a slow line. */
export const usualPatience = { call: 10_000, file: 60_000 };

/** Bytes of an answer in JSON that are read: Meta's are below a thousand. */
const longestAnswer = 100_000;

export interface GraphRequest {
  url: string;
  accessToken: string;
  /** Sent as JSON, or as a form where it is one; a `GET` without. */
  body?: object | FormData;
  /** Whether a file goes along or comes back. */
  hasFile?: boolean;
  /** Whether a file is asked for, or where it lies. */
  asksForFile?: boolean;
}

export interface GraphHabits {
  /** From 0 to 1, so that those that failed together do not come back together. */
  random: () => number;
  patience: typeof usualPatience;
}

/** What came of a call: a response to be read on, or how it failed. */
export type Exchanged = { response: Response; signal: AbortSignal } | { failed: FailedCall };

/** Calls Meta, and judges what does not go well. Never throws; nothing that it gives holds what was sent. */
export async function exchange(
  request: GraphRequest,
  { random, patience }: GraphHabits,
): Promise<Exchanged> {
  const { url, accessToken, body, hasFile = false, asksForFile } = request;
  const failed = (why: string, cause?: unknown) => ({
    failed: { thrown: noAnswer(why, random, cause), isAway: true },
  });
  if (!isSafeAddress(url)) return failed('its address has no https');
  const signal = AbortSignal.timeout(hasFile ? patience.file : patience.call);
  try {
    const isForm = body instanceof FormData;
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: '*/*',
        authorization: `Bearer ${accessToken}`,
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      // the key goes to Meta, and nowhere else
      redirect: 'manual',
      signal,
    });
    if (response.ok) return { response, signal };
    const text = await untilAborted(signal, readBody(response, longestAnswer));
    return { failed: readFailure(response, text, random, asksForFile) };
  } catch (cause) {
    return failed(nameFailure(cause), cause);
  }
}

/** The JSON of an answer that went well; `undefined` where it is none. */
export async function readAnswer({
  response,
  signal,
}: {
  response: Response;
  signal: AbortSignal;
}): Promise<unknown> {
  try {
    return JSON.parse(await untilAborted(signal, readBody(response, longestAnswer)));
  } catch {
    return undefined;
  }
}
