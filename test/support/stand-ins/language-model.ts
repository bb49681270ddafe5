import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const requestSchema = z.strictObject({
  model: z.string().min(1),
  temperature: z.number().min(0).max(2),
  max_tokens: z.int().positive(),
  response_format: z.strictObject({ type: z.literal('json_object') }),
  messages: z
    .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
    .min(1)
    // what the API demands of whoever asks for JSON
    .refine((messages) => messages.some(({ content }) => content.includes('JSON'))),
});

export type ModelRequest = z.infer<typeof requestSchema> & { key: string | undefined };

/** How a request that was in order is answered. */
export type Answering = (response: ServerResponse) => void;

/** What a chat completions API answers when the model says this. */
export function saying(content: unknown, more: object = {}): Answering {
  const message = { role: 'assistant', content, ...more };
  return answering({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: { prompt_tokens: 400, completion_tokens: 20, total_tokens: 420 },
  });
}

export function answering(body: unknown, status = 200, headers: object = {}): Answering {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Says its first words at once and the rest never. */
export const halting: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"choices": [');
};

/** Accepts the question and says nothing. */
export const silent: Answering = () => undefined;

/** Answers well, but only once nobody listens any more. */
export function late(answer: Answering): Answering {
  return (response) => {
    response.on('close', () => {
      answer(response);
    });
  };
}

/** Never comes to an end. */
export const endless: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(16_384)));
  };
  response.on('drain', more);
  more();
};

export const reset: Answering = (response) => {
  response.socket?.resetAndDestroy();
};

/**
 * A chat completions API on loopback. It refuses what the real ones refuse: another path, method or type,
 * a body that is none of theirs. `requests` are those that were in order, `bodies` everything sent.
 */
export async function languageModel(answer: Answering) {
  const requests: ModelRequest[] = [];
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void take(request).then(({ refusal, taken }) => {
      if (taken) requests.push(taken);
      (refusal ?? answer)(response);
    });
  });

  async function take(
    request: IncomingMessage,
  ): Promise<{ refusal?: Answering; taken?: ModelRequest }> {
    const { method, url, headers } = request;
    const body = await text(request);
    bodies.push(body);
    const refused = (status: number, message: string) => ({
      refusal: answering({ error: { message } }, status),
    });
    if (url !== '/v1/chat/completions') return refused(404, `Unknown request URL: ${String(url)}`);
    if (method !== 'POST') return refused(405, 'Not allowed');
    if (headers['content-type'] !== 'application/json') return refused(415, 'Unsupported');
    const parsed = requestSchema.safeParse(JSON.parse(body));
    if (!parsed.success) return refused(400, z.prettifyError(parsed.error));
    return { taken: { ...parsed.data, key: headers.authorization } };
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    bodies,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
