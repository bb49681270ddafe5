import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { OrderLookupUnavailable } from '../../ports/order-system.ts';
import type { HttpClient } from '../http-client.ts';

export interface ShopifyTools {
  http: HttpClient;
  log: Logger;
  clock: Clock;
}

/**
 * What an app of the shop is let in by: the token of one that was made in the shop's admin, which lasts, or the
 * credentials of one made in the Dev Dashboard, which are exchanged for a token of a day.
 */
export type ShopifyAccess = { token: string } | { clientId: string; clientSecret: string };

export interface AccessToken {
  /** The token to go along with a request. Throws `OrderLookupUnavailable`. */
  read(): Promise<string>;
  /** It was refused, or may have been: the next one is asked for anew. */
  forget(): void;
}

const grantSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});

const refusalSchema = z.object({ error: z.string() });

/** So much sooner than its end a token is no longer used. */
const margin = { minutes: 5 };

export function keepAccessToken(
  origin: string,
  access: ShopifyAccess,
  tools: ShopifyTools,
): AccessToken {
  if ('token' in access) {
    return { read: () => Promise.resolve(access.token), forget: () => undefined };
  }
  let kept: Promise<Granted> | undefined;
  return {
    async read() {
      let granted = await kept?.catch(() => undefined);
      if (granted === undefined || isOver(granted, tools.clock)) {
        kept = exchange(origin, access, tools);
        granted = await kept;
      }
      return granted.token;
    },
    forget() {
      kept = undefined;
    },
  };
}

interface Granted {
  token: string;
  until: Temporal.Instant;
}

/** The client credentials grant (RFC 6749, 4.4), as Shopify has it for apps and shops of one organization. */
async function exchange(
  origin: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  { http, log, clock }: ShopifyTools,
): Promise<Granted> {
  const asked = clock();
  const { body } = await http.request({
    method: 'POST',
    url: new URL('/admin/oauth/access_token', origin),
    body: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
    onlyReads: true,
  });
  const grant = grantSchema.safeParse(body);
  if (!grant.success) {
    const code = refusalSchema.safeParse(body).data?.error ?? 'an answer that holds no token';
    log.error({ code }, 'Shopify gives no token for LOKET_SHOPIFY_CLIENT_ID and its secret');
    throw new OrderLookupUnavailable(`Shopify gives no token: ${code}`);
  }
  const { access_token: token, expires_in: seconds } = grant.data;
  return { token, until: asked.add({ seconds: Math.floor(seconds) }).subtract(margin) };
}

function isOver({ until }: Granted, clock: Clock): boolean {
  return Temporal.Instant.compare(until, clock()) <= 0;
}
