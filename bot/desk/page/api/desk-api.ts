import { request } from './request.ts';
import type {
  AuditEntry,
  Canned,
  ChangedStaff,
  Conversation,
  ConversationList,
  Done,
  Invitation,
  Invited,
  ListName,
  NewPassword,
  NewStaff,
  Result,
  Session,
  Staff,
  WaysIn,
  Welcome,
} from './types.ts';

/* Each request of the desk's API. All of them throw `Refused` and `Unreachable`. */

const of = (conversation: string) => `conversations/${encodeURIComponent(conversation)}`;

/** How many hits come at once: each is looked up and quoted. */
const searchPage = 50;

const post = <Answer>(path: string, body?: unknown) =>
  request<Answer>(path, { method: 'POST', ...(body !== undefined && { body }) });

export const desk = {
  waysIn: () => request<WaysIn>('sign-in'),
  session: () => request<Session>('session'),
  signIn: (email: string, password: string) => post<Session>('session', { email, password }),
  signOut: (everywhere: boolean) =>
    request<unknown>('session', {
      method: 'DELETE',
      ...(everywhere && { query: { everywhere: 'true' } }),
    }),
  invitation: (token: string) => post<Invitation>('invitation', { token }),
  welcome: (welcome: Welcome) => post<Session>('welcome', welcome),
  password: (password: NewPassword) => post<Session>('password', password),

  /** From `before` on, the `next` of the answer that ended there. */
  list: (holder: ListName, before?: string) =>
    request<ConversationList>('conversations', { query: { holder, ...(before && { before }) } }),
  search: (q: string, signal?: AbortSignal, before?: string) =>
    request<ConversationList>('conversations', {
      query: { holder: 'all', q, limit: String(searchPage), ...(before && { before }) },
      ...(signal && { signal }),
    }),
  conversation: (id: string) => request<Conversation>(of(id)),

  claim: (id: string, force: boolean) => post<Done>(`${of(id)}/claim`, { force }),
  handBack: (id: string) => post<Done>(`${of(id)}/hand-back`),
  transfer: (id: string, to: string) => post<Done>(`${of(id)}/transfer`, { to }),
  close: (id: string, result: Result) => post<Done>(`${of(id)}/close`, { result }),
  note: (id: string, text: string) => post<Done>(`${of(id)}/notes`, { text }),
  seen: (id: string, sequence: number) => post<unknown>(`${of(id)}/seen`, { sequence }),
  typing: (id: string) => post<unknown>(`${of(id)}/typing`),
  say: (id: string, message: { text: string; key: string }, files: File[]) =>
    post<Done>(`${of(id)}/messages`, files.length === 0 ? message : asForm(message, files)),

  canned: () => request<{ canned: Canned[] }>('canned'),
  staff: () => request<{ staff: Staff[] }>('staff'),
  addStaff: (staff: NewStaff) => post<Invited>('staff', staff),
  invite: (id: string) => post<Invited>(`staff/${encodeURIComponent(id)}/invitation`),
  changeStaff: (id: string, body: ChangedStaff) =>
    request<Staff>(`staff/${encodeURIComponent(id)}`, { method: 'PATCH', body }),
  audit: (before?: string) =>
    request<{ audit: AuditEntry[] }>('audit', before ? { query: { before } } : {}),
};

function asForm(message: object, files: File[]): FormData {
  const form = new FormData();
  form.append('message', new Blob([JSON.stringify(message)], { type: 'application/json' }));
  for (const file of files) form.append('file', file, file.name);
  return form;
}
