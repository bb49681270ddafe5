import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { sendFile } from '../../files/send-file.ts';
import type { ChannelHost } from '../channel.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { hangUpOn } from '../../http/limit-requests.ts';
import { Brake, type BrakeTools } from '../../limits/brake.ts';
import type { WebChatLimits } from '../../limits/limits.ts';
import { Pace, takeAll } from '../../limits/pace.ts';
import { localeSchema, watermarkOf } from './activities.ts';
import { createCallers } from './callers.ts';
import type { Intake } from './intake.ts';
import type { Origins } from './origins.ts';
import { read } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { mountResume } from './resume.ts';
import type { Stream } from './stream.ts';
import type { Claims, Tokens } from './tokens.ts';

export interface WebChatParts {
  host: Pick<ChannelHost, 'recognizes'>;
  intake: Intake;
  limits: WebChatLimits;
  origins: Origins;
  stream: Stream;
  tokens: Tokens;
  tools: BrakeTools;
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
  const { intake, limits, origins, stream, tokens, tools } = parts;
  const { tokenBurst: burst, tokensPerSecond: perSecond } = limits;
  const newTokens = new Pace({ burst, perSecond }, tools.clock);
  const allTokens = new Pace(limits.allTokens, tools.clock);
  const polls = new Brake(limits.conversationPolls, tools);
  const visitorPolls = new Brake(limits.visitorPolls, tools);
  const callers = createCallers(prefix, tokens, intake);

  server.pre(origins.guard(prefix));
  server.pre(callers.guard);

  server.post(`${prefix}/tokens/generate`, (req: Request, res: Response, next) => {
    answerAtOnce(next, () => {
      takeToken(req, res);
      const { user, locale } = read(generateSchema, req.body);
      const claims: Claims = {
        user: `dl_${(user?.id ?? randomUUID()).replace(/^dl_/, '')}`,
        conversation: randomUUID(),
        ...(locale !== undefined && { locale }),
      };
      res.send(200, credentials(claims));
    });
  });

  server.post(`${prefix}/tokens/refresh`, async (req, res) => {
    const claims = callers.of(req);
    await slowDown(req, res, claims);
    // by which a page that comes back knows what is history
    const latest = await stream.latest(claims.conversation);
    res.send(200, { ...credentials(claims), latest });
  });

  mountResume(server, `${prefix}/tokens/resume`, { ...parts, takeToken, credentials });

  server.post(`${prefix}/conversations`, async (req, res) => {
    const claims = callers.of(req);
    const { locale } = read(startSchema, req.body);
    const isNew = await intake.start(claims, locale);
    res.send(isNew ? 201 : 200, opened(req, claims, 0));
  });

  server.get(`${prefix}/conversations/:id`, async (req, res) => {
    const claims = callers.of(req);
    // A page may be reloaded between its token and its first call.
    await intake.start(claims);
    res.send(200, opened(req, claims, watermarkOf(query(req, 'watermark'))));
  });

  server.post(`${prefix}/conversations/:id/activities`, async (req, res) => {
    const claims = callers.of(req);
    res.send(200, { id: await intake.take(claims, req.body, origins.visitor(req)) });
  });

  server.post(`${prefix}/conversations/:id/upload`, async (req, res) => {
    const claims = callers.of(req);
    try {
      res.send(200, { id: await intake.takeUpload(claims, req, origins.visitor(req)) });
    } catch (error) {
      // what is refused unread is not read to be thrown away
      if (!req.complete) hangUpOn(res);
      throw error;
    }
  });

  server.get(`${prefix}/conversations/:id/activities`, async (req, res) => {
    const claims = callers.of(req);
    const watermark = watermarkOf(query(req, 'watermark'));
    await slowDown(req, res, claims);
    res.send(200, await stream.poll(claims.conversation, watermark, origins.base(req)));
  });

  server.get(`${prefix}/session/getsessionid`, (_req, res, next) => {
    res.send(200, { sessionId: randomUUID() });
    next();
  });

  // Without a token, as pictures are fetched: the id cannot be guessed.
  server.get(`${prefix}/files/:file`, async (req, res) => {
    const { file } = req.params as { file: string };
    const found = /^[\w-]{1,100}$/.test(file) ? await intake.file(file) : undefined;
    if (!found) throw new Refusal(404, 'NoSuchFile', 'There is no such file.');
    // The shop's page, which stands elsewhere, shows the picture.
    sendFile(res, found, 'cross-origin');
  });

  function takeToken(req: Request, res: Response): void {
    const seconds = takeAll([
      [newTokens, origins.visitor(req)],
      [allTokens, ''],
    ]);
    if (seconds > 0) throw tooMany(res, seconds);
  }

  /** For what reads the log of a conversation: where it is asked for too often, the answer waits. */
  async function slowDown(req: Request, res: Response, { conversation }: Claims): Promise<void> {
    for (const [brake, key] of [
      [polls, conversation],
      [visitorPolls, origins.visitor(req)],
    ] as const) {
      const may = await new Promise<boolean>((resolve) => {
        brake.slow(key, 1, resolve);
      });
      if (!may) throw tooMany(res, 1);
    }
  }

  function credentials(claims: Claims) {
    const { token, expiresIn } = tokens.issue(claims);
    return { conversationId: claims.conversation, token, expires_in: expiresIn };
  }

  function opened(req: Request, claims: Claims, watermark: number) {
    const ticket = tokens.issueTicket(claims);
    const base = origins.base(req).replace(/^http/, 'ws');
    const path = `${prefix}/conversations/${claims.conversation}/stream`;
    const streamUrl = `${base}${path}?watermark=${watermark}&t=${ticket}`;
    return { ...credentials(claims), streamUrl };
  }
}

function query(req: Request, name: string): string | null {
  return new URLSearchParams(req.getQuery()).get(name);
}

function tooMany(res: Response, seconds: number): Refusal {
  res.setHeader('Retry-After', String(seconds));
  return new Refusal(429, 'TooManyRequests', `That is too much at once. Wait ${seconds} seconds.`);
}
