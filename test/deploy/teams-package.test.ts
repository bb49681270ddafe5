import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { makeManifest } from '../../bot/commands/teams-package/manifest.ts';
import { runToEnd } from '../support/children/child-process.ts';
import type { Options } from '../../bot/commands/teams-package/teams-app.ts';
import { appId, describedBy, pages, settings } from '../support/teams-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const withPages = Object.entries(pages).flatMap(([name, page]) => [`--${name}`, page]);

async function run(args: string[], env: Partial<typeof settings> = {}) {
  const folder = await temporaryFolder();
  const program = 'bot/commands/teams-package.ts';
  const end = await runToEnd(program, [...args, '--out', folder], { ...settings, ...env });
  return { ...end, folder };
}

async function unzip(file: string) {
  const files = unzipSync(await readFile(file));
  const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as unknown;
  return { files, manifest: json('manifest.json') as Manifest, english: json('en.json') };
}

type Manifest = ReturnType<typeof makeManifest>;

describe('npm run teams:package', () => {
  test('packs the bot and the desk into one app', async () => {
    const { code, stdout, stderr, folder } = await run(withPages);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/loket\.zip {2}Voorbeeldwinkel 0\.2\.0, app id 0{8}-/);
    const { files, manifest, english } = await unzip(join(folder, 'loket.zip'));
    expect(Object.keys(files)).toEqual(['color.png', 'outline.png', 'manifest.json', 'en.json']);
    for (const icon of ['color.png', 'outline.png']) {
      expect(Buffer.from(files[icon] ?? [])).toEqual(await readFile(`deploy/teams/icons/${icon}`));
    }
    expect(manifest).toMatchObject({
      manifestVersion: '1.30',
      id: appId,
      developer: { name: 'Voorbeeldwinkel', websiteUrl: pages.website, privacyUrl: pages.privacy },
      bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true }],
      staticTabs: [
        {
          entityId: 'desk',
          name: 'Balie',
          contentUrl: 'https://loket.example.nl/desk?in=teams',
          websiteUrl: 'https://loket.example.nl/desk',
          scopes: ['personal'],
        },
      ],
      validDomains: ['loket.example.nl'],
      webApplicationInfo: { id: appId, resource: `api://loket.example.nl/${appId}` },
    });
    expect(english).toMatchObject({ 'staticTabs[0].name': 'Desk' });
  });

  test('packs an app for customers and one for staff, of which one alone has the bot', async () => {
    const args = [...withPages, '--split', '--manifest', '1.25', '--app-version', '1.2.3'];
    const { code, folder } = await run([...args, '--name', 'De Winkel']);
    expect(code).toBe(0);
    const { manifest: forCustomers } = await unzip(join(folder, 'loket-customers.zip'));
    const { manifest: forStaff } = await unzip(join(folder, 'loket-staff.zip'));
    for (const manifest of [forCustomers, forStaff]) {
      expect(manifest).toMatchObject({ manifestVersion: '1.25', version: '1.2.3' });
    }
    expect(forCustomers).toMatchObject({ name: { short: 'De Winkel' }, bots: [{ botId: appId }] });
    expect(Object.keys(forCustomers)).not.toContain('staticTabs');
    expect(Object.keys(forCustomers)).not.toContain('webApplicationInfo');
    // links to the tab name the app by the id of the bot
    expect(forStaff).toMatchObject({ name: { short: 'Balie De Winkel' }, id: appId });
    expect(Object.keys(forStaff)).not.toContain('bots');
    expect(forCustomers.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-/);
  });

  test.each([
    ['without a bot', { MicrosoftAppId: '' }, /^MicrosoftAppId: write the Microsoft App ID/m],
    [
      'with nothing of one',
      {
        ...{ MicrosoftAppId: '', MicrosoftAppType: '' },
        ...{ MicrosoftAppPassword: '', MicrosoftAppTenantId: '' },
      },
      /^MicrosoftAppId: write it and the settings that belong to it/m,
    ],
    ['with half an id', { MicrosoftAppId: '0000' }, /^MicrosoftAppId: write the whole App ID/m],
    ['without an address', { LOKET_PUBLIC_URL: '' }, /^LOKET_PUBLIC_URL: write where Teams finds/m],
    ['by http', { LOKET_PUBLIC_URL: 'http://loket.example.nl' }, /^LOKET_PUBLIC_URL: .*https/m],
    ['at a port', { LOKET_PUBLIC_URL: 'https://a.example.nl:8443' }, /^LOKET_PUBLIC_URL: .*port/m],
    ['at a number', { LOKET_PUBLIC_URL: 'https://192.0.2.1' }, /^LOKET_PUBLIC_URL: .*a name/m],
    ['here alone', { LOKET_PUBLIC_URL: 'https://localhost' }, /^LOKET_PUBLIC_URL: .*a name/m],
    ['nowhere', { LOKET_PUBLIC_URL: 'loket' }, /^LOKET_PUBLIC_URL: write a whole address/m],
  ])('says which setting is wrong: %s', (_, env, sentence) => {
    expect(() => describedBy(env)).toThrow(sentence);
  });

  test.each<[string, Options, RegExp]>([
    ['no pages', {}, /^--website: .*\n--privacy: .*\n--terms: write the whole address/],
    ['a page by http', { ...pages, terms: 'http://shop.example.nl' }, /^--terms: write/],
    ['a long name', { ...pages, name: 'x'.repeat(31) }, /^--name: .*30 characters/],
    ['no version', { ...pages, 'app-version': '1.0' }, /^--app-version: .*such as 1\.0\.1/],
  ])('says which argument is wrong: %s', (_, given, sentence) => {
    expect(() => describedBy({}, given)).toThrow(sentence);
  });

  test.each<[string, string[], Partial<typeof settings>, number, RegExp]>([
    ['a setting', withPages, { MicrosoftAppId: '' }, 1, /^These settings of the environment are/],
    ['no pages', [], {}, 2, /^--website: /],
    [
      'an old manifest',
      [...withPages, '--manifest', '1.16'],
      {},
      2,
      /^--manifest is "1\.16"; write/,
    ],
    ['an unknown option', [...withPages, '--nick', 'x'], {}, 2, /--nick[^]*Usage:/],
  ])('ends without a package: %s', async (_, args, env, expected, sentence) => {
    const { code, stdout, stderr } = await run(args, env);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  test('explains itself', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage:\n {2}npm run teams:package/);
  });
});
