import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { isSafeAddress } from './calls/safe-address.ts';
import { azureBotSettingsSchema, type AzureBotSettings } from './channels/azure-bot/settings.ts';
import { whatsAppSettingsSchema, type WhatsAppSettings } from './channels/whatsapp/settings.ts';
import type { OpenIdSettings } from './desk/sign-in/openid/openid.ts';
import { orderSettingsSchema, type OrderSettings } from './orders/order-settings.ts';
import { roles, type Role } from './ports/staff-store.ts';

const url = z.url({ error: 'write a whole address, such as https://loket.example.nl' });

const rolesByValue = z.string().transform((list, { issues }) => {
  const pairs = list.split(',').flatMap((pair) => pair.trim() || []);
  const read = pairs.map((pair): [string, Role] | undefined => {
    const [, value = '', given] = /^(.*\S)\s*=\s*(\w+)$/.exec(pair) ?? [];
    const role = roles.find((each) => each === given);
    return role && [value, role];
  });
  const whole = read.filter((pair) => pair !== undefined);
  if (whole.length < read.length) {
    const message = `write pairs of a value and one of ${roles.join(', ')}, such as loket-agents=agent,loket-admins=admin`;
    issues.push({ code: 'custom', message, input: list });
  }
  return Object.fromEntries(whole);
});

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'write a port number, such as 3978' })
    .int({ error: 'write a whole number, such as 3978' })
    .min(0, { error: 'write 0 (any free port) to 65535' })
    .max(65_535, { error: 'write 0 (any free port) to 65535' })
    .default(3978),
  LOKET_DATA_DIR: z.string().optional(),
  LOKET_BOOK_DIR: z.string().optional(),
  LOKET_PUBLIC_URL: url.optional(),
  LOKET_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'write the address of a mail server, such as smtps://user:password@mail.example.nl',
    })
    .optional(),
  LOKET_SECRET: z
    .string()
    .min(32, { error: 'write at least 32 characters, such as the output of: openssl rand -hex 32' })
    .optional(),
  LOKET_IDENTITY_SECRET: z
    .string()
    .min(32, { error: 'write at least 32 characters, the same as in the shop' })
    .optional(),
  LOKET_FILES_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, {
      error: 'write 64 hexadecimal digits, such as the output of: openssl rand -hex 32',
    })
    .optional(),
  LOKET_LLM_URL: z
    .url({
      protocol: /^https?$/,
      error: 'write the address of an OpenAI-compatible API, such as http://localhost:11434/v1',
    })
    .optional(),
  LOKET_LLM_MODEL: z.string().default('gpt-4o-mini'),
  LOKET_LLM_API_KEY: z.string().optional(),
  LOKET_OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: 'write the address of the provider, such as https://login.example.nl/realms/shop',
    })
    .refine(isSafeAddress, { error: 'write an address with https; http is for this machine alone' })
    .optional(),
  LOKET_OIDC_CLIENT_ID: z.string().optional(),
  LOKET_OIDC_CLIENT_SECRET: z.string().optional(),
  LOKET_OIDC_ROLE_CLAIM: z.string().default('roles'),
  LOKET_OIDC_ROLES: rolesByValue.optional(),
  LOKET_HANDOFF_HUB_URL: z
    .url({
      protocol: /^https?$/,
      error: 'write the address that takes handoff events, such as https://hub.example.nl/handoffs',
    })
    .optional(),
  LOKET_WAIT_FOR_MORE_MS: z.coerce
    .number({ error: 'write milliseconds, such as 1200' })
    .int({ error: 'write whole milliseconds, such as 1200' })
    .min(0, { error: 'write 0 (no wait) to 10000' })
    .max(10_000, { error: 'write 0 (no wait) to 10000' })
    .default(1_200),
  LOKET_ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(
      z.array(
        z.string().refine((origin) => URL.canParse(origin) && new URL(origin).origin === origin, {
          error:
            'write origins with scheme and without path, separated by commas, such as https://shop.example.nl',
        }),
      ),
    ),
});

export interface Config {
  port: number;
  dataDir: string;
  rootDir: string;
  bookDir: string;
  /** The book that comes with Loket. */
  exampleBookDir: string;
  /** The thread that reads it again, as built. */
  bookReader: string;
  wordingDir: string;
  examplesDir: string;
  /** What `npm run train` learned of where words lead, and of what answers mean. */
  learnedDir: string;
  /** What the build has read of the YAML files that come along. */
  shippedYamlFile: string;
  pagesDir: string;
  deskPagesDir: string;
  orders: OrderSettings;
  /** The shop's WhatsApp number; absent where it has none. Secret and tokens are never to be shown. */
  whatsApp: WhatsAppSettings | undefined;
  /** The shop's bot in Azure, by which it is on Teams; absent where it has none. The password is never to be shown. */
  azureBot: AzureBotSettings | undefined;
  publicUrl: string | undefined;
  /** Holds a password: never to be shown whole. */
  smtpUrl: string | undefined;
  secret: string | undefined;
  /** With which the shop's server signs who is signed in there. */
  identitySecret: string | undefined;
  /** What the files of customers are encrypted with. */
  filesKey: string | undefined;
  allowedOrigins: string[];
  /** What is asked where the router is not sure. The key is a password. */
  languageModel: { url: string; model: string; apiKey: string | undefined } | undefined;
  /** Where staff sign in besides with a password. The secret is one. */
  openId: OpenIdSettings | undefined;
  /** Where handoff events go. May hold a password: never to be shown whole. */
  handoffHubUrl: string | undefined;
  /** So many milliseconds a greeting or a piece of a sentence waits for what may follow. */
  waitForMore: number;
}

/** What is wrong with the environment, a line for each variable. */
export class ConfigFaults extends Error {
  readonly code = 'config-faults';
  override name = 'ConfigFaults';
}

/**
 * Reads the settings. What is not set gets its embedded default; what is set and wrong is listed, all at
 * once. An empty variable counts as not set. Throws `ConfigFaults`.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  const orders = orderSettingsSchema.safeParse(given);
  const whatsApp = whatsAppSettingsSchema.safeParse(given);
  const azureBot = azureBotSettingsSchema.safeParse(given);
  const faults = [parsed, orders, whatsApp, azureBot]
    .flatMap(({ error }) => error?.issues ?? [])
    .map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  if (given['LOKET_OIDC_ISSUER'] !== undefined && given['LOKET_OIDC_CLIENT_ID'] === undefined) {
    faults.push(
      'LOKET_OIDC_CLIENT_ID: write the id that the provider of LOKET_OIDC_ISSUER knows us by',
    );
  }
  const isWhole = parsed.success && orders.success && whatsApp.success && azureBot.success;
  if (!isWhole || faults.length > 0) throw new ConfigFaults([...new Set(faults)].join('\n'));
  const root = projectRoot(import.meta.dirname);
  const env = parsed.data;
  const exampleBookDir = join(root, 'policies', 'book');
  return {
    port: env.PORT,
    dataDir: resolve(env.LOKET_DATA_DIR ?? join(root, 'data')),
    rootDir: root,
    bookDir: resolve(env.LOKET_BOOK_DIR ?? exampleBookDir),
    exampleBookDir,
    bookReader: join(root, 'dist', 'book-reader.cjs'),
    wordingDir: join(root, 'dialogs', 'wording'),
    examplesDir: join(root, 'dialogs', 'reading', 'router', 'examples'),
    learnedDir: join(root, 'dist', 'reading'),
    shippedYamlFile: join(root, 'dist', 'shipped-yaml.json'),
    pagesDir: join(root, 'dist', 'pages'),
    deskPagesDir: join(root, 'dist', 'desk'),
    orders: orders.data,
    whatsApp: whatsApp.data,
    azureBot: azureBot.data,
    publicUrl: env.LOKET_PUBLIC_URL?.replace(/\/+$/, ''),
    smtpUrl: env.LOKET_SMTP_URL,
    secret: env.LOKET_SECRET,
    identitySecret: env.LOKET_IDENTITY_SECRET,
    filesKey: env.LOKET_FILES_KEY,
    allowedOrigins: env.LOKET_ALLOWED_ORIGINS,
    languageModel:
      env.LOKET_LLM_URL === undefined
        ? undefined
        : { url: env.LOKET_LLM_URL, model: env.LOKET_LLM_MODEL, apiKey: env.LOKET_LLM_API_KEY },
    openId:
      env.LOKET_OIDC_ISSUER === undefined
        ? undefined
        : {
            issuer: env.LOKET_OIDC_ISSUER,
            clientId: env.LOKET_OIDC_CLIENT_ID ?? '',
            clientSecret: env.LOKET_OIDC_CLIENT_SECRET,
            roleClaim: env.LOKET_OIDC_ROLE_CLAIM,
            roles: env.LOKET_OIDC_ROLES ?? Object.fromEntries(roles.map((role) => [role, role])),
          },
    handoffHubUrl: env.LOKET_HANDOFF_HUB_URL,
    waitForMore: env.LOKET_WAIT_FOR_MORE_MS,
  };
}

// The same whether the code runs from its source or from the build.
function projectRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : projectRoot(dirname(from));
}
