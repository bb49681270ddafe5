import type { Language } from '../language.ts';
import { cardStyle } from './card-style.ts';
import { styleOptions, type Palette } from './palette.ts';
import { sequenceOf } from './transcript/sequence-of.ts';
import { sendInOrder } from './send-in-order.ts';
import { localeOf, storeSession, unsentOf, type Opened } from './opening/session.ts';
import { keepButtons, replaceOnRetry } from './unsent.ts';
import {
  connection,
  type Activity,
  type DirectLine,
  type Middleware,
  type WebChat,
  type WebChatProperties,
} from './web-chat.ts';
import { webChatWording } from './web-chat-wording.ts';
import { plainTextMiddleware } from './transcript/plain-text.ts';
import { speakerMiddleware, staffTalkingIn } from './transcript/who-spoke.ts';

export interface Conversation {
  readonly id: string;
  show(language: Language, palette: Palette): void;
  /** Says it in the customer's name, as typing it would. */
  say(text: string): void;
  /** What has been said so far. */
  said(): Activity[];
  /** Tells the bot which language the customer chose. */
  switchTo(language: Language): void;
  /** Hands on who is signed in at the shop; a token that the server does not take is as none. */
  identify(token: string): void;
  end(): void;
  /** Ends it for good: whoever has it on the other side reads that the customer is gone. */
  wipe(): void;
}

/** What the page does with what happens in the conversation. */
export interface Events {
  /** There is something to see. */
  started(): void;
  /** All that was said before the page came is there again. */
  caughtUp(): void;
  /** Something was written; from now on the bot talks, or `staff` of this name. `old` when it had been seen before. */
  received(staff: string | undefined, old: boolean): void;
  /** A message was not sent, because it has so many characters too many. */
  tooLong(over: number): void;
  /** Whether messages wait because they cannot be sent. */
  stuck(stuck: boolean): void;
  /** The connection is gone for good: `expired` when the conversation can no longer be entered. */
  lost(expired: boolean): void;
}

/** As the server has it. */
const longestMessage = 8000;

export function startConversation(
  webChat: WebChat,
  session: Opened,
  place: { element: HTMLElement; nonce: string; initials: string; shown: number },
  events: Events,
): Conversation {
  const directLine = webChat.createDirectLine({
    domain: `${location.origin}/v3/directline`,
    token: session.token,
    ...(session.as === 'resumed' && { conversationId: session.conversationId }),
    timeout: 10_000,
    webSocket: true,
  });
  tuneForPhones(directLine);
  const buttons = keepButtons();
  const stopSending = sendInOrder(directLine, unsentOf(session.conversationId), (stuck) => {
    buttons.onStuck(stuck);
    events.stuck(stuck);
  });
  const watch: Middleware = (state) => (next) => (action) => {
    const typed = state.getState().sendBoxValue.length;
    if (action.type === 'WEB_CHAT/SUBMIT_SEND_BOX' && typed > longestMessage) {
      // it stays in the box, where it can be shortened
      events.tooLong(typed - longestMessage);
      return action;
    }
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity?.type === 'message') {
      events.started();
      if (unheard) {
        unheard = undefined;
        storeToken();
      }
      const number = sequenceOf(activity) ?? Infinity;
      const old = number <= Math.max(session.history, place.shown);
      if (activity.from?.role === 'bot') events.received(staffTalkingIn(activity), old);
      if (number === session.history) events.caughtUp();
    }
    return next(action);
  };
  const store = webChat.createStore({}, watch, replaceOnRetry, buttons.middleware);
  let { language, unheard } = session;
  let ended = false;
  directLine.connectionStatus$.subscribe((status) => {
    if (ended) return;
    if (status === connection.online && session.as === 'resumed') events.started();
    if (status === connection.tokenExpired) events.lost(true);
    if (status === connection.failed) events.lost(false);
  });
  // Direct Line refreshes its token by itself; the page that comes next must find the latest one
  addEventListener('visibilitychange', storeToken);

  return { id: session.conversationId, show, say, said, switchTo, identify, end, wipe };

  function show(shown: Language, palette: Palette) {
    language = shown;
    const properties = propertiesIn(language, palette, place.initials);
    webChat.renderWebChat({ ...properties, directLine, store, nonce: place.nonce }, place.element);
  }

  function say(text: string) {
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
  }

  function said() {
    return store.getState().activities;
  }

  function switchTo(chosen: Language) {
    storeToken();
    const from = { id: 'customer', role: 'user' };
    const event = { type: 'event', name: 'language', value: chosen, from };
    directLine.postActivity(event).subscribe();
  }

  function storeToken() {
    const { conversationId } = session;
    storeSession({
      ...{ token: directLine.token, conversationId, language },
      ...(unheard && { unheard }),
    });
  }

  function end(onLate?: () => void) {
    ended = true;
    stopSending(onLate);
    removeEventListener('visibilitychange', storeToken);
    directLine.end();
  }

  function wipe() {
    // what was on its way and is answered later came after the end, and began the conversation anew
    end(postEnd);
    postEnd();
  }

  function identify(token: string) {
    post({ type: 'event', name: 'identity', value: token });
  }

  function postEnd() {
    post({ type: 'endOfConversation' });
  }

  // by itself, and past the end of the page: nobody waits for the answer, and nothing of it is kept here
  function post(activity: object) {
    fetch(`/v3/directline/conversations/${session.conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${directLine.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      keepalive: true,
    }).catch((cause: unknown) => {
      console.warn('Loket:', cause);
    });
  }
}

/**
 * Direct Line has one time for all: to give up a request, to try again, to ping. It is short here, so
 * that a lost connection is soon back; requests get longer, uploads over a slow line longest. After a
 * dropped socket it waits 3 s and up to 12 s more at random: 3 s more is enough to spread a crowd. After a quarter
 * of an hour it would ask no more, and a phone be deaf that was in a pocket for longer.
 */
function tuneForPhones(directLine: DirectLine) {
  directLine.retries = Infinity;
  const { services } = directLine;
  const { ajax, random } = services;
  services.random = () => random() / 4;
  services.ajax = (request) =>
    ajax({ ...request, timeout: request.url.includes('/upload?') ? 120_000 : 20_000 });
}

function propertiesIn(
  language: Language,
  palette: Palette,
  initials: string,
): Omit<WebChatProperties, 'directLine' | 'store' | 'nonce'> {
  return {
    ...speakerMiddleware(language),
    ...plainTextMiddleware(),
    adaptiveCardsHostConfig: cardStyle(palette),
    locale: localeOf(language),
    overrideLocalizedStrings: (strings) => ({ ...strings, ...webChatWording[language] }),
    role: 'region',
    // staff who hold the conversation see that the customer is writing
    sendTypingIndicator: true,
    styleOptions: styleOptions(palette, initials),
  };
}
