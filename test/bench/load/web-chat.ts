import { once } from 'node:events';
import { WebSocket } from 'ws';
import { begin, say, visitorAt } from '../flood.ts';
import { within, type Script, type Talk } from './talk.ts';

/** So many conversations come from one address, well within what a visitor may ask. */
const conversationsEach = 10;

let addresses = 0;

/** On the demo shop's order that is in time; what follows the hyphen gives each customer an order of their own. */
export const refundInDutch: Script = (order) => [
  ['Mijn bestelling is niet geleverd', /bestelnummer/],
  [`1042-${order}`, /e-mailadres/],
  ['demo@example.nl', /Klopt dat/],
  ['ja', /R-1042/],
  ['waarom?', /Hoe het staat/],
];

/** Begins so many conversations on Direct Line, each with its socket, past the welcome. */
export async function openWebChats(url: string, count: number): Promise<Talk[]> {
  const talks: Talk[] = [];
  while (talks.length < count) {
    addresses += 1;
    const address = `127.0.${10 + (addresses >> 7)}.${1 + (addresses & 127)}`;
    const visitor = visitorAt(address, url);
    const more = Math.min(conversationsEach, count - talks.length);
    talks.push(...(await Promise.all(Array.from({ length: more }, () => openWebChat(visitor)))));
  }
  return talks;
}

/** The log comes in order: what follows the customer's own message is said by the bot in answer to it. */
async function openWebChat(visitor: ReturnType<typeof visitorAt>): Promise<Talk> {
  const begun = await begin(visitor);
  if (!begun) throw new Error('the server gave no conversation');
  const socket = new WebSocket(begun.streamUrl, { localAddress: visitor.address });
  let isHeard = true;
  let wanted = /./;
  let answered = (): void => undefined;
  const welcomed = new Promise<void>((resolve) => (answered = resolve));
  socket.on('message', (data: Buffer) => {
    if (data.length === 0) return;
    const { activities } = JSON.parse(data.toString()) as {
      activities: { type: string; text?: string; from: { role: string } }[];
    };
    for (const { type, text = '', from } of activities) {
      if (type !== 'message') continue;
      if (from.role === 'user') isHeard = true;
      else if (isHeard && wanted.test(text)) answered();
    }
  });
  await once(socket, 'open');
  await within('the welcome', welcomed);
  return {
    async say(text, expected) {
      isHeard = false;
      wanted = expected;
      const answer = new Promise<void>((resolve) => (answered = resolve));
      const { status } = await say(visitor, begun, text);
      if (status !== 200) throw new Error(`${text} was refused with ${status}`);
      await within(text, answer);
    },
    end: () => {
      socket.terminate();
    },
  };
}
