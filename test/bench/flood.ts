import { randomBytes } from 'node:crypto';
import { Agent, request as httpRequest, type RequestOptions } from 'node:http';

/** One visitor, at an address of their own on this machine. */
export interface Visitor {
  /** Answers with status and body, whatever the status is; 0 when the connection was cut. */
  ask: (path: string, options?: Asked) => Promise<Answer>;
  /** Closes the connections that are kept for the next request. */
  hangUp: () => void;
  address: string;
}

interface Asked {
  method?: string;
  token?: string | undefined;
  json?: unknown;
  body?: Buffer;
  type?: string;
}

export interface Answer {
  status: number;
  text: string;
}

export interface Talk {
  token: string;
  conversationId: string;
  streamUrl: string;
}

const directLine = '/v3/directline';

/** Connections that a flood keeps busy, each asking again as soon as it is answered. */
const connections = 16;

export function visitorAt(address: string, base: string): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(base);
  return {
    address,
    hangUp: () => {
      agent.destroy();
    },
    ask(path, { method = 'GET', token, json, body, type = 'application/json' } = {}) {
      const sent = body ?? (json === undefined ? undefined : Buffer.from(JSON.stringify(json)));
      const options: RequestOptions = {
        ...{ hostname, port, path, method, agent, localAddress: address },
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(sent && { 'content-type': type, 'content-length': sent.length }),
        },
      };
      return new Promise((resolve) => {
        const cut = () => {
          resolve({ status: 0, text: '' });
        };
        const request = httpRequest(options, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, text });
          });
          response.on('error', cut);
        });
        request.on('error', cut);
        request.end(sent);
      });
    },
  };
}

/** Begins a conversation; `undefined` when the server refuses. */
export async function begin({ ask }: Visitor): Promise<Talk | undefined> {
  const given = await ask(`${directLine}/tokens/generate`, { method: 'POST', json: {} });
  if (given.status !== 200) return undefined;
  const { token } = JSON.parse(given.text) as Talk;
  const opened = await ask(`${directLine}/conversations`, { method: 'POST', token, json: {} });
  if (opened.status > 201) return undefined;
  return JSON.parse(opened.text) as Talk;
}

export function say({ ask }: Visitor, talk: Talk, text: string): Promise<Answer> {
  const path = `${directLine}/conversations/${talk.conversationId}/activities`;
  return ask(path, { method: 'POST', token: talk.token, json: { type: 'message', text } });
}

type Flood = (visitor: Visitor) => Promise<() => Promise<Answer | undefined>>;

async function talkOf(visitor: Visitor): Promise<Talk> {
  const talk = await begin(visitor);
  if (!talk) throw new Error('the flood was given no conversation to begin with');
  return talk;
}

/** What one visitor may do without end, by its name: each gives what is done again and again. */
export const floods: Record<string, Flood> = {
  'free conversations': (visitor) =>
    Promise.resolve(async () => {
      const talk = await begin(visitor);
      return talk && say(visitor, talk, 'niet geleverd, order 1042, iemand@example.nl');
    }),
  messages: async (visitor) => {
    let talk = await talkOf(visitor);
    return async () => {
      const answer = await say(visitor, talk, 'ik wil mijn geld terug');
      // where one conversation has had enough, the next begins
      if (answer.status !== 200) talk = (await begin(visitor)) ?? talk;
      return answer;
    };
  },
  polls: async (visitor) => {
    const talk = await talkOf(visitor);
    for (let said = 0; said < 25; said += 1) await say(visitor, talk, 'ik wil mijn geld terug');
    const path = `${directLine}/conversations/${talk.conversationId}/activities?watermark=0`;
    return () => visitor.ask(path, { token: talk.token });
  },
  uploads: async (visitor) => {
    const talk = await talkOf(visitor);
    const path = `${directLine}/conversations/${talk.conversationId}/upload`;
    const letters = randomBytes(2_000_000).toString('hex');
    const part = (name: string, content: string, file = '') =>
      `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
    const message = part('activity', JSON.stringify({ type: 'message' }));
    const body = Buffer.from(`${message}${part('file', letters, '; filename="a.txt"')}--b--\r\n`);
    const type = 'multipart/form-data; boundary=b';
    return () => visitor.ask(path, { method: 'POST', token: talk.token, body, type });
  },
  'openapi.json': (visitor) => Promise.resolve(() => visitor.ask('/desk/api/openapi.json')),
  'large bodies without a token': (visitor) => {
    const body = Buffer.from(JSON.stringify({ list: Array<string>(500_000).fill('abc') }));
    return Promise.resolve(() =>
      visitor.ask(`${directLine}/conversations`, { method: 'POST', body }),
    );
  },
};

/** Floods the server, in a process of its own: from each `go` to the next `pause`, which it answers with what it got. */
export async function flood(name: string, visitor: Visitor): Promise<void> {
  const again = await floods[name]?.(visitor);
  if (!again) throw new Error(`there is no flood ${name}`);
  let counts = new Map<number, number>();
  let isPaused = true;
  const goOn: (() => void)[] = [];
  process.on('disconnect', () => process.exit(0));
  process.on('message', (what) => {
    isPaused = what === 'pause';
    if (isPaused) process.send?.(Object.fromEntries(counts));
    else for (const go of goOn.splice(0)) go();
    counts = new Map();
  });
  process.send?.('ready');
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (;;) {
        if (isPaused) await new Promise<void>((resolve) => goOn.push(resolve));
        const { status = 429 } = (await again()) ?? {};
        counts.set(status, (counts.get(status) ?? 0) + 1);
        // a turn for what comes in between, such as a pause
        await new Promise((resolve) => setImmediate(resolve));
      }
    }),
  );
}
