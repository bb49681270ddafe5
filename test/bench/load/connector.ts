import { randomUUID } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { within, type Script, type Talk } from './talk.ts';

/** The same refund asked of the peers, who speak English. */
export const refundInEnglish: Script = (order) => [
  'My order was not delivered',
  `1042-${order}`,
  'demo@example.nl',
  'yes',
  'why?',
];

/** The service that stands between bots and their customers: posts what is said, and takes in what they send. */
export interface Connector {
  /** A new conversation with the bot at this address; `sends` where it posts its answers, instead of giving them at once. */
  talk(url: string, sends: boolean): Talk;
  close(): Promise<void>;
}

const path = /^\/v3\/conversations\/([^/]+)\/activities/;

export async function openConnector(): Promise<Connector> {
  const agent = new Agent({ keepAlive: true });
  const answers = new Map<string, () => void>();
  const server = createServer((incoming, response) => {
    const conversation = path.exec(incoming.url ?? '')?.[1] ?? '';
    incoming.resume().once('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: randomUUID() }));
      answers.get(decodeURIComponent(conversation))?.();
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
        async say(text) {
          const answer = new Promise<void>((resolve) => answers.set(id, resolve));
          const body = JSON.stringify({ ...frame, id: randomUUID(), text });
          const given = await post(agent, `${url}/api/messages`, body);
          if (sends) await within(text, answer);
          else if (!given.includes('"text":')) throw new Error(`${text} was answered by: ${given}`);
        },
        end: () => void answers.delete(id),
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
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`the bot answered ${String(response.statusCode)}: ${text}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
