import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { ChannelHost } from '../channel.ts';
import { read } from './read-body.ts';
import { Refusal } from './refusal.ts';
import type { Claims, Tokens } from './tokens.ts';

/** The longest address there may be. */
const longestFact = 320;

const resumeSchema = z.object({
  link: z.string().min(1).max(2000),
  secondFact: z.string().trim().min(1).max(longestFact),
});

const refusals = {
  no: [403, 'NotRecognized', 'That does not fit this conversation.'],
  'too-many-attempts': [429, 'TooManyAttempts', 'That was wrong too often. Try again in an hour.'],
  unavailable: [503, 'Unavailable', 'The order cannot be looked up now.'],
} as const;

interface ResumeParts {
  tokens: Tokens;
  host: Pick<ChannelHost, 'recognizes'>;
  /** Refuses a visitor who asks for tokens too fast. */
  takeToken: (req: Request, res: Response) => void;
  /** What a page goes on with. */
  credentials: (claims: Claims) => object;
}

/**
 * Adds the call by which a customer comes back into a conversation from another device: with the link of a mail, and
 * what only they know beside it, as mail is forwarded and read over shoulders.
 */
export function mountResume(
  server: Server,
  path: string,
  { tokens, host, takeToken, credentials }: ResumeParts,
): void {
  server.post(path, async (req: Request, res: Response) => {
    takeToken(req, res);
    const { link, secondFact } = read(resumeSchema, req.body);
    const { wentTo, ...claims } = tokens.verifyLink(link);
    const answer = await host.recognizes(claims.conversation, secondFact, wentTo(secondFact));
    if (answer !== 'yes') {
      const [status, code, message] = refusals[answer];
      throw new Refusal(status, code, message);
    }
    res.send(200, credentials(claims));
  });
}
