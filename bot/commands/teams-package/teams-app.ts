import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Words } from '../../../dialogs/wording.ts';
import type { Language } from '../../../dialogs/language.ts';
import type { AboutShop } from '../../../policies/service/about-shop.ts';
import { ConfigFaults, type Config } from '../../config.ts';
import { UsageError } from '../command.ts';

/** What the shop's app in Teams is made of. */
export interface TeamsApp {
  /** Of the bot. */
  botId: string;
  /** Where Teams finds this server, such as `https://loket.example.nl`. */
  url: string;
  /** As people read it above the chat; 30 characters at most. */
  name: string;
  /** Who stands behind it; 32 characters at most. */
  developer: string;
  pages: Pages;
  version: string;
  /** Whether the bot's id is one of an app registration, as which staff can be signed in by Teams. */
  signsIn: boolean;
  wording: Record<Language, Words>;
}

type Pages = z.infer<typeof optionsSchema>['pages'];

/** The most that Teams shows of them. Source: the app manifest's schema. */
const longest = { name: 30, developer: 32 };

const page = (what: string) =>
  z.url({
    protocol: /^https$/,
    error: `write the whole address of ${what}, such as https://www.shop.example.nl/`,
  });

const optionsSchema = z.object({
  pages: z.object({
    website: page('your shop'),
    privacy: page('your privacy statement'),
    terms: page('your terms and conditions'),
  }),
  name: z
    .string()
    .min(1, { error: 'write the name of your shop' })
    .max(longest.name, {
      error: `write a name of ${longest.name} characters at most; Teams takes no more`,
    }),
  version: z.string().regex(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/, {
    error: 'write three numbers, such as 1.0.1; Teams takes an update by a higher one',
  }),
});

/** What the command was given, by the names of its options. */
export type Options = Partial<Record<keyof Pages | 'name' | 'app-version', string>>;

interface Known {
  shopName: string;
  contact: AboutShop['contact'];
  wording: Record<Language, Words>;
  /** Of Loket. */
  version: string;
}

/**
 * Puts it together from the settings of the server and from what the command was given, which goes before what the book
 * says. Throws `ConfigFaults` for the settings, and a `UsageError` for the rest, with all that is wrong.
 */
export function describeApp(
  config: Pick<Config, 'azureBot' | 'publicUrl'>,
  given: Options,
  known: Known,
): TeamsApp {
  const { azureBot, publicUrl } = config;
  const faults = [
    ...(azureBot === undefined
      ? [
          'MicrosoftAppId: write it and the settings that belong to it, as the package names the bot',
        ]
      : []),
    ...(isForTeams(publicUrl)
      ? []
      : [
          'LOKET_PUBLIC_URL: write where Teams finds this server: an address with https, a name and no port, such as https://loket.example.nl',
        ]),
  ];
  if (azureBot === undefined || publicUrl === undefined || faults.length > 0) {
    throw new ConfigFaults(faults.join('\n'));
  }
  const { pages, name, version } = readOptions(given, known);
  const { company = name } = known.contact;
  const developers = [company, company.split(',')[0] ?? '', name];
  return {
    botId: azureBot.appId,
    url: publicUrl,
    ...{ name, pages, version, wording: known.wording },
    developer: developers.find(({ length }) => length <= longest.developer) ?? name,
    // a managed identity has no API that Teams could ask a token for
    signsIn: azureBot.type !== 'UserAssignedMSI',
  };
}

/** Teams loads tabs by https alone, and Azure Bot Service reaches no machine without a name. */
function isForTeams(publicUrl: string | undefined): boolean {
  if (publicUrl === undefined) return false;
  const { protocol, hostname, host } = new URL(publicUrl);
  return protocol === 'https:' && host === hostname && /^[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]/.test(host);
}

function readOptions(given: Options, { shopName, version }: Known) {
  const parsed = optionsSchema.safeParse({
    pages: given,
    name: given.name ?? shopName,
    version: given['app-version'] ?? version,
  });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = String(path.at(-1));
    return `--${name === 'version' ? 'app-version' : name}: ${message}`;
  });
  throw new UsageError(faults.join('\n'));
}

/**
 * An id that follows from the bot's, always the same: a UUID of version 5. Source: RFC 9562, section 5.5.
 * It is for a second app in the same organisation, as an app is known there by its id.
 */
export function idBeside(botId: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(botId.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
