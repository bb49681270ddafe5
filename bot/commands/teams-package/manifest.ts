import type { Language } from '../../../dialogs/language.ts';
import { idBeside, type TeamsApp } from './teams-app.ts';
import { commands, texts, type Audience } from './texts.ts';

/** Versions of the manifest: the current one, and one that older tenants take. */
export const manifestVersions = ['1.30', '1.25'] as const;
export type ManifestVersion = (typeof manifestVersions)[number];

const schemas = 'https://developer.microsoft.com/en-us/json-schemas/teams';

/** The blue of the chat's button. */
const accentColor = '#0b5fff';

/**
 * The manifest of the app, in Dutch: the bot answers in Dutch too wherever Teams speaks neither Dutch nor English.
 * The app with the desk's tab has the bot's id, as links to the tab are made with that.
 */
export function makeManifest(app: TeamsApp, audience: Audience, version: ManifestVersion) {
  const { botId, url, pages } = app;
  const said = say(app, audience, 'nl');
  const hasDesk = audience !== 'customers';
  return {
    $schema: `${schemas}/v${version}/MicrosoftTeams.schema.json`,
    manifestVersion: version,
    version: app.version,
    id: hasDesk ? botId : idBeside(botId, audience),
    localizationInfo: {
      defaultLanguageTag: 'nl',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    developer: {
      name: app.developer,
      websiteUrl: pages.website,
      privacyUrl: pages.privacy,
      termsOfUseUrl: pages.terms,
    },
    name: said.name,
    description: said.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor,
    ...(audience !== 'staff' && {
      bots: [
        {
          botId,
          scopes: everywhere,
          // Teams hands a bot files in a personal chat alone
          supportsFiles: true,
          isNotificationOnly: false,
          commandLists: [{ scopes: everywhere, commands: said.commands }],
        },
      ],
    }),
    ...(hasDesk && {
      staticTabs: [
        {
          entityId: 'desk',
          name: said.desk,
          contentUrl: `${url}/desk?in=teams`,
          websiteUrl: `${url}/desk`,
          scopes: ['personal'],
        },
      ],
      ...(app.signsIn && { webApplicationInfo: signIn(app) }),
    }),
    defaultInstallScope: 'personal',
    validDomains: [new URL(url).host],
  };
}

const everywhere = ['personal', 'team', 'groupChat'];

/** As whom Teams asks for the token that signs staff in, and which one it may have ready when the tab is opened. */
function signIn({ botId, url }: TeamsApp) {
  const { host } = new URL(url);
  const resource = `api://${host}/${botId}`;
  return {
    id: botId,
    resource,
    nestedAppAuthInfo: [
      { redirectUri: `brk-multihub://${host}`, scopes: [`${resource}/access_as_user`] },
    ],
  };
}

/** What of the manifest is said in English, by the path of each text. */
export function makeLocalization(app: TeamsApp, audience: Audience, version: ManifestVersion) {
  const { name, description, commands: list, desk } = say(app, audience, 'en');
  const commandTexts = list.flatMap(({ title, description: about }, at) => {
    const path = `bots[0].commandLists[0].commands[${at}]`;
    return [
      [`${path}.title`, title],
      [`${path}.description`, about],
    ];
  });
  return {
    $schema: `${schemas}/v${version}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...(audience !== 'staff' && (Object.fromEntries(commandTexts) as Record<string, string>)),
    ...(audience !== 'customers' && { 'staticTabs[0].name': desk }),
  };
}

function say({ name, wording }: TeamsApp, audience: Audience, language: Language) {
  const { desk, staffName, fullName, short, full, commands: about } = texts[language];
  const isForStaff = audience === 'staff';
  const shown = audience === 'everyone' ? (['customers', 'staff'] as const) : [audience];
  const ofStaff = staffName(name);
  return {
    desk,
    name: isForStaff
      ? // so that it can be told from the customers' app, whatever the shop is called
        { short: ofStaff.length <= 30 ? ofStaff : desk, full: ofStaff }
      : { short: name, full: fullName(name) },
    description: {
      short: short[isForStaff ? 'staff' : 'customers'](name),
      full: shown.map((each) => full[each](name)).join('\n\n'),
    },
    commands: commands.map((item) => ({
      title: wording[language](`menu.${item}`),
      description: about[item],
    })),
  };
}
