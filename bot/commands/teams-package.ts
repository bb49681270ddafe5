import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { aboutShop } from '../../policies/service/about-shop.ts';
import { serviceAt } from '../../policies/service/service-at.ts';
import { readConfig } from '../config.ts';
import { machineClock } from '../machine-clock.ts';
import { readPolicyBook } from '../policy-book/policy-book-folder.ts';
import { readWording } from '../reading-files.ts';
import { printAnswer, readArguments, UsageError } from './command.ts';
import { makeLocalization, makeManifest, manifestVersions } from './teams-package/manifest.ts';
import { describeApp } from './teams-package/teams-app.ts';
import type { Audience } from './teams-package/texts.ts';
import { zip } from './teams-package/zip.ts';

/*
 * What `npm run teams:package` does. It ends with 0; with 1 when the settings of the server do not name a bot and an
 * address that Teams finds; and with 2 when the arguments are wrong.
 */

const usage = `Usage:
  npm run teams:package -- --website URL --privacy URL --terms URL
                                 the app for Teams, with the bot and the desk: dist/teams/loket.zip

  --split                        an app for each instead: loket-customers.zip with the bot, loket-staff.zip with the desk
  --name NAME                    what the app is called, 30 characters at most; the shop's name in service.yaml otherwise
  --app-version 1.0.1            an update takes a higher one; the version of Loket otherwise
  --manifest ${manifestVersions.join('|')}           of the manifest; ${manifestVersions[0]} otherwise, the other one where a tenant refuses it
  --out FOLDER                   where they are written

  It reads the settings of the server: the bot from MicrosoftAppId and what belongs to it, the address from
  LOKET_PUBLIC_URL, the shop's name from the policy book.`;

void printAnswer(answer, usage);

async function answer(args: string[]): Promise<string> {
  const {
    split = false,
    manifest: wanted = manifestVersions[0],
    out,
    ...given
  } = parseArguments(args);
  const version = manifestVersions.find((one) => one === wanted);
  if (version === undefined) {
    throw new UsageError(`--manifest is "${wanted}"; write one of ${manifestVersions.join(', ')}`);
  }
  const config = readConfig();
  const { book } = await readPolicyBook(config.bookDir);
  const now = machineClock();
  const app = describeApp(config, given, {
    shopName: serviceAt(book, now).shopName,
    contact: aboutShop(book, now).contact,
    wording: await readWording(config.wordingDir),
    version: await versionOfLoket(config.rootDir),
  });
  const icons = await readIcons(join(config.rootDir, 'deploy', 'teams', 'icons'));
  const folder = out === undefined ? join(config.rootDir, 'dist', 'teams') : resolve(out);
  await mkdir(folder, { recursive: true });
  const audiences: Audience[] = split ? ['customers', 'staff'] : ['everyone'];
  const lines: string[] = [];
  for (const audience of audiences) {
    const file = join(folder, audience === 'everyone' ? 'loket.zip' : `loket-${audience}.zip`);
    const manifest = makeManifest(app, audience, version);
    const texts = makeLocalization(app, audience, version);
    await writeFile(file, zip({ ...icons, 'manifest.json': manifest, 'en.json': texts }));
    const { name, id } = manifest;
    lines.push(`${relative(process.cwd(), file)}  ${name.short} ${manifest.version}, app id ${id}`);
  }
  return lines.join('\n');
}

function parseArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    ...{ website: text, privacy: text, terms: text, name: text, 'app-version': text },
    ...{ manifest: text, out: text },
    split: { type: 'boolean' },
  } as const;
  return readArguments({ args, options }, usage).values;
}

async function versionOfLoket(root: string): Promise<string> {
  const file = await readFile(join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version;
}

async function readIcons(folder: string): Promise<Record<string, Uint8Array>> {
  const read = async (name: string) => [name, await readFile(join(folder, name))] as const;
  return Object.fromEntries(await Promise.all(['color.png', 'outline.png'].map(read)));
}
