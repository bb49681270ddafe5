import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect } from '@jest/globals';
import { z } from 'zod';
import { HttpHub } from '../../../bot/hub/http-hub.ts';
import { customerIn, type ConversationSettings } from '../conversation.ts';

const account = z.looseObject({ id: z.string().min(1) });

const saidSchema = z.strictObject({
  type: z.literal('message'),
  id: z.string(),
  timestamp: z.iso.datetime(),
  channelId: z.string().min(1),
  conversation: account,
  from: account.extend({ name: z.string().optional(), role: z.enum(['user', 'bot']) }),
  text: z.string().optional(),
  textFormat: z.string().optional(),
  locale: z.string().optional(),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.string(),
        name: z.string().optional(),
        content: z.looseObject({ type: z.literal('AdaptiveCard') }).optional(),
      }),
    )
    .optional(),
});

const eventSchema = z.looseObject({
  type: z.literal('event'),
  id: z.string().min(1),
  timestamp: z.iso.datetime(),
  conversation: account,
});

const initiationSchema = eventSchema.extend({
  name: z.literal('handoff.initiate'),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  from: account,
  relatesTo: z.looseObject({ conversation: account }),
  value: z.strictObject({
    reason: z.string(),
    gathered: z.string(),
    language: z.enum(['nl', 'en']),
    channel: z.string().min(1),
    orderNumber: z.string().optional(),
    place: z.int().positive(),
  }),
  attachments: z.tuple([
    z.strictObject({
      name: z.literal('Transcript'),
      contentType: z.literal('application/json'),
      content: z.strictObject({ activities: z.array(saidSchema).min(1) }),
    }),
  ]),
});

const statusSchema = eventSchema.extend({
  name: z.literal('handoff.status'),
  value: z.strictObject({
    state: z.enum(['accepted', 'failed', 'completed']),
    message: z.string().min(1),
  }),
});

const handoffSchema = z.discriminatedUnion('name', [initiationSchema, statusSchema]);

type ReceivedEvent = z.infer<typeof handoffSchema>;

/** How an event that was in order is answered. */
type Answering = (response: ServerResponse) => void | Promise<void>;

export function answering(status: number, headers: Record<string, string> = {}): Answering {
  return (response) => {
    // not as a chain: restify's own `writeHead` gives nothing back
    response.writeHead(status, headers);
    response.end(status === 204 ? undefined : 'as told');
  };
}

/** Takes the event and says nothing. */
export const silent: Answering = () => undefined;

/** Takes the event, and is gone before it could say so. */
export const reset: Answering = (response) => {
  response.socket?.resetAndDestroy();
};

/**
 * A hub on loopback that demands what the Bot Framework's protocol does of each event. `events` are those
 * that it took, in order; `came` are all that were in order, answered well or not; what was wrong with the
 * others fails the test. `answer` may be changed between requests. It is gone after the test.
 */
export async function handoffHub() {
  const hub = {
    url: '',
    answer: answering(204),
    events: [] as ReceivedEvent[],
    came: [] as ReceivedEvent[],
    faults: [] as string[],
    authorization: undefined as string | undefined,
    /** What it took, as names and states in their order. */
    told: () =>
      hub.events.map((event) =>
        event.name === 'handoff.status' ? event.value.state : event.name.replace('handoff.', ''),
      ),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      hub.faults.push(String(error));
      response.destroy();
    });
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers, url } = request;
    const body = await text(request);
    const asks = { method, url, type: headers['content-type'] };
    expect(asks).toEqual({ method: 'POST', url: '/handoffs', type: 'application/json' });
    const event = handoffSchema.parse(JSON.parse(body));
    hub.authorization = headers.authorization;
    hub.came.push(event);
    await hub.answer(response);
    const took = response.statusCode >= 200 && response.statusCode < 300;
    if (response.writableEnded && took) hub.events.push(event);
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  hub.url = `http://127.0.0.1:${port}/handoffs`;
  open.push(hub);
  return hub;
}

const open: { close: () => Promise<void>; faults: string[] }[] = [];

afterEach(async () => {
  for (const hub of open.splice(0)) {
    await hub.close();
    expect(hub.faults).toEqual([]);
  }
});

/** A customer who has come to a shop with staff at the desk and this hub. */
export async function customerOf(
  hub: { url: string },
  settings: Partial<ConversationSettings> = {},
) {
  const customer = await customerIn({
    at: '2026-11-03T10:00:00+01:00',
    desk: () => Promise.resolve('yes'),
    hub: new HttpHub(hub.url),
    ...settings,
  });
  await customer.joins();
  return customer;
}
