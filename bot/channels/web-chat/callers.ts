import type { Request, RequestHandler, Response } from 'restify';
import { answerAtOnce } from './answer-at-once.ts';
import { hangUpOn } from '../../http/limit-requests.ts';
import { bodyBytes, pastedBytes } from '../../limits/limits.ts';
import type { Intake } from './intake.ts';
import { Refusal } from './refusal.ts';
import type { Claims, Tokens } from './tokens.ts';

/** Who calls. */
export interface Callers {
  /** Looks at the token before a byte of the body is read, and refuses who has none. */
  guard: RequestHandler;
  /** Who calls, by the token; it must be for the conversation that the path names, if it does. */
  of(request: Request): Claims;
}

export function createCallers(
  prefix: string,
  tokens: Tokens,
  intake: Pick<Intake, 'refuseTooLong'>,
): Callers {
  const known = new WeakMap<Request, Claims>();
  // not new tokens; nor pictures, which are fetched without one, as their ids cannot be guessed
  const closed = ['conversations', 'session', 'tokens/refresh'].map((one) => `${prefix}/${one}`);

  function look(req: Request, res: Response): void {
    const path = req.getPath();
    if (!closed.some((one) => path.startsWith(one))) return;
    const length = req.getContentLength();
    try {
      known.set(req, tokens.verify(tokenOf(req)));
    } catch (error) {
      if (length > bodyBytes || req.isChunked()) hangUpOn(res);
      throw error;
    }
    if (!path.endsWith('/activities') || !(length > bodyBytes)) return;
    if (length > pastedBytes) hangUpOn(res);
    intake.refuseTooLong(claimsOf(req));
  }

  function claimsOf(req: Request): Claims {
    const claims = known.get(req);
    if (!claims) throw new Refusal(401, 'MissingToken', 'Send a token as Bearer.');
    return claims;
  }

  return {
    guard: (req, res, next) => {
      answerAtOnce(next, () => {
        look(req, res);
      });
    },
    of(req) {
      const claims = claimsOf(req);
      const { id } = req.params as { id?: string };
      if (id !== undefined && id !== claims.conversation) {
        throw new Refusal(403, 'OtherConversation', 'The token is for another conversation.');
      }
      return claims;
    },
  };
}

function tokenOf(req: Request): string {
  const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal(401, 'MissingToken', 'Send a token as Bearer.');
  return token;
}
