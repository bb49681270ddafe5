import { createHash, hkdfSync, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../ports/clock.ts';
import type { Statement } from '../ports/withdrawals.ts';

/**
 * Within which a statement counts from the moment at which it first reached us, before it was confirmed: midnight between
 * the two steps takes no right away, and nobody can keep a moment in store.
 */
const hoursToConfirm = 24;

/** What a form carries from page to page: which one it is, and when its statement reached us. */
export interface FormTokens {
  /** Of a blank form. */
  issue(): Promise<string>;
  /** The same form, whose statement has reached us now. */
  stamp(token: string, statement: Statement): Promise<string>;
  /**
   * Names what is confirmed, the same for the same statement on the same form however often it is sent, and says since
   * when it counts. A token that is not ours stands for a form of its own: a withdrawal is not refused for it.
   */
  read(token: string, statement: Statement): Promise<{ id: string; at: Temporal.Instant }>;
}

const claimsSchema = z.object({
  jti: z.string(),
  /** The statement that reached us, by its digest, and when, in milliseconds. */
  stated: z.object({ digest: z.string(), at: z.number() }).optional(),
});

type Claims = z.infer<typeof claimsSchema>;

export function createFormTokens(secret: string, clock: Clock): FormTokens {
  // the shop has one secret for several things; what signs one must not open another
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'withdrawal', 32));

  function sign({ jti, stated }: Claims): Promise<string> {
    return new SignJWT({ ...(stated && { stated }) })
      .setProtectedHeader({ alg: 'HS256' })
      .setJti(jti)
      .sign(key);
  }

  async function open(token: string): Promise<Claims> {
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] });
      return claimsSchema.parse(payload);
    } catch {
      return { jti: randomUUID() };
    }
  }

  return {
    issue: () => sign({ jti: randomUUID() }),
    async stamp(token, statement) {
      const { jti } = await open(token);
      const stated = { digest: digestOf(statement), at: clock().epochMilliseconds };
      return sign({ jti, stated });
    },
    async read(token, statement) {
      const { jti, stated } = await open(token);
      const digest = digestOf(statement);
      const id = createHash('sha256').update(`${jti} ${digest}`).digest('hex').slice(0, 32);
      const now = clock();
      const from = now.subtract({ hours: hoursToConfirm }).epochMilliseconds;
      const counts =
        stated?.digest === digest && stated.at >= from && stated.at <= now.epochMilliseconds;
      return { id, at: counts ? Temporal.Instant.fromEpochMilliseconds(stated.at) : now };
    },
  };
}

function digestOf({ name, contract, email, text }: Statement): string {
  const said = JSON.stringify([name, contract, email, text]);
  return createHash('sha256').update(said).digest('base64url');
}
