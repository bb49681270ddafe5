import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { WebChatLimits } from '../../limits/limits.ts';
import { Pace } from '../../limits/pace.ts';
import { Places } from '../../limits/places.ts';
import type { ChannelTools } from '../channel.ts';
import { watermarkOf } from './activities.ts';
import type { Origins } from './origins.ts';
import { Refusal } from './refusal.ts';
import type { Stream } from './stream.ts';
import type { Tokens } from './tokens.ts';

const streamPath = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** Close codes: the ticket is no ticket or too old, or it opens another conversation. */
const badTicket = 4401;
const otherConversation = 4403;

interface SocketParts {
  origins: Origins;
  tokens: Tokens;
  stream: Stream;
  limits: WebChatLimits;
  clock: ChannelTools['clock'];
}

/** Turns upgrade requests for a conversation's stream into sockets that follow it. */
export function acceptSockets(server: Server, parts: SocketParts): void {
  const { sockets: all, socketsOfVisitor: each, socketsOpened } = parts.limits;
  const places = new Places({ each, all });
  const opening = new Pace(socketsOpened, parts.clock);

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [path = '', query] = (request.url ?? '').split('?');
    const conversation = streamPath.exec(path)?.[1];
    if (conversation === undefined) return; // somebody else's
    // CORS does not cover sockets.
    if (!parts.origins.allows(request)) {
      refuse(socket, '403 Forbidden');
      return;
    }
    const visitor = parts.origins.visitor(request);
    if (opening.take(visitor) > 0) {
      refuse(socket, '429 Too Many Requests');
      return;
    }
    const leave = places.enter(visitor);
    if (!leave) {
      refuse(socket, '503 Service Unavailable');
      return;
    }
    socket.once('close', leave);
    const { sockets } = parts.stream;
    // First the handshake, then the ticket: a browser sees why only in a close code.
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => {
        opened.terminate();
      });
      sockets.emit('connection', opened, request);
      const base = parts.origins.base(request);
      void follow(opened, socket, conversation, new URLSearchParams(query), base, parts);
    });
  });
}

async function follow(
  socket: WebSocket,
  wire: Duplex,
  conversation: string,
  query: URLSearchParams,
  base: string,
  { tokens, stream }: SocketParts,
): Promise<void> {
  try {
    const claims = await tokens.verifyTicket(query.get('t') ?? '');
    if (claims.conversation === conversation) {
      stream.follow(socket, wire, conversation, watermarkOf(query.get('watermark')), base);
    } else {
      socket.close(otherConversation, 'the ticket is for another conversation');
    }
  } catch (error) {
    socket.close(badTicket, error instanceof Refusal ? error.code : 'BadToken');
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
