import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { makeLocalization, makeManifest } from '../../bot/commands/teams-package/manifest.ts';
import { describeApp } from '../../bot/commands/teams-package/teams-app.ts';
import { readConfig } from '../../bot/config.ts';
import { shippedWording } from '../support/book.ts';
import { customerIn, read } from '../support/conversation.ts';
import { describedBy, pages, settings } from '../support/teams-app.ts';

const versions = ['1.30', '1.25'] as const;
const audiences = ['everyone', 'customers', 'staff'] as const;

describe.each(versions)('by the schemas of Microsoft, version %s', (version) => {
  const faultsOf: Record<string, (value: unknown) => string> = {};

  beforeAll(async () => {
    for (const kind of ['manifest', 'localization']) {
      const file = `test/deploy/teams-schemas/${kind}-v${version}.schema.json`;
      const { $schema, ...schema } = JSON.parse(await readFile(file, 'utf8')) as object & {
        $schema: string;
      };
      expect($schema).toContain('draft-04');
      // some of its patterns are none by the stricter rules
      const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
      (addFormats as unknown as (ajv: Ajv) => void)(ajv);
      const validate = ajv.compile(schema);
      faultsOf[kind] = (value) => (validate(value) ? '' : ajv.errorsText(validate.errors));
    }
  });

  test.each(audiences)('the manifest and its English are valid (for %s)', (audience) => {
    const app = describedBy({}, { ...pages, name: 'Winkel met de langste naam ooi' });
    expect(app.name).toHaveLength(30);
    expect(faultsOf['manifest']?.(makeManifest(app, audience, version))).toBe('');
    expect(faultsOf['localization']?.(makeLocalization(app, audience, version))).toBe('');
  });

  test('what the schema does not know would be found', () => {
    const manifest = makeManifest(describedBy({}), 'everyone', version);
    expect(faultsOf['manifest']?.({ ...manifest, nick: 'Loket' })).toMatch(/additional/);
    expect(faultsOf['manifest']?.({ ...manifest, manifestVersion: '1.2' })).toMatch(/constant/);
    const english = makeLocalization(describedBy({}), 'everyone', version);
    expect(faultsOf['localization']?.({ ...english, 'bots[1].name': 'x' })).toMatch(/additional/);
  });
});

test.each(audiences)('each text of the package for %s is there in English too', (audience) => {
  const app = describedBy({});
  const english: Record<string, unknown> = makeLocalization(app, audience, '1.30');
  const { name, description, bots, staticTabs } = makeManifest(app, audience, '1.30');
  const dutch = {
    ...{ 'name.short': name.short, 'name.full': name.full },
    ...{ 'description.short': description.short, 'description.full': description.full },
    ...(staticTabs && { 'staticTabs[0].name': staticTabs[0]?.name }),
    ...Object.fromEntries(
      (bots?.[0]?.commandLists[0]?.commands ?? []).flatMap(({ title, description }, at) => [
        [`bots[0].commandLists[0].commands[${at}].title`, title],
        [`bots[0].commandLists[0].commands[${at}].description`, description],
      ]),
    ),
  };
  expect(Object.keys(english).slice(1).toSorted()).toEqual(Object.keys(dutch).toSorted());
  const alike = Object.entries(dutch).filter(([path, text]) => english[path] === text);
  expect(alike.map(([path]) => path).filter((path) => path !== 'name.short')).toEqual([]);
});

describe('what Teams proposes to say', () => {
  const answers = {
    'order-status': [/bestelnummer/, /order number/],
    'order-change': [/Ander bezorgadres/, /Another delivery address/],
    refund: [/Niet geleverd/, /Not delivered/],
    withdrawal: [/bestelnummer/, /order number/],
    support: [/Er werkt iets niet/, /Something doesn't work/],
    complaint: [/Klacht indienen/, /Make a complaint/],
    human: [/medewerker/, /staff|person|colleague/],
  };
  const cases = (['nl', 'en'] as const).flatMap((language, at) =>
    Object.entries(answers).map(
      ([item, answer]) => [language, item, answer[at] ?? /$^/] as [typeof language, string, RegExp],
    ),
  );

  test.each(cases)('leads there (%s, %s)', async (language, item, answer) => {
    const [bot] = makeManifest(describedBy({}), 'everyone', '1.30').bots ?? [];
    const commands = bot?.commandLists[0]?.commands ?? [];
    expect(commands).toHaveLength(Object.keys(answers).length);
    const words = shippedWording();
    const at = commands.findIndex(({ title }) => title === words.nl(`menu.${item}`));
    const english: Record<string, string> = makeLocalization(describedBy({}), 'everyone', '1.30');
    const title =
      language === 'nl'
        ? commands[at]?.title
        : english[`bots[0].commandLists[0].commands[${at}].title`];
    const customer = await customerIn({
      at: '2026-11-30T10:00:00+01:00',
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    });
    await customer.joins();
    expect(read(await customer.says(title ?? ''))).toMatch(answer);
  });
});

describe('the app', () => {
  test.each([
    ['De Demowinkel B.V.', 'De Demowinkel B.V.'],
    ['De Allerlaatste Demowinkel B.V., KvK 12345678', 'De Allerlaatste Demowinkel B.V.'],
    ['Vereniging tot behoud van winkels met een lange naam', 'Voorbeeldwinkel'],
  ])('of %s is by %s', (company, developer) => {
    expect(describedBy({}, pages, { company }).developer).toBe(developer);
  });

  test('of a managed identity signs nobody in, as that has no API to ask a token for', () => {
    const { MicrosoftAppPassword: _, ...others } = settings;
    const config = readConfig({ ...others, MicrosoftAppType: 'UserAssignedMSI' });
    const known = { shopName: 'W', contact: {}, wording: shippedWording(), version: '1.0.0' };
    const manifest = makeManifest(describeApp(config, pages, known), 'everyone', '1.30');
    expect(Object.keys(manifest)).toContain('staticTabs');
    expect(Object.keys(manifest)).not.toContain('webApplicationInfo');
  });

  test('for staff is called by the desk alone where the name of the shop is long', () => {
    const app = describedBy({}, { ...pages, name: 'Winkel met de langste naam ooi' });
    expect(makeManifest(app, 'staff', '1.30').name.short).toBe('Balie');
  });
});
