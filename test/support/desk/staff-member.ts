import type { z } from 'zod';
import type { listedConversationSchema } from '../../../bot/desk/api/list-schemas.ts';
import type * as schemas from '../../../bot/desk/api/schemas.ts';
import type { Account } from '../../../bot/ports/staff-store.ts';
import { listen } from './event-stream.ts';

export type Summary = z.infer<typeof schemas.conversationSummarySchema>;
export type Conversation = z.infer<typeof schemas.conversationSchema>;

/** What the API answers, loosely: a test says what it expects of it. */
export interface Answer {
  status: number;
  headers: Headers;
  body: {
    error?: z.infer<typeof schemas.errorSchema>['error'];
    conversation?: Summary;
    conversations?: z.infer<typeof listedConversationSchema>[];
    next?: string | null;
    sequence?: number;
  } & Record<string, unknown>;
}

/** A member of staff who talks to the API with a token. */
export function staffMember(url: string, account: Account, token: string) {
  const api = `${url}/desk/api`;
  const authorization = `Bearer ${token}`;

  async function send(method: string, path: string, body?: unknown): Promise<Answer> {
    const form = body instanceof FormData;
    const response = await fetch(`${api}/${path}`, {
      method,
      headers: {
        authorization,
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && {
        body: form || typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const read = (isJson ? JSON.parse(text) : { text }) as Answer['body'];
    return { status: response.status, headers: response.headers, body: read };
  }

  const get = (path: string) => send('GET', path);
  const post = (path: string, body?: unknown) => send('POST', path, body);
  return {
    account,
    authorization,
    get,
    post,
    list: async (query: string) => (await get(`conversations?${query}`)).body.conversations ?? [],
    conversation: async (id: string) =>
      (await get(`conversations/${id}`)).body as unknown as Conversation,
    claim: (id: string, body?: unknown) => post(`conversations/${id}/claim`, body),
    says: (id: string, text: string, key?: string) =>
      post(`conversations/${id}/messages`, { text, ...(key !== undefined && { key }) }),
    stream: (lastEventId?: string) => listen(`${api}/stream`, authorization, lastEventId),
  };
}

export type StaffMember = ReturnType<typeof staffMember>;

/** Status, code and who holds it: a refusal in one value to compare. */
export function refusalOf({ status, body }: Answer) {
  return [status, body.error?.code, body.error?.holder?.name ?? null];
}
