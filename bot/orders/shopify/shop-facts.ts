import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { AdminApi, Question } from './admin-api.ts';

/** What is the same for every order of a shop. */
export interface ShopFacts {
  /** Such as `Europe/Amsterdam`. */
  zone: string;
  /** What stands before and after the number in an order's name, as the shop has it set now. */
  prefix: string;
  suffix: string;
  /** What the app may do. Example: `read_orders`. */
  scopes: ReadonlySet<string>;
}

const shopQuestion: Question<ShopFacts> = {
  document: `query ReadShop {
    shop { ianaTimezone orderNumberFormatPrefix orderNumberFormatSuffix }
    currentAppInstallation { accessScopes { handle } }
  }`,
  schema: z
    .object({
      shop: z.object({
        ianaTimezone: z.string().min(1),
        orderNumberFormatPrefix: z.string(),
        orderNumberFormatSuffix: z.string(),
      }),
      currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
    })
    .transform(({ shop, currentAppInstallation }) => ({
      zone: shop.ianaTimezone,
      prefix: shop.orderNumberFormatPrefix,
      suffix: shop.orderNumberFormatSuffix,
      scopes: new Set(currentAppInstallation.accessScopes.map(({ handle }) => handle)),
    })),
};

/** A scope that was granted, or a new prefix, is noticed within the hour. */
const goodFor = { hours: 1 };

export interface KnownShop {
  /** Throws `OrderLookupUnavailable`. */
  facts(): Promise<ShopFacts>;
  /** What was read last, if anything was. */
  known(): ShopFacts | undefined;
}

export function keepShopFacts(api: AdminApi, clock: Clock): KnownShop {
  let read: { facts: ShopFacts; until: Temporal.Instant } | undefined;
  return {
    async facts() {
      const now = clock();
      if (read === undefined || Temporal.Instant.compare(read.until, now) <= 0) {
        read = { facts: await api.ask(shopQuestion), until: now.add(goodFor) };
      }
      return read.facts;
    },
    known: () => read?.facts,
  };
}
