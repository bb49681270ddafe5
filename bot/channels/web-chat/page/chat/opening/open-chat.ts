import type { Language } from '../../language.ts';
import { openSession, storedSession, type Opened, type Session } from './session.ts';
import { loadWebChat, type WebChat } from '../web-chat.ts';

/** Milliseconds that one answer takes where the two for the greeting would hold up Web Chat for too long. */
const farAway = 1000;

/** What a conversation starts with; messages up to number `shown` the customer has read already. */
interface OpenChat {
  session: Opened;
  webChat: WebChat;
  shown: number;
}

/**
 * Opens the session that is `given`, or of this browser, or else a new one, beside Web Chat. `greet` shows whoever has
 * heard nothing yet what the bot says first, and gives its number, before Web Chat starts: a phone then is too busy to
 * draw anything else. Throws `ChatUnavailable`.
 */
export async function openChat(
  webChatUrl: string,
  language: Language,
  given: Session | undefined,
  greet: (session: Session) => Promise<number>,
): Promise<OpenChat> {
  const known = given ?? storedSession();
  const opening = openSession(language, given);
  if (known && !known.unheard) {
    const [session, webChat] = await Promise.all([opening, loadWebChat(webChatUrl)]);
    return { session, webChat, shown: 0 };
  }
  const asked = performance.now();
  const session = await opening;
  const isFar = performance.now() - asked > farAway;
  const shown = isFar ? 0 : await greet(session);
  return { session, webChat: await loadWebChat(webChatUrl), shown };
}
