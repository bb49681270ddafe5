import type { Logger } from 'pino';
import { nameFailure, readBody, untilAborted } from '../calls/answer.ts';
import { Breaker, pauseSeconds } from '../calls/breaker.ts';
import { isSafeAddress } from '../calls/safe-address.ts';
import type { Clock } from '../ports/clock.ts';
import { OrderLookupUnavailable } from '../ports/order-system.ts';

export interface HttpRequest {
  /** `GET` when left out. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The whole address with its query: https, or this machine. */
  url: URL;
  headers?: Readonly<Record<string, string>>;
  /** Goes along as JSON. */
  body?: unknown;
  /** That it only reads, and so may be sent again, such as a query by `POST`; a `GET` always may. */
  onlyReads?: boolean;
  /** Milliseconds after which it is to be sent again, for systems that say so in an answer that went well. */
  againAfter?: (answer: HttpAnswer) => number | undefined;
}

export interface HttpAnswer {
  /** 2xx; or a 4xx that is about the request itself: none of 401, 403, 407, 408 and 429. */
  status: number;
  headers: Headers;
  /** The JSON, read but not judged; `undefined` where a 4xx or an empty answer has none. */
  body: unknown;
}

/** The one way in which order systems are called. */
export interface HttpClient {
  /**
   * Throws `OrderLookupUnavailable`, and logs why, when no usable answer came in time. What only reads is tried up to
   * three times within that; what writes once, as whoever asked tries it again.
   */
  request(request: HttpRequest): Promise<HttpAnswer>;

  /** Why the system is left alone at the moment, for whoever runs Loket. */
  problem(): string | undefined;
}

export interface HttpClientTools {
  log: Logger;
  clock: Clock;
  after: (milliseconds: number, run: () => void) => void;
  /** For a request with all its tries, in milliseconds. */
  patience?: number;
  /** From 0 to 1, so that many who failed together do not come back together. */
  random?: () => number;
}

/** Milliseconds before the second and the third try, where the system names no others. */
const pauses = [300, 1_000];

/** Bytes of an answer that are read: ten orders of a hundred lines each, with room to spare. */
const longestAnswer = 5_000_000;

/** Says nothing about the request: the key is wrong, or the system has too much to do. */
const notAboutIt = [401, 403, 407, 408, 429];

/** There is no usable answer; the message says why, in words that may be logged. */
class NoAnswer extends Error {
  readonly code = 'no-answer';
  override name = 'NoAnswer';
  /** Milliseconds after which it may be there; `undefined` where trying again is of no use. */
  readonly again: number | undefined;

  constructor(message: string, again?: number) {
    super(message);
    this.again = again;
  }
}

export function createHttpClient(tools: HttpClientTools): HttpClient {
  const { log, clock, after, patience = 8_000, random = Math.random } = tools;
  const breaker = new Breaker(clock);
  let why = '';

  async function insist(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    const until = clock().add({ milliseconds: patience }).epochMilliseconds;
    const mayRepeat = request.onlyReads ?? (request.method ?? 'GET') === 'GET';
    for (let tried = 0; ; tried += 1) {
      try {
        return await exchange(request, signal);
      } catch (error) {
        const pause = pauses[tried];
        if (!(error instanceof NoAnswer) || error.again === undefined) throw error;
        if (!mayRepeat || pause === undefined || signal.aborted) throw error;
        const wait = Math.max(error.again, pause * (1 + random()));
        if (clock().epochMilliseconds + wait > until) throw error;
        await new Promise<void>((resolve) => {
          after(wait, resolve);
        });
      }
    }
  }

  return {
    async request(request) {
      if (breaker.isOpen()) throw new OrderLookupUnavailable('it is left alone for a while');
      const signal = AbortSignal.timeout(patience);
      try {
        const answer = await untilAborted(signal, insist(request, signal));
        breaker.succeed();
        return answer;
      } catch (cause) {
        why = cause instanceof NoAnswer ? cause.message : nameFailure(cause);
        const { host } = request.url;
        log.warn({ host, why }, 'the order system gave no answer');
        if (breaker.fail()) {
          log.warn({ host, pauseSeconds }, 'the order system is left alone for a while');
        }
        throw new OrderLookupUnavailable(why, { cause });
      }
    },
    problem: () =>
      breaker.isOpen() ? `the order system gives no answer and is left alone: ${why}` : undefined,
  };
}

async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const { method = 'GET', url, headers, body, againAfter } = request;
  if (!isSafeAddress(url.href)) throw new NoAnswer('its address has no https');
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    // the key goes where the shop said, and nowhere else
    redirect: 'manual',
    signal,
  }).catch((error: unknown) => {
    throw new NoAnswer(nameFailure(error), 0);
  });
  const answer = { status: response.status, headers: response.headers, body: await read(response) };
  const again = againAfter?.(answer);
  if (again !== undefined) throw new NoAnswer('it asks for patience', again);
  return answer;
}

/** The JSON of an answer that can be used. */
async function read(response: Response): Promise<unknown> {
  const { ok, status, headers } = response;
  const isAnswer = ok || (status >= 400 && status < 500 && !notAboutIt.includes(status));
  if (!isAnswer) {
    await response.body?.cancel();
    throw refusal(status, headers);
  }
  const text = await readBody(response, longestAnswer);
  if (text === '') return undefined;
  const type = headers.get('content-type') ?? 'no type';
  if (/[/+]json\b/.test(type)) return parse(text);
  if (!ok) return undefined;
  throw new NoAnswer(`it answered with ${type} and not with JSON`);
}

function refusal(status: number, headers: Headers): NoAnswer {
  if (status === 401 || status === 403) {
    return new NoAnswer(`it refuses our key (status ${status})`);
  }
  if (status >= 300 && status < 400) {
    const to = headers.get('location') ?? '';
    const host = URL.canParse(to) ? ` at ${new URL(to).host}` : '';
    return new NoAnswer(`it sends us to another address${host}: set that one`);
  }
  const isPassing = status >= 500 || status === 408 || status === 429;
  const why = `it answered with status ${status}`;
  return isPassing ? new NoAnswer(why, retryAfter(headers)) : new NoAnswer(why);
}

/** In milliseconds. A date in its place is for those with the same clock, and is left alone. */
function retryAfter(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer('its answer is not JSON');
  }
}
