import type { StyleOptions } from 'botframework-webchat';
import { ChatUnavailable } from './opening/chat-unavailable.ts';

/** The part of Web Chat that we use; it comes as one script that sets `window.WebChat`. */
export interface WebChat {
  createDirectLine(options: {
    domain: string;
    token: string;
    conversationId?: string;
    timeout: number;
    webSocket: boolean;
  }): DirectLine;
  createStore(state: object, ...middleware: Middleware[]): Store;
  renderWebChat(properties: WebChatProperties, element: HTMLElement): void;
}

export interface Action {
  type: string;
  payload?: {
    activity?: Activity;
    activityID?: string;
    method?: 'keyboard';
    suggestedActions?: object[];
    text?: string;
  };
}

type Dispatch = (action: Action) => unknown;

export interface Store {
  dispatch: Dispatch;
  getState: () => { activities: Activity[]; sendBoxValue: string; suggestedActions: object[] };
}

export type Middleware = (store: Store) => (next: Dispatch) => Dispatch;

export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  from?: { id?: string; name?: string; role?: string };
  text?: string;
  textFormat?: string;
  suggestedActions?: { actions: { title: string }[] };
  attachments?: { name?: string; content?: Card }[];
  entities?: { type: string; by?: string }[];
  channelData?: { 'webchat:send-status'?: string };
}

/** An Adaptive Card, as far as our receipts go. */
export interface Card {
  body?: { text?: string; facts?: { title: string; value: string }[] }[];
  actions?: { title: string; card?: Card }[];
}

export interface Observer {
  next?: (id: string) => void;
  error?: (cause: unknown) => void;
  complete?: () => void;
}

export interface DirectLine {
  /** The token now in use: Direct Line refreshes it on its own. */
  readonly token: string;
  readonly connectionStatus$: { subscribe(onStatus: (status: number) => void): void };
  readonly services: { random: () => number; ajax: (request: AjaxRequest) => unknown };
  /** How often it asks again for a conversation that does not answer. */
  retries: number;
  /** Sends on `subscribe`; gives the id, or `retry` when network or server failed. */
  postActivity(activity: Activity): {
    subscribe(observer?: Observer): { unsubscribe(): void };
  };
  end(): void;
}

export interface AjaxRequest {
  url: string;
  timeout?: number;
}

/** The states of a connection, as Direct Line numbers them. */
export const connection = { online: 2, tokenExpired: 3, failed: 4 } as const;

export interface ActivityStatus {
  activity: Activity;
  hideTimestamp: boolean;
  sendState: 'sending' | 'send failed' | 'sent';
}

type RenderStatus = (status: ActivityStatus) => object;
type RenderAvatar = (request: { activity: Activity }) => (() => object) | false;
export interface AttachmentRequest {
  activity: Activity;
  /** A file, a card, or the text of the message itself. */
  attachment?: { contentType?: string; content?: unknown };
}

type RenderAttachment = (request: AttachmentRequest) => object | false | null;
type Group = (request: object) => { sender: Activity[][] };

export interface WebChatProperties {
  activityStatusMiddleware: () => (next: RenderStatus) => RenderStatus;
  adaptiveCardsHostConfig: object;
  attachmentMiddleware: () => (next: RenderAttachment) => RenderAttachment;
  avatarMiddleware: () => (next: RenderAvatar) => RenderAvatar;
  directLine: DirectLine;
  groupActivitiesMiddleware: () => (next: Group) => Group;
  locale: string;
  nonce: string;
  overrideLocalizedStrings: (strings: Record<string, string>) => Record<string, string>;
  role: 'region';
  sendTypingIndicator: boolean;
  store: Store;
  styleOptions: StyleOptions;
}

/** Loads Web Chat once; after a failure the next call tries again. Throws `ChatUnavailable`. */
export async function loadWebChat(url: string): Promise<WebChat> {
  if (!isLoaded()) await loadScript(url);
  return (window as unknown as { WebChat: WebChat }).WebChat;
}

/** Whether it has come already, as it has when a conversation is begun anew. */
export function isLoaded(): boolean {
  return 'WebChat' in window;
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: url });
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new ChatUnavailable('the chat script could not be loaded'));
    });
    document.head.append(script);
  });
}
