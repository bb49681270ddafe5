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
  OwnPassword,
  Result,
  Session,
  Staff,
  WaysIn,
  Welcome,
} from './types.ts';

/* All requests to the desk's API. Each throws `Refused` and `Unreachable`. */

const pathOf = (conversation: string) => `conversations/${encodeURIComponent(conversation)}`;

/** Hits in one answer: the server reads the log of each for its excerpt. */
const searchPage = 50;

const post = <Answer>(path: string, body?: unknown) =>
  request<Answer>(path, { method: 'POST', ...(body !== undefined && { body }) });

export const desk = {
  waysIn: () => request<WaysIn>('sign-in'),
  session: () => request<Session>('session'),
  signIn: (email: string, password: string) => post<Session>('session', { email, password }),
  signInByTeams: (token: string) => post<Session>('session/teams', { token }),
  signOut: (everywhere: boolean) =>
    request<unknown>('session', {
      method: 'DELETE',
      ...(everywhere && { query: { everywhere: 'true' } }),
    }),
  forgottenPassword: (email: string) => post<unknown>('forgotten-password', { email }),
  invitation: (token: string) => post<Invitation>('invitation', { token }),
  welcome: (welcome: Welcome) => post<Session>('welcome', welcome),
  ownPassword: (password: OwnPassword) => post<Session>('password', password),
  password: (password: NewPassword) => post<Session>('password', password),

  /** `before` is the `next` of the answer before. */
  list: (holder: ListName, before?: string) =>
    request<ConversationList>('conversations', { query: { holder, ...(before && { before }) } }),
  search: (q: string, signal?: AbortSignal, before?: string) =>
    request<ConversationList>('conversations', {
      query: { holder: 'all', q, limit: String(searchPage), ...(before && { before }) },
      ...(signal && { signal }),
    }),
  conversation: (id: string) => request<Conversation>(pathOf(id)),

  claim: (id: string, force: boolean) => post<Done>(`${pathOf(id)}/claim`, { force }),
  handBack: (id: string) => post<Done>(`${pathOf(id)}/hand-back`),
  transfer: (id: string, to: string) => post<Done>(`${pathOf(id)}/transfer`, { to }),
  close: (id: string, result: Result) => post<Done>(`${pathOf(id)}/close`, { result }),
  note: (id: string, note: { text: string; key: string }) =>
    post<Done>(`${pathOf(id)}/notes`, note),
  seen: (id: string, sequence: number) => post<unknown>(`${pathOf(id)}/seen`, { sequence }),
  typing: (id: string) => post<unknown>(`${pathOf(id)}/typing`),
  say: (id: string, message: { text: string; key: string }, files: File[]) =>
    request<Done>(`${pathOf(id)}/messages`, {
      method: 'POST',
      body: files.length === 0 ? message : toFormData(message, files),
      keepalive: files.length === 0,
    }),

  canned: () => request<{ canned: Canned[] }>('canned'),
  staff: () => request<{ staff: Staff[] }>('staff'),
  addStaff: (staff: NewStaff) => post<Invited>('staff', staff),
  invite: (id: string) => post<Invited>(`staff/${encodeURIComponent(id)}/invitation`),
  changeStaff: (id: string, body: ChangedStaff) =>
    request<Staff>(`staff/${encodeURIComponent(id)}`, { method: 'PATCH', body }),
  audit: (before?: string) =>
    request<{ audit: AuditEntry[] }>('audit', before ? { query: { before } } : {}),
};

function toFormData(message: object, files: File[]): FormData {
  const form = new FormData();
  form.append('message', new Blob([JSON.stringify(message)], { type: 'application/json' }));
  for (const file of files) form.append('file', file, file.name);
  return form;
}
