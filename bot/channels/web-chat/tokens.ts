import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { ChannelTools } from '../channel.ts';
import { Refusal } from './refusal.ts';

/** Who may speak where. `user` begins with `dl_`, which tells clients that the token rules. */
export interface Claims {
  user: string;
  conversation: string;
  locale?: string;
}

export interface Tokens {
  /**
   * A token for thirty days. It is renewed whenever the chat is open, so that a conversation can be come back to
   * until it has lain still for that long.
   */
  issue(claims: Claims): { token: string; expiresIn: number };
  /** Refuses with 401 what is no token of ours, with 403 `TokenExpired` what was one. */
  verify(token: string): Claims;
  /** Opens the stream of one conversation, and nothing else, for a minute: it stands in a URL. */
  issueTicket(claims: Claims): string;
  verifyTicket(ticket: string): Claims;
  /** Stands in a mail to this receiver for thirty days, and opens nothing by itself: see `resume.ts`. */
  issueLink(claims: Claims, receiver: string): string;
  /** Gives, beside the conversation, whether an address is the one that the mail went to. */
  verifyLink(link: string): Claims & { wentTo: (address: string) => boolean };
}

const tokenSeconds = 30 * 24 * 60 * 60;
const ticketSeconds = 60;

const claimsSchema = z.object({
  user: z.string().startsWith('dl_'),
  conv: z.string().min(1),
  locale: z.string().exactOptional(),
  to: z.string().exactOptional(),
  exp: z.number(),
});

interface Verified {
  claims: Claims & { to?: string };
  /** Seconds since the epoch. */
  exp: number;
}

type Audience = 'web-chat' | 'web-chat-stream' | 'web-chat-link';

export function createTokens(secret: string, clock: ChannelTools['clock']): Tokens {
  // The shop has one secret for several things; what signs one must not open another.
  // a key, and not its bytes: read anew for each token, they would cost more than the rest of it
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'web-chat', 32)));
  // who chats shows the same one with each message
  const verified = new LRUCache<string, Verified>({ max: 2_000 });
  const now = () => Math.floor(clock().epochMilliseconds / 1000);

  function sign(claims: Claims & { to?: string }, audience: Audience, lifetime: number): string {
    const { conversation, ...others } = claims;
    const iat = now();
    const payload = { ...others, conv: conversation, aud: audience, iat, exp: iat + lifetime };
    return jwt.sign(payload, key, { algorithm: 'HS256' });
  }

  function verify(token: string, audience: Audience): Claims & { to?: string } {
    const name = `${audience} ${token}`;
    const before = verified.get(name);
    if (before !== undefined && now() < before.exp) return before.claims;
    try {
      const options = { algorithms: ['HS256' as const], audience, clockTimestamp: now() };
      const { conv, exp, ...others } = claimsSchema.parse(jwt.verify(token, key, options));
      const claims = { ...others, conversation: conv };
      // tickets and links are shown once
      if (audience === 'web-chat') verified.set(name, { claims, exp });
      return claims;
    } catch (cause) {
      if (cause instanceof jwt.TokenExpiredError) {
        throw new Refusal(403, 'TokenExpired', 'The token has expired.', { cause });
      }
      throw new Refusal(401, 'BadToken', 'This is no token of this server.', { cause });
    }
  }

  /** By which the link knows an address, and nobody who reads it does. */
  function markOf(address: string): string {
    return createHmac('sha256', key).update(address.trim().toLowerCase()).digest('base64url');
  }

  return {
    issue: (claims) => ({
      token: sign(claims, 'web-chat', tokenSeconds),
      expiresIn: tokenSeconds,
    }),
    verify: (token) => verify(token, 'web-chat'),
    issueTicket: (claims) => sign(claims, 'web-chat-stream', ticketSeconds),
    verifyTicket: (ticket) => verify(ticket, 'web-chat-stream'),
    issueLink: (claims, receiver) =>
      sign({ ...claims, to: markOf(receiver) }, 'web-chat-link', tokenSeconds),
    verifyLink(link) {
      const { to, ...claims } = verify(link, 'web-chat-link');
      return { ...claims, wentTo: (address) => markOf(address) === to };
    },
  };
}
