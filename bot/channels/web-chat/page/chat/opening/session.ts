import { languageOf, type Language } from '../../language.ts';
import { ChatUnavailable } from './chat-unavailable.ts';
import type { Unsent } from '../send-in-order.ts';
import type { Activity } from '../web-chat.ts';

/** What the browser keeps for this shop: enough to come back to the conversation, for as long as the server lets it. */
export interface Session {
  token: string;
  conversationId: string;
  language: Language;
  /** Nothing of it has come to the page yet, though the bot may have greeted. */
  unheard?: true;
}

/**
 * How the session came about; `expired` is a new one where an old one could not be resumed. Messages up to number
 * `history` have been seen before.
 */
export type Opened = Session & { as: 'new' | 'resumed' | 'expired'; history: number };

const name = 'loket.session';
const unsentName = 'loket.unsent';
const refused = [401, 403, 404];
const asJson = { 'content-type': 'application/json' };

/**
 * The conversation that is `given`, or of this browser, if it still stands; or else a new one. Throws `ChatUnavailable`.
 */
export async function openSession(language: Language, given?: Session): Promise<Opened> {
  const kept = given ?? storedSession();
  if (!kept) return { ...(await generate(language)), as: 'new', history: 0 };
  const refreshed = await ask('refresh', { authorization: `Bearer ${kept.token}` });
  if (refused.includes(refreshed.status)) {
    return { ...(await generate(language)), as: 'expired', history: 0 };
  }
  const { latest: history = 0, ...tokens } = await readTokens(refreshed);
  const session = storeSession({ ...kept, ...tokens });
  return { ...session, as: 'resumed', history: session.unheard ? 0 : history };
}

/** The session kept by an earlier page, or another one that is open. */
export function storedSession(): Session | undefined {
  try {
    const kept = localStorage.getItem(name);
    const session = JSON.parse(kept ?? '{}') as Partial<Session>;
    const { token, conversationId, language, unheard } = session;
    return token && conversationId
      ? { token, conversationId, language: languageOf(language), ...(unheard && { unheard }) }
      : undefined;
  } catch {
    return undefined;
  }
}

export function storeSession(session: Session): Session {
  try {
    localStorage.setItem(name, JSON.stringify(session));
  } catch {
    // no storage: the conversation lasts as long as the page
  }
  return session;
}

export function forgetSession(): void {
  try {
    localStorage.removeItem(name);
    localStorage.removeItem(unsentName);
  } catch {
    // no storage: there is nothing to remove
  }
}

/** The messages of this conversation that have not gone out. */
export function unsentOf(conversationId: string): Unsent {
  return {
    read: () => {
      try {
        const kept = JSON.parse(localStorage.getItem(unsentName) ?? '{}') as Partial<Kept>;
        return kept.conversationId === conversationId ? (kept.activities ?? []) : [];
      } catch {
        return [];
      }
    },
    write: (activities) => {
      try {
        const kept: Kept = { conversationId, activities };
        if (activities.length === 0) localStorage.removeItem(unsentName);
        else localStorage.setItem(unsentName, JSON.stringify(kept));
      } catch {
        // no storage: they go with the page
      }
    },
  };
}

interface Kept {
  conversationId: string;
  activities: Activity[];
}

/** Whether the browser keeps anything: some forbid it in a frame, or at all. */
export function keepsSession(): boolean {
  return storedSession() !== undefined;
}

/** Asks for the conversation that the link of a mail leads to, with what only its customer knows. Throws `ChatUnavailable`. */
export function resumeTokens(link: string, secondFact: string): Promise<Response> {
  return ask('resume', asJson, JSON.stringify({ link, secondFact }));
}

async function generate(language: Language): Promise<Session> {
  const response = await ask('generate', asJson, JSON.stringify({ locale: localeOf(language) }));
  return storeSession({ ...(await readTokens(response)), language, unheard: true });
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

type Tokens = Omit<Session, 'language'> & { latest?: number };

/** Throws `ChatUnavailable` where the answer gives none. */
export async function readTokens(response: Response): Promise<Tokens> {
  if (!response.ok) throw new ChatUnavailable(`the server answered ${response.status}`);
  const { token, conversationId, latest } = (await response.json()) as Partial<Tokens>;
  if (token && conversationId) return { token, conversationId, ...(latest && { latest }) };
  throw new ChatUnavailable('the server gave no token');
}
