import { createHash, timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { hangUpOn } from '../../http/limit-requests.ts';
import { networkOf } from '../../http/client-address.ts';
import { Brake, type BrakeTools } from '../../limits/brake.ts';
import { webhookLimits } from '../../limits/limits.ts';
import { Places } from '../../limits/places.ts';
import { readDelivery, type Delivery } from './payload/read-delivery.ts';
import { readRaw } from '../../http/read-raw.ts';
import type { WhatsAppSettings } from './settings.ts';
import { isSigned, signatureIn } from './signature.ts';

/** Where Meta delivers what customers write, and what became of what we wrote. */
export const webhookPath = '/webhooks/whatsapp';

export interface WebhookTools extends BrakeTools {
  settings: Pick<WhatsAppSettings, 'appSecret' | 'verifyToken'>;
  /** Where the outside world finds this server, as configured. */
  publicUrl: string | undefined;
  log: Logger;
  /** Keeps the delivery, which `name` names; what comes of it comes afterwards. Throws when it could not be kept. */
  take: (delivery: Delivery, name: string) => Promise<void>;
}

/** How a request ends. */
interface Answer {
  status: number;
  code?: string;
  message?: string;
  /** Signed by Meta: whoever sends others is slowed down. */
  isSigned: boolean;
}

const unsigned: Answer = {
  status: 401,
  code: 'NotSigned',
  message: 'Sign the body with the app secret, as X-Hub-Signature-256.',
  isSigned: false,
};

/**
 * The webhook. A body is read as it comes in, and nothing looks into it before its signature was found right: so it stands
 * before what parses bodies. The answer follows as soon as the delivery is on disk.
 */
export function mountWebhook(server: Server, tools: WebhookTools): void {
  const { settings, publicUrl, log } = tools;
  const brake = new Brake(webhookLimits.unsigned, tools);
  const places = new Places({ each: webhookLimits.largeAtOnce, all: webhookLimits.largeAtOnce });

  server.get(webhookPath, (req, res, next) => {
    const asked = new URLSearchParams(req.getQuery());
    const isMeta =
      asked.get('hub.mode') === 'subscribe' &&
      isSame(asked.get('hub.verify_token') ?? '', settings.verifyToken);
    // a challenge is a number, and never markup
    const challenge = /^[\w.-]{1,200}$/.exec(asked.get('hub.challenge') ?? '')?.[0];
    if (isMeta && challenge !== undefined) {
      res.sendRaw(200, challenge, { 'Content-Type': 'text/plain; charset=utf-8' });
    } else {
      send(res, { status: 403, code: 'WrongToken', message: 'The token is not the one set here.' });
    }
    next();
  });

  // Before the routes: they parse what comes in. A handler that has answered ends the request with `next(false)`.
  server.pre((req, res, next) => {
    if (req.method !== 'POST' || req.getPath() !== webhookPath) {
      next();
      return;
    }
    const end = (answer: Answer | undefined) => {
      if (answer) send(res, answer);
      next(false);
    };
    receive(req, res)
      .catch((error: unknown) => {
        log.error(error, 'a delivery of WhatsApp was not kept');
        res.setHeader('Retry-After', '30');
        return notKept;
      })
      .then((answer) => {
        if (!answer || answer.isSigned) {
          end(answer);
          return;
        }
        brake.slow(networkOf(req, publicUrl), 1, (may) => {
          end(may ? answer : { ...answer, status: 429, code: 'TooManyRequests' });
        });
      }, next);
  });

  /** `undefined` for a request that nobody waits for any more. */
  async function receive(req: Request, res: Response): Promise<Answer | undefined> {
    const signature = signatureIn(req.headers['x-hub-signature-256']);
    if (!signature) {
      hangUpOn(res);
      return unsigned;
    }
    const isLarge = req.isChunked() || req.getContentLength() > webhookLimits.smallBytes;
    const leave = isLarge ? places.enter('') : () => undefined;
    if (!leave) {
      hangUpOn(res);
      return { ...notKept, isSigned: true };
    }
    try {
      const raw = await readRaw(req, webhookLimits, tools.after);
      if (raw === 'gone') return undefined;
      if (raw === 'too-large' || raw === 'too-slow') {
        hangUpOn(res);
        return { status: 413, code: 'PayloadTooLarge', message: tooLarge, isSigned: false };
      }
      return isSigned(raw, signature, settings.appSecret) ? await keep(raw) : unsigned;
    } finally {
      leave();
    }
  }

  async function keep(raw: Buffer): Promise<Answer> {
    const delivery = readDelivery(parse(raw));
    if (!delivery) {
      log.warn('a delivery of WhatsApp is of no known form, and was passed over');
      return { status: 200, isSigned: true };
    }
    for (const what of new Set(delivery.passedOver)) {
      log.warn({ component: 'whatsapp', what }, 'part of a delivery of WhatsApp was passed over');
    }
    if (delivery.items.length > 0) {
      await tools.take(delivery, createHash('sha256').update(raw).digest('hex'));
    }
    return { status: 200, isSigned: true };
  }
}

const notKept: Answer = {
  status: 503,
  code: 'NotKept',
  message: 'It could not be kept. Send it again.',
  isSigned: true,
};

const tooLarge = `A delivery has at most ${webhookLimits.mostBytes} bytes, and comes within seconds.`;

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}

function send(res: Response, { status, code, message }: Omit<Answer, 'isSigned'>): void {
  res.send(status, code === undefined ? {} : { error: { code, message } });
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
