import { randomUUID } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text as readText } from 'node:stream/consumers';
import type { Peer } from '../servers/peer.ts';
import { within, type Script, type Talk } from './talk.ts';

/** The same refund asked of the peers, who speak English. What each says to it stands in `test/bench/peers`. */
export const refundOf: Record<Peer, Script> = {
  'restify-echo': answeredBy(/^echo: /),
  'cloud-adapter-echo': answeredBy(/^echo: /),
  waterfall: answeredBy(/number/, /address/, /is that right/, /in time/, /number/),
  'agents-app': answeredBy(/number/, /address/, /in time/, /number/, /address/),
};

function answeredBy(...answers: RegExp[]): Script {
  return (order) =>
    ['My order was not delivered', `1042-${order}`, 'demo@example.nl', 'yes', 'why?'].map(
      (text, index) => [text, answers[index % answers.length] ?? /./],
    );
}

/** The service that stands between bots and their customers: posts what is said, and takes in what they send. */
export interface Connector {
  /** A new conversation with the bot at this address; `sends` where it posts its answers, instead of giving them at once. */
  talk(url: string, sends: boolean): Talk;
  close(): Promise<void>;
}

const path = /^\/v3\/conversations\/([^/]+)\/activities/;

export async function openConnector(): Promise<Connector> {
  // servers close what has been idle for five seconds, be it while something is being said
  const agent = new Agent({ keepAlive: true, timeout: 2_000 });
  const waiting = new Map<string, (text: string) => void>();
  const server = createServer((incoming, response) => {
    const conversation = path.exec(incoming.url ?? '')?.[1] ?? '';
    void readText(incoming).then((body) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: randomUUID() }));
      const { text = '' } = JSON.parse(body) as Said;
      waiting.get(decodeURIComponent(conversation))?.(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  return {
    talk(url, sends) {
      const id = randomUUID();
      const frame = {
        ...{ type: 'message', channelId: 'test', serviceUrl, locale: 'en-GB' },
        conversation: { id, name: 'refund', isGroup: false, conversationType: 'personal' },
        from: { id: `dl_${id}`, name: 'Customer', role: 'user' },
        recipient: { id: 'bot', name: 'Bot', role: 'bot' },
        ...(!sends && { deliveryMode: 'expectReplies' }),
      };
      return {
        async say(text, expected) {
          const answer = new Promise<string>((resolve) => waiting.set(id, resolve));
          const body = JSON.stringify({ ...frame, id: randomUUID(), text });
          const given = await post(agent, `${url}/api/messages`, body);
          const said = sends ? await within(text, answer) : saidIn(given);
          if (!expected.test(said)) throw new Error(`${text} was answered by: ${said}`);
        },
        end: () => void waiting.delete(id),
      };
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      void readText(response).then((text) => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`the bot answered ${String(response.statusCode)}: ${text}`));
      }, reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

interface Said {
  text?: string;
}

/** A plain echo gives one message, a bot the list of those that it would send. */
function saidIn(body: string): string {
  const { activities = [], text = '' } = JSON.parse(body) as Said & { activities?: Said[] };
  return activities[0]?.text ?? text;
}
