import { setClock } from '../clock.ts';
import type { Refusal } from './types.ts';

/** The server refused. `retryAfter` in seconds, where it says how long to wait. */
export class Refused extends Error {
  readonly code = 'refused';
  override name = 'Refused';
  readonly status: number;
  readonly refusal: Refusal;
  readonly retryAfter: number | undefined;

  constructor(status: number, refusal: Refusal, retryAfter?: number) {
    super(refusal.message);
    this.status = status;
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }
}

/** No answer came, or one of a server that is starting: the request may be sent again. */
export class Unreachable extends Error {
  readonly code = 'unreachable';
  override name = 'Unreachable';
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE' | 'PATCH';
  /** Sent as JSON, or as it is when it is form data. */
  body?: unknown;
  query?: Record<string, string>;
  /** Goes on after the page is left; for small bodies, since browsers allow 64 kB of them. */
  keepalive?: boolean;
  signal?: AbortSignal;
  /** How long the answer may take, in milliseconds; for what takes longer than most. */
  patience?: number;
}

let csrf = '';

/** Sets the CSRF token, which goes with every request that changes something. */
export function setCsrfToken(token: string): void {
  csrf = token;
}

/** Calls the desk's API, such as `request('conversations', { query: { holder: 'me' } })`. Throws `Refused`, `Unreachable`. */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const { method = 'GET', body, query, signal, keepalive = false } = options;
  const form = body instanceof FormData;
  const { patience = form ? 120_000 : 20_000 } = options;
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  const headers: Record<string, string> = {
    accept: 'application/json',
    // so that refusals come in the language of the page
    'accept-language': document.documentElement.lang,
  };
  if (method !== 'GET') headers['x-csrf-token'] = csrf;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  const timeout = AbortSignal.timeout(patience);
  const response = await fetch(`/desk/api/${path}${search}`, {
    method,
    headers,
    keepalive,
    credentials: 'same-origin',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new Unreachable(path, { cause });
  });
  setClock(response.headers.get('date'));
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer;
  if (response.status >= 502) throw new Unreachable(`${path}: ${response.status}`);
  const { error } = await readRefusal(response);
  const after = Number(response.headers.get('retry-after') ?? undefined);
  throw new Refused(response.status, error, Number.isFinite(after) ? after : undefined);
}

async function readRefusal(response: Response): Promise<{ error: Refusal }> {
  const fallback = { error: { code: `http-${response.status}`, message: response.statusText } };
  return ((await response.json().catch(() => fallback)) ?? fallback) as { error: Refusal };
}
