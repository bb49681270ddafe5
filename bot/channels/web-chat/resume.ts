import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { ChannelHost } from '../channel.ts';
import { read } from './read-body.ts';
import { Refusal } from './refusal.ts';
import type { Tokens } from './tokens.ts';

/** The longest address there may be. */
const longestFact = 320;

const resumeSchema = z.object({
  link: z.string().min(1).max(2000),
  secondFact: z.string().trim().min(1).max(longestFact),
});

interface ResumeParts {
  tokens: Tokens;
  host: Pick<ChannelHost, 'recognizes'>;
  /** Refuses a visitor who asks for tokens too fast. */
  takeToken: (req: Request, res: Response) => void;
}

/**
 * Adds the call by which a customer comes back into a conversation from another device: with the link of a mail, and
 * what only they know beside it, as mail is forwarded and read over shoulders.
 */
export function mountResume(
  server: Server,
  path: string,
  { tokens, host, takeToken }: ResumeParts,
): void {
  server.post(path, async (req: Request, res: Response) => {
    takeToken(req, res);
    const { link, secondFact } = read(resumeSchema, req.body);
    const { wentTo, ...claims } = await tokens.verifyLink(link);
    const { conversation } = claims;
    const answer = await host.recognizes(conversation, secondFact, wentTo(secondFact));
    if (answer === 'no') {
      throw new Refusal(403, 'NotRecognized', 'That does not fit this conversation.');
    }
    if (answer === 'too-many-attempts') {
      throw new Refusal(429, 'TooManyAttempts', 'That was wrong too often. Try again in an hour.');
    }
    if (answer === 'unavailable') {
      throw new Refusal(503, 'Unavailable', 'The order cannot be looked up now.');
    }
    const { token, expiresIn } = await tokens.issue(claims);
    res.send(200, { conversationId: conversation, token, expires_in: expiresIn });
  });
}
