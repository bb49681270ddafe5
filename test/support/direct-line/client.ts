import './browser-parts.ts';
import { ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';

export interface Seen {
  id: string;
  type: string;
  text?: string;
  timestamp: string;
  from: { id: string; role: string };
  replyToId?: string;
  entities?: { type: string }[];
  attachments?: { name: string; contentType: string; contentUrl: string }[];
  channelData?: { clientActivityID?: string };
}

interface Given {
  domain: string;
  token: string;
  conversationId?: string;
  webSocket?: boolean;
}

/** The real directlinejs with all that it has received, as Web Chat would show it. */
export function connect(given: Given) {
  // Always the shortest wait before a broken stream is opened again: 3 s.
  const random = () => 0;
  const directLine = new DirectLine({ ...given, pollingInterval: 200, random });
  const seen: Seen[] = [];
  const statuses: ConnectionStatus[] = [];
  let look = (): unknown => undefined;

  directLine.connectionStatus$.subscribe((status) => {
    statuses.push(status);
    look();
  });
  const subscription = directLine.activity$.subscribe((activity) => {
    seen.push(activity as unknown as Seen);
    look();
  });

  const until = (arrived: () => boolean) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (arrived()) resolve();
      };
      look();
    });

  return {
    directLine,
    seen,
    statuses,
    texts: () => seen.map(({ text }) => text),
    until,
    untilSeen: (text: string) => until(() => seen.some((one) => one.text === text)),
    /** The first message of bot or staff that fits, seen or still to come. */
    async hears(pattern: RegExp): Promise<Seen> {
      const fitting = () =>
        seen.find(({ from, text = '' }) => from.role === 'bot' && pattern.test(text));
      await until(() => fitting() !== undefined);
      return fitting() as Seen;
    },
    untilStatus: (status: ConnectionStatus) => until(() => statuses.includes(status)),
    /** Resolves with the id, with `retry`, or rejects with what the server answered. */
    post: (activity: Partial<Message>) =>
      directLine
        .postActivity({ type: 'message', from: { id: 'x' }, ...activity })
        .toPromise() as Promise<string>,
    close() {
      subscription.unsubscribe();
      directLine.end();
    },
  };
}

export type Client = ReturnType<typeof connect>;
