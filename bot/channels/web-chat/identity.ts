import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { ChannelTools } from '../channel.ts';
import { frame, isEvent } from './activities.ts';
import type { Claims } from './tokens.ts';

/** A customer as the shop knows them. */
export interface Identity {
  email: string;
  name?: string;
}

/** Gives who the shop says is signed in there; `undefined` for a token that is forged, old or says nothing. */
export type ReadIdentity = (token: string) => Promise<Identity | undefined>;

/** Of when it was signed, at most; and by how much the shop's clock may differ from ours. */
const maxAge = '5 minutes';
const tolerance = '30 seconds';

const claimsSchema = z.object({
  email: z
    .email()
    .max(254)
    .transform((address) => address.toLowerCase()),
  name: z.string().trim().min(1).max(100).optional().catch(undefined),
});

/**
 * Reads what the shop's server signed for the customer who is signed in there: a JWT (HS256) with `email`, that it has
 * made sure of, `iat`, and `name` if it likes. Without a secret, nobody is known.
 *
 * Example: `{ "email": "sanne@example.nl", "name": "Sanne", "iat": 1764403200 }`.
 */
export function createIdentityReader(
  secret: string | undefined,
  { clock, log }: Pick<ChannelTools, 'clock' | 'log'>,
): ReadIdentity {
  if (secret === undefined) return () => Promise.resolve(undefined);
  const key = new TextEncoder().encode(secret);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        currentDate: new Date(clock().epochMilliseconds),
        maxTokenAge: maxAge,
        clockTolerance: tolerance,
      });
      const { email, name } = claimsSchema.parse(payload);
      return { email, ...(name !== undefined && { name }) };
    } catch (error) {
      if (!(error instanceof errors.JOSEError) && !(error instanceof z.ZodError)) throw error;
      // a shop that signs with another secret, or whose clock is wrong, finds it here; the claims are a customer's
      const why = error instanceof z.ZodError ? 'it has no e-mail address' : error.message;
      log.warn(`an identity that the shop handed over is not taken: ${why}`);
      return undefined;
    }
  };
}

/** The shop's page hands over who is signed in there, in a token that its server signed. */
const identitySchema = z.object({
  type: z.literal('event'),
  name: z.literal('identity'),
  value: z.string().max(4000),
});

/** The token of an identity that is posted; `undefined` for anything else. */
export function readIdentityToken(body: unknown): string | undefined {
  return isEvent(body) ? identitySchema.safeParse(body).data?.value : undefined;
}

/** Who is signed in at the shop. The same token again is the same activity. */
export function identityActivity(
  identity: Identity,
  token: string,
  claims: Claims,
): Partial<Activity> {
  const { locale } = claims;
  return {
    ...frame(claims),
    type: 'event',
    name: 'signed-in',
    id: `identity-${createHash('sha256').update(token).digest('base64url')}`,
    value: identity,
    ...(locale !== undefined && { locale }),
  };
}
