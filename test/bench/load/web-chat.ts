import { once } from 'node:events';
import { WebSocket } from 'ws';
import { setTimeout } from 'node:timers/promises';
import { begin, say, visitorAt, type Talk as DirectLine, type Visitor } from '../flood.ts';
import { nextAddress } from './address.ts';
import { within, type Script, type Talk } from './talk.ts';

/** So many conversations come from one address, well within what a visitor may ask. */
const conversationsEach = 10;
const tries = 60;

/**
 * On the demo shop's order that is in time; what follows the hyphen gives each customer an order of their own. They say in
 * other words what customers do: a reader that still knows its last texts must not have it easier here.
 */
export const refundInDutch: Script = (order) => [
  [complaintOf(Number(order)), /bestelnummer/],
  [`1042-${order}`, /e-mailadres/],
  ['demo@example.nl', /Klopt dat/],
  ['ja', /R-1042/],
  ['waarom?', /Hoe het staat/],
];

/** Thirty of them, one after the other. */
function complaintOf(customer: number): string {
  const one = (of: string[], every: number) => of[Math.floor(customer / every) % of.length] ?? '';
  const thing = one(['bestelling', 'pakket', 'pakketje', 'product', 'order'], 1);
  const since = one(['niet', 'nog niet', 'nog steeds niet'], 5);
  return `Mijn ${thing} is ${since} ${one(['geleverd', 'aangekomen'], 15)}`;
}

/** Begins so many conversations on Direct Line, each with its socket, past the welcome. */
export async function openWebChats(url: string, count: number): Promise<Talk[]> {
  return Promise.all((await beginAll(url, count)).map(openWebChat));
}

/** A conversation that has begun, with whose it is. */
export interface Begun {
  visitor: Visitor;
  talk: DirectLine;
}

/** Begins so many conversations, without a socket. */
export async function beginAll(url: string, count: number): Promise<Begun[]> {
  const begun: Begun[] = [];
  while (begun.length < count) {
    const visitor = visitorAt(nextAddress(), url);
    const more = Math.min(conversationsEach, count - begun.length);
    begun.push(...(await Promise.all(Array.from({ length: more }, () => beginOne(visitor)))));
  }
  return begun;
}

/** Waits where the server has given away all the tokens that it gives at once. */
async function beginOne(visitor: Visitor): Promise<Begun> {
  for (let left = tries; left > 0; left -= 1) {
    const talk = await begin(visitor);
    if (talk) return { visitor, talk };
    await setTimeout(1_000);
  }
  throw new Error('the server gives no conversation any more');
}

/** The socket of a conversation, open: its ticket is good for a minute, and so is a new one. */
export async function openSocket(
  { visitor, talk: { conversationId, token } }: Begun,
  hear: (frame: Buffer) => void = () => undefined,
): Promise<WebSocket> {
  const given = await visitor.ask(`/v3/directline/conversations/${conversationId}`, { token });
  if (given.status !== 200) throw new Error(`a socket was refused with ${given.status}`);
  const { streamUrl } = JSON.parse(given.text) as DirectLine;
  const socket = new WebSocket(streamUrl, { localAddress: visitor.address });
  socket.on('message', hear);
  await once(socket, 'open');
  return socket;
}

/** The log comes in order: what follows the customer's own message is said by the bot in answer to it. */
async function openWebChat(begun: Begun): Promise<Talk> {
  let isHeard = true;
  let wanted = /./;
  let answered = (): void => undefined;
  const welcomed = new Promise<void>((resolve) => (answered = resolve));
  const socket = await openSocket(begun, (frame) => {
    for (const { type, text = '', from } of activitiesIn(frame)) {
      if (type !== 'message') continue;
      if (from.role === 'user') isHeard = true;
      else if (isHeard && wanted.test(text)) answered();
    }
  });
  await within('the welcome', welcomed);
  return {
    async say(text, expected) {
      isHeard = false;
      wanted = expected;
      const answer = new Promise<void>((resolve) => (answered = resolve));
      const { status } = await say(begun.visitor, begun.talk, text);
      if (status !== 200) throw new Error(`${text} was refused with ${status}`);
      await within(text, answer);
    },
    end: () => {
      socket.terminate();
    },
  };
}

interface Activity {
  type: string;
  text?: string;
  from: { role: string };
}

function activitiesIn(frame: Buffer): Activity[] {
  if (frame.length === 0) return [];
  return (JSON.parse(frame.toString()) as { activities: Activity[] }).activities;
}
