import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { languageOf, type Language } from '../../../dialogs/language.ts';
import { networkOf } from '../../http/client-address.ts';
import { hangUpOn } from '../../http/limit-requests.ts';
import { readRaw } from '../../http/read-raw.ts';
import { Brake, type BrakeTools } from '../../limits/brake.ts';
import { messagesLimits } from '../../limits/limits.ts';
import { Places } from '../../limits/places.ts';
import { activitySchema, type Arrived } from './arrival/activity.ts';
import { localeIn } from './arrival/locale.ts';
import type { Receiver } from './arrival/receive.ts';
import type { Authenticate } from './authentication.ts';
import type { AllowedHosts } from './hosts.ts';
import type { AzureBotSettings } from './settings.ts';

/** Where Azure Bot Service posts what customers write. */
export const messagesPath = '/api/messages';

/** The sentences that a door of its own says. */
export type DoorWords = (key: 'teams.pressed' | 'teams.not-pressed') => string;

export interface MessagesDoorTools extends BrakeTools {
  settings: Pick<AzureBotSettings, 'type' | 'tenantId'>;
  authenticate: Authenticate;
  hosts: AllowedHosts;
  receiver: Receiver;
  wording: Record<Language, DoorWords>;
  /** Where the outside world finds this server, as configured. */
  publicUrl: string | undefined;
  log: Logger;
}

/** How a request ends. */
interface Answer {
  status: number;
  code?: string;
  message?: string;
  /** What an invoke is answered. */
  body?: unknown;
  /** Whoever sends what is not from the channel is slowed down. */
  isStranger?: boolean;
}

const unauthorized: Answer = {
  status: 401,
  code: 'Unauthorized',
  message: 'Send a bearer token of the Bot Connector, made for this bot and this service URL.',
  isStranger: true,
};

const unavailable: Answer = {
  status: 503,
  code: 'Unavailable',
  message: 'It could not be judged or kept now. Send it again.',
};

/**
 * `POST /api/messages`. A body is read as it comes in, and nothing is done with it before its token was found right: so it
 * stands before what parses bodies. The answer follows as soon as the message is kept.
 */
export function mountMessages(server: Server, tools: MessagesDoorTools): void {
  const { settings, authenticate, hosts, receiver, wording, publicUrl, log } = tools;
  const brake = new Brake(messagesLimits.strangers, tools);
  const places = new Places({ each: messagesLimits.largeAtOnce, all: messagesLimits.largeAtOnce });

  // Before the routes: they parse what comes in. A handler that has answered ends the request with `next(false)`.
  server.pre((req, res, next) => {
    if (req.method !== 'POST' || req.getPath() !== messagesPath) {
      next();
      return;
    }
    const end = (answer: Answer | undefined) => {
      if (answer) send(res, answer);
      next(false);
    };
    take(req, res)
      .catch((error: unknown) => {
        log.error(error, 'a message of Azure Bot Service was not kept');
        return unavailable;
      })
      .then((answer) => {
        if (answer?.isStranger !== true) {
          end(answer);
          return;
        }
        brake.slow(networkOf(req, publicUrl), 1, (may) => {
          end(may ? answer : { ...answer, status: 429, code: 'TooManyRequests' });
        });
      }, next);
  });

  // so that a wrong method is told as one
  server.post(messagesPath, (_req, _res, next) => {
    next();
  });

  /** `undefined` for a request that nobody waits for any more. */
  async function take(req: Request, res: Response): Promise<Answer | undefined> {
    const header = req.headers.authorization ?? '';
    if (!header.startsWith('Bearer ')) {
      hangUpOn(res);
      return unauthorized;
    }
    const isLarge = req.isChunked() || req.getContentLength() > messagesLimits.smallBytes;
    const leave = isLarge ? places.enter('') : () => undefined;
    if (!leave) {
      hangUpOn(res);
      return unavailable;
    }
    try {
      const raw = await readRaw(req, messagesLimits, tools.after);
      if (raw === 'gone') return undefined;
      if (raw === 'too-large' || raw === 'too-slow') {
        hangUpOn(res);
        return tooLarge;
      }
      return await judge(parse(raw), header);
    } finally {
      leave();
    }
  }

  /** What somebody sends is taken in the order in which it came, while their tokens are still being judged. */
  async function judge(body: unknown, header: string): Promise<Answer> {
    const authenticated = authenticate(body, header);
    const parsed = activitySchema.safeParse(body);
    const arrived = parsed.data;
    const refused = authenticated.then((judged) => {
      if (judged === 'unauthorized') return unauthorized;
      if (judged === 'unavailable') return unavailable;
      return arrived ? refusalOf(arrived) : badRequest(body, parsed.error);
    });
    if (!arrived) return (await refused) ?? unauthorized;
    const isWelcome = refused.then((refusal) => refusal === undefined);
    const [refusal, kept] = await Promise.all([refused, receiver.receive(arrived, isWelcome)]);
    if (refusal) return refusal;
    return arrived.type === 'invoke' ? answerInvoke(arrived, kept) : { status: 200 };
  }

  /** Why an activity of Azure Bot Service is none for this bot; `undefined` where it is. */
  function refusalOf(arrived: Arrived): Answer | undefined {
    if (!hosts.isConnector(arrived.serviceUrl)) return elsewhere;
    const { channelId, channelData, conversation } = arrived;
    if (settings.type === 'MultiTenant' || channelId !== 'msteams') return undefined;
    const tenant = channelData.tenant?.id ?? conversation.tenantId;
    return tenant?.toLowerCase() === settings.tenantId?.toLowerCase() ? undefined : otherTenant;
  }

  /** An invoke waits for what it asked for; what is none of ours is told so, and Teams tells its customer. */
  function answerInvoke(arrived: Arrived, kept: 'kept' | 'nothing'): Answer {
    if (arrived.name !== 'adaptiveCard/action') return notImplemented;
    const words = wording[languageOf(localeIn(arrived))];
    if (kept === 'nothing') {
      const value = { code: 'BadRequest', message: words('teams.not-pressed') };
      return cardAnswer(400, 'application/vnd.microsoft.error', value);
    }
    return cardAnswer(200, 'application/vnd.microsoft.activity.message', words('teams.pressed'));
  }
}

const tooLarge: Answer = {
  status: 413,
  code: 'PayloadTooLarge',
  message: `An activity has at most ${messagesLimits.mostBytes} bytes, and comes within seconds.`,
  isStranger: true,
};

const elsewhere: Answer = {
  status: 403,
  code: 'ServiceUrlNotAllowed',
  message: 'Its service URL is none that this bot sends to.',
};

const otherTenant: Answer = {
  status: 403,
  code: 'OtherTenant',
  message: 'This bot is for one tenant, and the activity names another.',
};

const notImplemented: Answer = {
  status: 501,
  code: 'NotImplemented',
  message: 'This bot has no such action.',
};

function badRequest(body: unknown, error: z.ZodError | undefined): Answer {
  if (body === undefined) return { status: 400, code: 'BadJson', message: 'The body is no JSON.' };
  const message = error ? z.prettifyError(error).slice(0, 500) : '';
  return { status: 400, code: 'BadActivity', message };
}

/** As Teams reads the answer to an action of a card: what it comes to stands in the body, below 200. */
function cardAnswer(statusCode: number, type: string, value: unknown): Answer {
  return { status: 200, body: { statusCode, type, value } };
}

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}

function send(res: Response, { status, code, message, body = {} }: Answer): void {
  if (status === 503) res.setHeader('Retry-After', '5');
  res.send(status, code === undefined ? body : { error: { code, message } });
}
