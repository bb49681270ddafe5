import type { Language } from '../language.ts';
import { openSession, storedSession, type Opened, type Session } from './session.ts';
import { loadWebChat, type WebChat } from './web-chat.ts';

/** Milliseconds for one answer, from where the greeting would hold up Web Chat for longer than it is read. */
const farAway = 1000;

/** What a conversation starts with; messages up to number `shown` the customer has read already. */
interface OpenChat {
  session: Opened;
  webChat: WebChat;
  shown: number;
}

/**
 * Opens the session that is `given`, or of this browser, or else a new one, beside Web Chat. `greet` shows whoever is
 * new what the bot says first, and gives its number, before Web Chat starts: a phone then is too busy to draw anything
 * else. Throws `ChatUnavailable`.
 */
export async function openChat(
  webChatUrl: string,
  language: Language,
  given: Session | undefined,
  greet: (session: Session) => Promise<number>,
): Promise<OpenChat> {
  const comesBack = (given ?? storedSession()) !== undefined;
  const opening = openSession(language, given);
  if (comesBack) {
    const [session, webChat] = await Promise.all([opening, loadWebChat(webChatUrl)]);
    return { session, webChat, shown: 0 };
  }
  const asked = performance.now();
  const session = await opening;
  const isFar = performance.now() - asked > farAway;
  const shown = isFar ? 0 : await greet(session);
  return { session, webChat: await loadWebChat(webChatUrl), shown };
}
