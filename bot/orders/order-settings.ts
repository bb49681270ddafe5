import { isSupportedCountry } from 'libphonenumber-js';
import { z } from 'zod';
import { orderActionKinds } from '../../policies/order/order-action.ts';
import { isSafeAddress } from '../calls/safe-address.ts';

/*
 * The variables of the environment that say where the shop's orders stand, and how they are reached. Keys, secrets and
 * tokens are never shown. Each message says what to write, whether nothing is set or something wrong.
 */

const demo = z
  .object({ LOKET_ORDERS: z.literal('demo') })
  .transform(() => ({ system: 'demo' as const }));

const file = z
  .object({
    LOKET_ORDERS: z.literal('file'),
    LOKET_ORDERS_FILE: z.string({ error: 'write the path of a JSON or CSV file with your orders' }),
  })
  .transform((env) => ({ system: 'file' as const, file: env.LOKET_ORDERS_FILE }));

const woocommerce = z
  .object({
    LOKET_ORDERS: z.literal('woocommerce'),
    LOKET_WOOCOMMERCE_URL: z
      .url({
        protocol: /^https?$/,
        error: 'write the address of the shop, such as https://shop.example.nl',
      })
      .refine(isSafeAddress, {
        error: 'write an address with https; http is for this machine alone',
      }),
    LOKET_WOOCOMMERCE_KEY: z
      .string({ error: 'write the consumer key, which begins with ck_' })
      .startsWith('ck_', { error: 'write the consumer key, which begins with ck_' }),
    LOKET_WOOCOMMERCE_SECRET: z
      .string({ error: 'write the consumer secret, which begins with cs_' })
      .startsWith('cs_', { error: 'write the consumer secret, which begins with cs_' }),
  })
  .transform((env) => ({
    system: 'woocommerce' as const,
    /** The shop's address, without a slash at its end. */
    url: env.LOKET_WOOCOMMERCE_URL.replace(/(?<!\/)\/+$/, ''),
    key: env.LOKET_WOOCOMMERCE_KEY,
    secret: env.LOKET_WOOCOMMERCE_SECRET,
  }));

const shopAddress = "write the shop's own address at Shopify, such as voorbeeld.myshopify.com";

// http is for a stand-in on this machine
function isShopify(origin: string): boolean {
  return origin.startsWith('https:')
    ? /^https:\/\/[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(origin)
    : isSafeAddress(origin);
}

const shopify = z
  .object({
    LOKET_ORDERS: z.literal('shopify'),
    LOKET_SHOPIFY_SHOP: z
      .string({ error: shopAddress })
      .transform((shop) => (/^http:/.test(shop) ? shop : `https://${shop.toLowerCase()}`))
      .refine(isShopify, { error: shopAddress }),
    LOKET_SHOPIFY_CLIENT_ID: z.string().optional(),
    LOKET_SHOPIFY_CLIENT_SECRET: z.string().optional(),
    LOKET_SHOPIFY_TOKEN: z.string().optional(),
  })
  .transform((env, { issues }) => {
    const { LOKET_SHOPIFY_CLIENT_ID: clientId, LOKET_SHOPIFY_CLIENT_SECRET: clientSecret } = env;
    const blame = (variable: string, message: string) => {
      issues.push({ code: 'custom', message, input: env, path: [variable] });
    };
    const token = env.LOKET_SHOPIFY_TOKEN;
    if (token !== undefined && clientId !== undefined) {
      blame('LOKET_SHOPIFY_TOKEN', 'leave it out, or leave out the client ID and its secret');
    } else if (token === undefined && clientId === undefined) {
      const orToken = "or set LOKET_SHOPIFY_TOKEN, for an app of the shop's admin";
      blame('LOKET_SHOPIFY_CLIENT_ID', `write the client ID of your app, ${orToken}`);
    } else if (token === undefined && clientSecret === undefined) {
      blame('LOKET_SHOPIFY_CLIENT_SECRET', 'write the client secret of your app');
    }
    return {
      system: 'shopify' as const,
      /** Such as `https://voorbeeld.myshopify.com`. */
      origin: env.LOKET_SHOPIFY_SHOP,
      access:
        token === undefined
          ? { clientId: clientId ?? '', clientSecret: clientSecret ?? '' }
          : { token },
    };
  });

const http = z
  .object({
    LOKET_ORDERS: z.literal('http'),
    LOKET_ORDERS_MAPPING: z.string({
      error: 'write the path of the YAML file that says how your orders are read',
    }),
    LOKET_ORDERS_TOKEN: z.string().optional(),
  })
  .transform((env) => ({
    system: 'http' as const,
    mapping: env.LOKET_ORDERS_MAPPING,
    /** What stands in the mapping for `${LOKET_ORDERS_TOKEN}`. */
    token: env.LOKET_ORDERS_TOKEN,
  }));

const systems = z.discriminatedUnion('LOKET_ORDERS', [demo, file, woocommerce, shopify, http], {
  error: 'write demo, file, woocommerce, shopify or http',
});

const actions = z
  .string()
  .default('')
  .transform((list, { issues }) => {
    const names = list.split(/[\s,]+/).filter(Boolean);
    const known = orderActionKinds.filter((kind) => names.includes(kind));
    if (known.length < new Set(names).size) {
      const message = `write names out of ${orderActionKinds.join(', ')}, separated by commas`;
      issues.push({ code: 'custom', message, input: list });
    }
    return known;
  });

const phoneCountry = z
  .string()
  .transform((code) => code.trim().toUpperCase())
  .refine((code) => isSupportedCountry(code), {
    error: 'write the country of telephone numbers without a country code, such as NL',
  })
  .optional();

/** What each system is set up by, but for the file, which needs no name to go by. */
const setUpBy = {
  woocommerce: 'LOKET_WOOCOMMERCE_URL',
  shopify: 'LOKET_SHOPIFY_SHOP',
  http: 'LOKET_ORDERS_MAPPING',
} as const;

/**
 * Reads the variables of the environment. Without `LOKET_ORDERS` it is the file, if one is named, else the demo shop.
 * Example: `orderSettingsSchema.parse({})` is `{ system: 'demo', actions: [], phoneCountry: undefined }`.
 */
export const orderSettingsSchema = z
  .record(z.string(), z.string().optional())
  .transform((env, { issues }) => {
    for (const [system, variable] of Object.entries(setUpBy)) {
      if (env['LOKET_ORDERS'] !== undefined || env[variable] === undefined) continue;
      // else customers would be answered from the demo shop
      const message = `write ${system}, or leave out ${variable}`;
      issues.push({ code: 'custom', message, input: env, path: ['LOKET_ORDERS'] });
    }
    return { LOKET_ORDERS: env['LOKET_ORDERS_FILE'] === undefined ? 'demo' : 'file', ...env };
  })
  .pipe(
    systems.and(
      z.object({ LOKET_ORDER_ACTIONS: actions, LOKET_PHONE_AS_SECOND_FACT: phoneCountry }),
    ),
  )
  .transform(({ LOKET_ORDER_ACTIONS, LOKET_PHONE_AS_SECOND_FACT, ...system }) => ({
    ...system,
    /** What the shop lets the bot do with its orders. */
    actions: LOKET_ORDER_ACTIONS,
    /**
     * Where orders' telephone numbers without a country code are from. Set, the number that a customer writes from
     * shows an order with that number to be theirs; absent, it shows nothing.
     */
    phoneCountry: LOKET_PHONE_AS_SECOND_FACT,
  }));

export type OrderSettings = z.infer<typeof orderSettingsSchema>;

/** Of one system, such as `SettingsOf<'woocommerce'>`. */
export type SettingsOf<S extends OrderSettings['system']> = Extract<OrderSettings, { system: S }>;
