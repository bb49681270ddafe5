import { languageOf, type Language } from '../language.ts';

/** What the page keeps for the length of a tab: enough to come back to the conversation. */
export interface Session {
  token: string;
  conversationId: string;
  language: Language;
}

/** How the session came about; `expired` is a new one where an old one could not be resumed. */
export type Opened = Session & { as: 'new' | 'resumed' | 'expired' };

const name = 'loket.session';
const refused = [401, 403, 404];

/** The conversation of this tab if it still stands, or else a new one. Throws `ChatUnavailable`. */
export async function openSession(language: Language): Promise<Opened> {
  const kept = storedSession();
  if (!kept) return { ...(await generate(language)), as: 'new' };
  const refreshed = await ask('refresh', { authorization: `Bearer ${kept.token}` });
  if (refused.includes(refreshed.status)) return { ...(await generate(language)), as: 'expired' };
  return { ...storeSession({ ...kept, ...(await readTokens(refreshed)) }), as: 'resumed' };
}

/** The session kept by an earlier page in this tab. */
export function storedSession(): Session | undefined {
  try {
    const kept = sessionStorage.getItem(name);
    const session = JSON.parse(kept ?? '{}') as Partial<Session>;
    const { token, conversationId, language } = session;
    return token && conversationId
      ? { token, conversationId, language: languageOf(language) }
      : undefined;
  } catch {
    return undefined;
  }
}

export function storeSession(session: Session): Session {
  try {
    sessionStorage.setItem(name, JSON.stringify(session));
  } catch {
    // no storage: the conversation lasts as long as the page
  }
  return session;
}

export function forgetSession(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // no storage: there is nothing to remove
  }
}

async function generate(language: Language): Promise<Session> {
  const response = await ask(
    'generate',
    { 'content-type': 'application/json' },
    JSON.stringify({ locale: localeOf(language) }),
  );
  return storeSession({ ...(await readTokens(response)), language });
}

export function localeOf(language: Language): 'nl-NL' | 'en-US' {
  return language === 'nl' ? 'nl-NL' : 'en-US';
}

async function ask(what: string, headers: Record<string, string>, body?: string) {
  try {
    const signal = AbortSignal.timeout(15_000);
    const init = { method: 'POST', headers, signal, ...(body && { body }) };
    return await fetch(`/v3/directline/tokens/${what}`, init);
  } catch (cause) {
    throw new ChatUnavailable('the server could not be reached', { cause });
  }
}

async function readTokens(response: Response): Promise<Omit<Session, 'language'>> {
  if (!response.ok) throw new ChatUnavailable(`the server answered ${response.status}`);
  const { token, conversationId } = (await response.json()) as Partial<Session>;
  if (token && conversationId) return { token, conversationId };
  throw new ChatUnavailable('the server gave no token');
}

/** The chat cannot be started now; trying again later may help. */
export class ChatUnavailable extends Error {
  readonly code = 'chat-unavailable';
  override name = 'ChatUnavailable';
}
