import { z } from 'zod';
import { isSafeAddress } from '../../calls/safe-address.ts';

/*
 * The variables of the environment that connect the shop's WhatsApp number. All of the first four are set, or none. Secret
 * and tokens are never shown.
 */

/** Since when Meta gives a version of its API two years and more, and this one what the payloads are like. */
const usualGraph = 'https://graph.facebook.com/v26.0';

const connected = z.object({
  LOKET_WHATSAPP_APP_SECRET: z
    .string({ error: 'write the app secret, from "App settings, Basic" of your app at Meta' })
    .regex(/^\S{16,}$/, { error: 'write the whole app secret, which has 32 characters' }),
  LOKET_WHATSAPP_VERIFY_TOKEN: z
    .string({ error: 'write any word of your own, and the same one where Meta asks for it' })
    .min(8, { error: 'write at least 8 characters, and the same ones where Meta asks for them' }),
  LOKET_WHATSAPP_ACCESS_TOKEN: z
    .string({ error: 'write the permanent access token of a system user of your business' })
    .regex(/^\S+$/, { error: 'write the access token, without spaces' }),
  LOKET_WHATSAPP_PHONE_NUMBER_ID: z
    .string({ error: 'write the phone number ID, which Meta shows beside the number' })
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(
      z
        .array(
          z.string().regex(/^\d{5,20}$/, {
            error:
              'write phone number IDs, digits alone and no telephone numbers, separated by commas',
          }),
        )
        .min(1, { error: 'write the phone number ID, which Meta shows beside the number' }),
    ),
  LOKET_WHATSAPP_GRAPH_URL: z
    .url({ protocol: /^https?$/, error: `write a whole address, such as ${usualGraph}` })
    .refine(isSafeAddress, { error: 'write an address with https; http is for this machine alone' })
    .default(usualGraph),
});

const needed = [
  'LOKET_WHATSAPP_APP_SECRET',
  'LOKET_WHATSAPP_VERIFY_TOKEN',
  'LOKET_WHATSAPP_ACCESS_TOKEN',
  'LOKET_WHATSAPP_PHONE_NUMBER_ID',
] as const;

/**
 * Reads the variables of the environment; `undefined` where none of the four is set, and the channel stays off.
 * Example: `whatsAppSettingsSchema.parse({})` is `undefined`.
 */
export const whatsAppSettingsSchema = z
  .record(z.string(), z.string().optional())
  .transform((env) => (needed.some((name) => env[name] !== undefined) ? env : undefined))
  .pipe(connected.optional())
  .transform(
    (env) =>
      env && {
        /** With which Meta signs what it sends us. */
        appSecret: env.LOKET_WHATSAPP_APP_SECRET,
        /** What Meta shows us once, when the webhook is set up. */
        verifyToken: env.LOKET_WHATSAPP_VERIFY_TOKEN,
        /** With which we send. */
        accessToken: env.LOKET_WHATSAPP_ACCESS_TOKEN,
        /** The shop's numbers, by Meta's ids of them; at least one. */
        phoneNumberIds: env.LOKET_WHATSAPP_PHONE_NUMBER_ID,
        /** Without a slash at its end. */
        graphUrl: env.LOKET_WHATSAPP_GRAPH_URL.replace(/(?<!\/)\/+$/, ''),
      },
  );

export type WhatsAppSettings = NonNullable<z.infer<typeof whatsAppSettingsSchema>>;
