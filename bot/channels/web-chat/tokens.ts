import { createHmac, hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
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
  issue(claims: Claims): Promise<{ token: string; expiresIn: number }>;
  /** Refuses with 401 what is no token of ours, with 403 `TokenExpired` what was one. */
  verify(token: string): Promise<Claims>;
  /** Opens the stream of one conversation, and nothing else, for a minute: it stands in a URL. */
  issueTicket(claims: Claims): Promise<string>;
  verifyTicket(ticket: string): Promise<Claims>;
  /** Stands in a mail to this receiver for thirty days, and opens nothing by itself: see `resume.ts`. */
  issueLink(claims: Claims, receiver: string): Promise<string>;
  /** Gives, beside the conversation, whether an address is the one that the mail went to. */
  verifyLink(link: string): Promise<Claims & { wentTo: (address: string) => boolean }>;
}

const tokenSeconds = 30 * 24 * 60 * 60;
const ticketSeconds = 60;

/** Tokens that were found good lately: a page shows the same one with every message. */
const tokensKnown = 10_000;

const claimsSchema = z.object({
  user: z.string().startsWith('dl_'),
  conv: z.string().min(1),
  locale: z.string().exactOptional(),
  to: z.string().exactOptional(),
  exp: z.number(),
});

type Audience = 'web-chat' | 'web-chat-stream' | 'web-chat-link';

export function createTokens(secret: string, clock: ChannelTools['clock']): Tokens {
  // The shop has one secret for several things; what signs one must not open another.
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'web-chat', 32));

  const known = new LRUCache<string, { claims: Claims; exp: number }>({ max: tokensKnown });

  const now = () => Math.floor(clock().epochMilliseconds / 1000);

  function sign(
    claims: Claims & { to?: string },
    audience: Audience,
    lifetime: number,
  ): Promise<string> {
    const { conversation, ...others } = claims;
    const issuedAt = now();
    return new SignJWT({ ...others, conv: conversation })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetime)
      .sign(key);
  }

  async function verify(token: string, audience: Audience) {
    try {
      const currentDate = new Date(clock().epochMilliseconds);
      const options = { algorithms: ['HS256'], audience, currentDate, requiredClaims: ['exp'] };
      const { payload } = await jwtVerify(token, key, options);
      const { conv, ...others } = claimsSchema.parse(payload);
      return { ...others, conversation: conv };
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) {
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
    async issue(claims) {
      return { token: await sign(claims, 'web-chat', tokenSeconds), expiresIn: tokenSeconds };
    },
    async verify(token) {
      const before = known.get(token);
      if (before !== undefined && before.exp > now()) return before.claims;
      const { exp, ...claims } = await verify(token, 'web-chat');
      known.set(token, { claims, exp });
      return claims;
    },
    issueTicket: (claims) => sign(claims, 'web-chat-stream', ticketSeconds),
    async verifyTicket(ticket) {
      const { exp, ...claims } = await verify(ticket, 'web-chat-stream');
      return claims;
    },
    issueLink: (claims, receiver) =>
      sign({ ...claims, to: markOf(receiver) }, 'web-chat-link', tokenSeconds),
    async verifyLink(link) {
      const { to, exp, ...claims } = await verify(link, 'web-chat-link');
      return { ...claims, wentTo: (address) => markOf(address) === to };
    },
  };
}
