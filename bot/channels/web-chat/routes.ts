import { randomUUID } from 'node:crypto';
import { plugins, type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import { sendFile } from '../../files/send-file.ts';
import type { ChannelHost } from '../channel.ts';
import { localeSchema, watermarkOf } from './activities.ts';
import type { Intake } from './intake.ts';
import type { Limits } from './limits.ts';
import type { Origins } from './origins.ts';
import { read } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { mountResume } from './resume.ts';
import type { Stream } from './stream.ts';
import type { Claims, Tokens } from './tokens.ts';

export interface WebChatParts {
  host: Pick<ChannelHost, 'recognizes'>;
  intake: Intake;
  limits: Limits;
  origins: Origins;
  stream: Stream;
  tokens: Tokens;
}

const prefix = '/v3/directline';

const generateSchema = z.object({
  user: z.object({ id: z.string().regex(/^[\w.@:-]{1,64}$/) }).exactOptional(),
  locale: localeSchema.exactOptional(),
});
const startSchema = z.object({ locale: localeSchema.exactOptional() });

/**
 * Adds the calls of Direct Line 3.0. The server parses JSON bodies and renders refusals. Its clients
 * never come back after 429 or 5xx to a poll, and take any 4xx but 403 to a post as final.
 */
export function mountRoutes(server: Server, parts: WebChatParts): void {
  const { intake, limits, origins, stream, tokens } = parts;

  server.pre(origins.guard(prefix));

  server.post(
    `${prefix}/tokens/generate`,
    nameAddress(origins),
    plugins.throttle({ username: true, burst: limits.tokenBurst, rate: limits.tokensPerSecond }),
    async (req: Request, res: Response) => {
      const { user, locale } = read(generateSchema, req.body);
      const claims: Claims = {
        user: `dl_${(user?.id ?? randomUUID()).replace(/^dl_/, '')}`,
        conversation: randomUUID(),
        ...(locale !== undefined && { locale }),
      };
      res.send(200, await credentials(claims));
    },
  );

  server.post(`${prefix}/tokens/refresh`, async (req, res) => {
    const claims = await caller(req);
    // by which a page that comes back knows what is history
    const latest = await stream.latest(claims.conversation);
    res.send(200, { ...(await credentials(claims)), latest });
  });

  mountResume(server, `${prefix}/tokens/resume`, parts);

  server.post(`${prefix}/conversations`, async (req, res) => {
    const claims = await caller(req);
    const { locale } = read(startSchema, req.body);
    const isNew = await intake.start(claims, locale);
    res.send(isNew ? 201 : 200, await opened(req, claims, 0));
  });

  server.get(`${prefix}/conversations/:id`, async (req, res) => {
    const claims = await caller(req);
    // A page may be reloaded between its token and its first call.
    await intake.start(claims);
    res.send(200, await opened(req, claims, watermarkOf(query(req, 'watermark'))));
  });

  server.post(`${prefix}/conversations/:id/activities`, async (req, res) => {
    const claims = await caller(req);
    res.send(200, { id: await intake.take(claims, req.body) });
  });

  server.post(`${prefix}/conversations/:id/upload`, async (req, res) => {
    const claims = await caller(req);
    res.send(200, { id: await intake.takeUpload(claims, req) });
  });

  server.get(`${prefix}/conversations/:id/activities`, async (req, res) => {
    const claims = await caller(req);
    const watermark = watermarkOf(query(req, 'watermark'));
    res.send(200, await stream.poll(claims.conversation, watermark, origins.base(req)));
  });

  server.get(`${prefix}/session/getsessionid`, async (req, res) => {
    await caller(req);
    res.send(200, { sessionId: randomUUID() });
  });

  // Without a token, as pictures are fetched: the id cannot be guessed.
  server.get(`${prefix}/files/:file`, async (req, res) => {
    const { file } = req.params as { file: string };
    const found = /^[\w-]{1,100}$/.test(file) ? await intake.file(file) : undefined;
    if (!found) throw new Refusal(404, 'NoSuchFile', 'There is no such file.');
    // The shop's page, which stands elsewhere, shows the picture.
    sendFile(res, found, 'cross-origin');
  });

  /** Who calls, by the token; it must be for the conversation that the path names, if it does. */
  async function caller(req: Request): Promise<Claims> {
    const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new Refusal(401, 'MissingToken', 'Send a token as Bearer.');
    const claims = await tokens.verify(token);
    const { id } = req.params as { id?: string };
    if (id !== undefined && id !== claims.conversation) {
      throw new Refusal(403, 'OtherConversation', 'The token is for another conversation.');
    }
    return claims;
  }

  async function credentials(claims: Claims) {
    const { token, expiresIn } = await tokens.issue(claims);
    return { conversationId: claims.conversation, token, expires_in: expiresIn };
  }

  async function opened(req: Request, claims: Claims, watermark: number) {
    const ticket = await tokens.issueTicket(claims);
    const base = origins.base(req).replace(/^http/, 'ws');
    const path = `${prefix}/conversations/${claims.conversation}/stream`;
    const streamUrl = `${base}${path}?watermark=${watermark}&t=${ticket}`;
    return { ...(await credentials(claims)), streamUrl };
  }
}

function query(req: Request, name: string): string | null {
  return new URLSearchParams(req.getQuery()).get(name);
}

/** Tells the throttle whom to count. */
function nameAddress(origins: Origins) {
  return (req: Request, _res: Response, next: () => void) => {
    req.username = origins.address(req);
    next();
  };
}
