import { afterEach, expect, test } from '@jest/globals';
import { startMailServer } from '../support/stand-ins/mail-server.ts';
import { referenceOn, send } from './form-client.ts';
import { openShop, sanne, type ShopWithPage } from './shop-with-page.ts';

let app: ShopWithPage | undefined;

afterEach(() => app?.stop());

test('the confirmation is mailed, so often a day to one address, and the withdrawal received always', async () => {
  const server = await startMailServer();
  app = await openShop({ smtpUrl: server.url });
  const first = server.next();
  const done = await send(await app.state(), 'confirm');
  expect(done.text).toContain('We sturen deze bevestiging ook naar sanne@example.nl.');
  const mail = await first;
  expect(mail.to?.[0]?.address).toBe('sanne@example.nl');
  expect(mail.text).toContain(referenceOn(done));
  expect(mail.text).toContain('om 10:00');

  const pages = [done];
  for (let more = 1; more < 8; more += 1) {
    const statement = { ...sanne, text: `Nummer ${more}` };
    pages.push(await send(await app.state(statement), 'confirm'));
  }
  const mailed = pages.map(({ text }) => text.includes('We sturen deze bevestiging ook'));
  expect(mailed).toEqual([true, true, true, true, true, false, false, false]);
  expect(pages.at(-1)?.text).toContain('Bewaar of print daarom deze pagina.');
  const cases = await app.cases();
  expect(cases).toHaveLength(8);
  // staff are told of those, and confirm them
  const untold = cases.filter(({ events }) => events.some(({ type }) => type === 'letter-refused'));
  expect(untold).toHaveLength(3);
});
