import {
  describeApp,
  type Options,
  type TeamsApp,
} from '../../bot/commands/teams-package/teams-app.ts';
import { readConfig } from '../../bot/config.ts';
import { shippedWording } from './book.ts';

export const appId = '00000000-0000-4000-8000-000000000001';
/** What the server of a shop with a bot is set to. */
export const settings = {
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'secret of the bot',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000002',
  LOKET_PUBLIC_URL: 'https://loket.example.nl/',
  LOKET_BOOK_DIR: '',
};
export const pages = {
  website: 'https://www.shop.example.nl/',
  privacy: 'https://www.shop.example.nl/privacy',
  terms: 'https://www.shop.example.nl/voorwaarden',
};
/** The app of that shop. */
export function describedBy(
  env: Partial<typeof settings>,
  given: Options = pages,
  contact = {},
): TeamsApp {
  return describeApp(readConfig({ ...settings, ...env }), given, {
    ...{ shopName: 'Voorbeeldwinkel', contact, wording: shippedWording(), version: '0.2.0' },
  });
}
