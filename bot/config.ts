import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const url = z.url({ error: 'write a whole address, such as https://loket.example.nl' });

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'write a port number, such as 3978' })
    .int({ error: 'write a whole number, such as 3978' })
    .min(0, { error: 'write 0 (any free port) to 65535' })
    .max(65_535, { error: 'write 0 (any free port) to 65535' })
    .default(3978),
  LOKET_DATA_DIR: z.string().optional(),
  LOKET_BOOK_DIR: z.string().optional(),
  LOKET_ORDERS_FILE: z.string().optional(),
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
  LOKET_LLM_URL: z
    .url({
      protocol: /^https?$/,
      error: 'write the address of an OpenAI-compatible API, such as http://localhost:11434/v1',
    })
    .optional(),
  LOKET_LLM_MODEL: z.string().default('gpt-4o-mini'),
  LOKET_LLM_API_KEY: z.string().optional(),
  LOKET_ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(
      z.array(
        z.string().refine((origin) => URL.canParse(origin) && new URL(origin).origin === origin, {
          error:
            'write origins with scheme and without path, parted by commas, such as https://shop.example.nl',
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
  wordingDir: string;
  examplesDir: string;
  /** What `npm run train` learned of where words lead. */
  routesFile: string;
  pagesDir: string;
  ordersFile: string | undefined;
  publicUrl: string | undefined;
  /** Holds a password: never to be shown whole. */
  smtpUrl: string | undefined;
  secret: string | undefined;
  allowedOrigins: string[];
  /** What is asked where the router is not sure. The key is a password. */
  languageModel: { url: string; model: string; apiKey: string | undefined } | undefined;
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
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new ConfigFaults([...new Set(faults)].join('\n'));
  }
  const root = projectRoot(import.meta.dirname);
  const env = parsed.data;
  const exampleBookDir = join(root, 'policies', 'book');
  return {
    port: env.PORT,
    dataDir: resolve(env.LOKET_DATA_DIR ?? join(root, 'data')),
    rootDir: root,
    bookDir: resolve(env.LOKET_BOOK_DIR ?? exampleBookDir),
    exampleBookDir,
    wordingDir: join(root, 'dialogs', 'wording'),
    examplesDir: join(root, 'dialogs', 'reading', 'examples'),
    routesFile: join(root, 'dist', 'reading', 'routes.model'),
    pagesDir: join(root, 'dist', 'pages'),
    ordersFile: env.LOKET_ORDERS_FILE,
    publicUrl: env.LOKET_PUBLIC_URL?.replace(/\/+$/, ''),
    smtpUrl: env.LOKET_SMTP_URL,
    secret: env.LOKET_SECRET,
    allowedOrigins: env.LOKET_ALLOWED_ORIGINS,
    languageModel:
      env.LOKET_LLM_URL === undefined
        ? undefined
        : { url: env.LOKET_LLM_URL, model: env.LOKET_LLM_MODEL, apiKey: env.LOKET_LLM_API_KEY },
  };
}

// The same whether the code runs from its source or from the build.
function projectRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : projectRoot(dirname(from));
}
