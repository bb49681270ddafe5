import type { Request, RequestHandler, Response } from 'restify';
import { Brake, type BrakeTools } from '../limits/brake.ts';
import {
  bodyBytes,
  patientMs,
  requestLimits,
  requestsPerUpload,
  webChatLimits,
} from '../limits/limits.ts';
import { BadRequest } from './bad-request.ts';
import { networkOf } from './client-address.ts';

/** What watches over the server asks as often as it likes. */
const uncounted = new Set(['/healthz', '/readyz']);

export interface RequestLimits extends BrakeTools {
  /** Where the outside world finds this server, as configured. */
  publicUrl?: string | undefined;
  /** Paths that the law wants to be reached: requests wait there, and are never turned away. */
  neverRefused?: readonly string[];
  /** Paths of which the channel itself slows down whoever it does not know. What else is sent there is not counted. */
  countedElsewhere?: readonly string[];
}

/** Slows down a visitor who asks for more than pages ever do, so that the others are still served. */
export function limitRequests(limits: RequestLimits): RequestHandler {
  const { publicUrl, neverRefused = [], countedElsewhere = [], after } = limits;
  const brake = new Brake(requestLimits, limits);
  return (req, res, next) => {
    const isElsewhere = req.method === 'POST' && countedElsewhere.includes(req.getPath());
    if (isElsewhere || uncounted.has(req.url ?? '')) {
      next();
      return;
    }
    const isLarge = req.isChunked() || req.getContentLength() > bodyBytes;
    brake.slow(networkOf(req, publicUrl), isLarge ? requestsPerUpload : 1, (may) => {
      // who has gone meanwhile needs no answer
      const goOn = () => {
        next(req.socket.destroyed ? false : undefined);
      };
      if (may) {
        goOn();
        return;
      }
      if (neverRefused.includes(req.getPath())) {
        after(patientMs, goOn);
        return;
      }
      res.setHeader('Retry-After', '1');
      hangUpOn(res);
      next(new BadRequest(429, 'TooManyRequests', 'That is too much at once. Wait a second.'));
    });
  };
}

/** Refuses a body that is larger than anything we are sent, before it is read. */
export const limitBodies: RequestHandler = (req, res, next) => {
  const most = isForm(req) ? webChatLimits.uploadBytes + 2 * bodyBytes : bodyBytes;
  if (req.getContentLength() > most) {
    hangUpOn(res);
    next(new BadRequest(413, 'PayloadTooLarge', `A body has at most ${most} bytes.`));
    return;
  }
  if (req.isChunked() && !isForm(req)) cutAfter(most, req);
  next();
};

function isForm(req: Request): boolean {
  return ['multipart/form-data', 'application/octet-stream'].includes(req.contentType());
}

/** Closes the connection after the answer, so that what else comes in on it is not read. */
export function hangUpOn(res: Response): void {
  res.setHeader('Connection', 'close');
}

// one of no said length is read as long as it lasts
function cutAfter(most: number, req: Request): void {
  let bytes = 0;
  req.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > 2 * most) req.destroy();
  });
}
