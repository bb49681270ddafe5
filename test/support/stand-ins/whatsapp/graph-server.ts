import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import busboy from 'busboy';
import { GraphRefusal } from './graph-error.ts';
import type { MediaShelf } from './media-shelf.ts';
import type { SentMessage, Switchboard } from './switchboard.ts';

/** What a call of the API is about. */
export type GraphCall = 'messages' | 'read' | 'media' | 'bytes' | 'upload' | 'number';

/** How one call fails. */
export interface Failing {
  /** Which call; any, when left out. */
  on?: GraphCall;
  /** How many such calls go well before. */
  after?: number;
  /** Meta's code, such as 130429; with its own status unless `status` says another. */
  code?: number;
  status?: number;
  headers?: Record<string, string>;
  /** Answers this in the place of Meta's JSON, such as a page of a proxy. */
  text?: string;
  /** Takes the request, and says nothing; or breaks the connection before or after it did what it was asked. */
  way?: 'hangs' | 'cuts' | 'cuts after it took it';
}

export interface GraphServerTools {
  version: string;
  accessToken: string;
  phoneNumberIds: string[];
  switchboard: Switchboard;
  media: MediaShelf;
  /** Called after a message was answered for. */
  onSent: (message: SentMessage) => void;
}

interface Call {
  kind: GraphCall;
  phoneNumberId: string;
  id: string;
  body: Buffer;
  contentType: string;
}

/** The HTTP side: paths, version, bearer, failing by script. `calls` are all that came, `faults` what was wrong in them. */
export async function graphServer(tools: GraphServerTools) {
  const { version, accessToken, phoneNumberIds, switchboard, media, onSent } = tools;
  const calls: string[] = [];
  const faults: string[] = [];
  const script: Failing[] = [];
  const watching = new Set<() => void>();
  let origin = '';

  function readCall(request: IncomingMessage, body: Buffer): Call {
    const { method = '', headers } = request;
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const [, first = '', id = '', what] = pathname.split('/');
    const contentType = headers['content-type'] ?? '';
    const call = { phoneNumberId: id, id, body, contentType };
    if (method === 'GET' && first === 'media') return { ...call, kind: 'bytes' };
    if (first !== version) throw new GraphRefusal(100, `unknown version ${first}`, 404);
    const isOurs = phoneNumberIds.includes(id);
    if (method === 'GET' && what === undefined)
      return { ...call, kind: isOurs ? 'number' : 'media' };
    if (method !== 'POST' || !isOurs) throw new GraphRefusal(33, `unknown object '${id}'`);
    if (what === 'media') return { ...call, kind: 'upload' };
    if (what !== 'messages') throw new GraphRefusal(100, `unknown path ${pathname}`, 404);
    const read = /"status"\s*:\s*"read"/.test(body.toString());
    return { ...call, kind: read ? 'read' : 'messages' };
  }

  async function act(call: Call, response: ServerResponse): Promise<(() => void) | undefined> {
    if (call.kind === 'bytes') {
      const found = media.read(call.id);
      if (!found) throw new GraphRefusal(100, 'the address is too old', 404);
      // not as a chain: restify's own `writeHead` gives nothing back
      response.writeHead(200, { 'content-type': found.contentType });
      response.end(found.bytes);
      return undefined;
    }
    if (call.kind === 'media') return answering(response, 200, media.describe(call.id, origin));
    if (call.kind === 'number') {
      const number = { id: call.id, display_phone_number: '+31 85 000 00 00' };
      const told = { ...number, verified_name: 'Voorbeeldwinkel', quality_rating: 'GREEN' };
      return answering(response, 200, told);
    }
    if (call.kind === 'upload') return answering(response, 200, { id: await upload(call) });
    const { message } = switchboard.take(call.phoneNumberId, parse(call));
    if (!message) return answering(response, 200, { success: true });
    const { to } = message;
    const addressed = message.body.to !== undefined;
    const input = message.body.to ?? message.body.recipient;
    const contact = addressed ? { input, wa_id: to.phone } : { input, user_id: to.userId };
    const told = {
      messaging_product: 'whatsapp',
      contacts: [contact],
      messages: [{ id: message.id }],
    };
    const answer = answering(response, 200, told);
    return () => {
      answer();
      onSent(message);
    };
  }

  function parse({ body, contentType }: Call): unknown {
    if (!contentType.startsWith('application/json')) {
      throw new GraphRefusal(100, `came as ${contentType}`);
    }
    return JSON.parse(body.toString());
  }

  async function upload({ body, contentType }: Call): Promise<string> {
    const { fields, file } = await readForm(body, contentType);
    if (fields['messaging_product'] !== 'whatsapp') {
      throw new GraphRefusal(100, 'messaging_product is required');
    }
    if (!file) throw new GraphRefusal(100, 'file is required');
    if (fields['type'] !== file.contentType)
      throw new GraphRefusal(100, 'type differs from the file');
    return media.upload(file);
  }

  /** How this call fails, by the script. */
  function nextFailing(kind: GraphCall): Failing | undefined {
    const next = script.find(({ on }) => on === undefined || on === kind);
    if (!next) return undefined;
    if (next.after !== undefined && next.after > 0) {
      next.after -= 1;
      return undefined;
    }
    script.splice(script.indexOf(next), 1);
    return next;
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    calls.push(`${request.method ?? ''} ${pathname}`);
    try {
      if (request.headers.authorization !== `Bearer ${accessToken}`) {
        throw new GraphRefusal(190, 'the token is wrong');
      }
      const call = readCall(request, body);
      const failing = nextFailing(call.kind);
      if (failing?.way === 'hangs') return;
      if (failing?.way === 'cuts') return void response.socket?.resetAndDestroy();
      if (failing && failing.way === undefined) {
        fail(failing, response);
        return;
      }
      const answer = await act(call, response);
      if (failing) response.socket?.resetAndDestroy();
      answer?.();
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      // what Meta says of the customer or the account is no mistake of whoever sent it
      const isMistake = [100, 131008, 131009, 132000, 132012].includes(error.code);
      if (isMistake) faults.push(error.message);
      answering(response, error.status, error.toAnswer())();
    }
  }

  const server = createServer((request, response) => {
    const taken = take(request, response).catch((error: unknown) => {
      faults.push(String(error));
      response.destroy();
    });
    void taken.then(() => {
      for (const look of watching) look();
    });
  });
  await new Promise<void>((resolve) => {
    // a slow machine may be longer between two calls than servers keep a connection
    server.keepAliveTimeout = 300_000;
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/${version}`,
    calls,
    faults,
    script,
    /** Resolves as soon as so many calls have come and were dealt with. */
    untilCalls: (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (calls.length < count) return;
          watching.delete(look);
          resolve();
        };
        watching.add(look);
        look();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answering(response: ServerResponse, status: number, body: unknown): () => void {
  return () => {
    if (response.destroyed) return;
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(body));
  };
}

function fail({ code, status, headers = {}, text }: Failing, response: ServerResponse): void {
  const refusal = code === undefined ? undefined : new GraphRefusal(code, 'as told', status);
  const type = text === undefined ? 'application/json; charset=UTF-8' : 'text/html';
  response.writeHead(refusal?.status ?? status ?? 500, { 'content-type': type, ...headers });
  response.end(text ?? JSON.stringify(refusal?.toAnswer() ?? {}));
}

async function readForm(body: Buffer, contentType: string) {
  const fields: Record<string, string> = {};
  const files: Promise<{ name: string; contentType: string; bytes: Uint8Array }>[] = [];
  // names in UTF-8, as browsers and fetch write them
  const form = busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8' });
  form.on('field', (name, value) => void (fields[name] = value));
  form.on('file', (name, stream, { filename, mimeType }) => {
    if (name !== 'file') throw new GraphRefusal(100, `unknown file ${name}`);
    const described = { name: filename ?? '', contentType: mimeType };
    files.push(buffer(stream).then((bytes) => ({ ...described, bytes: new Uint8Array(bytes) })));
  });
  form.end(body);
  await finished(form, { readable: false });
  const [file] = await Promise.all(files);
  return { fields, file };
}
