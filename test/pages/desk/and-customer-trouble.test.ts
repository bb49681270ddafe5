import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { startTestApp } from '../../support/app.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startChild } from '../../support/children/child-process.ts';
import type { Child } from '../../support/children/follow.ts';
import { atTheApi, hire } from '../../support/desk/staff.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openCustomer, signInAtDesk } from './desk-pages.ts';

let browser: Browser;
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

afterAll(() => browser.close());

test('who closes the desk in the middle loses the customer to the front of the queue', async () => {
  const app = await startTestApp({ at: '2026-11-20T11:00:00+01:00' });
  opened.push(() => app.stop());
  const [ofAnna, ofBram] = [await hire(app.dataDir, 'Anna'), await hire(app.dataDir, 'Bram')];
  const anna = await signInAtDesk(browser, app.url, ofAnna);
  const bram = await signInAtDesk(browser, app.url, ofBram);
  const customer = await openCustomer(browser, app.url);
  await customer.tells(['medewerker', 'als eerste aan de beurt']);
  await anna.claims(customer.id);
  await customer.reads('Je praat nu met Anna');
  app.goTo('2026-11-20T11:01:00+01:00');
  const later = await openCustomer(browser, app.url);
  await later.tells(['medewerker', 'als eerste aan de beurt']);
  await bram.row(later.id).waitFor();

  await anna.close();
  // the server hears of it when it does, and who was there a minute ago still counts
  const api = await atTheApi(app, ofBram);
  const isThere = async () => {
    const { staff } = (await api.get('staff')).body as unknown as { staff: Member[] };
    return staff.some(({ name, present }) => name === 'Anna' && present);
  };
  let now = Temporal.Instant.from('2026-11-20T11:01:00+01:00');
  while (await isThere()) {
    now = now.add({ minutes: 1 });
    app.goTo(now.toString());
  }
  app.goTo(now.add({ minutes: 2 }).toString());

  await customer.reads(
    'De verbinding met de medewerker is weggevallen. Je staat weer vooraan in de rij',
  );
  await bram.row(customer.id).waitFor();
  const queue = await bram.page.locator('[data-conversation]').all();
  const ids = await Promise.all(queue.map((row) => row.getAttribute('data-conversation')));
  expect(ids).toEqual([customer.id, later.id]);
  await bram.claims(customer.id);
  await customer.reads('Je praat nu met Bram');
});

interface Member {
  name: string;
  present: boolean;
}

test('the server is killed and started again, and both pages go on with nothing lost or doubled', async () => {
  const folder = await temporaryFolder();
  const account = await hire(folder, 'Anna');
  const first = await start(folder, '0');
  const anna = await signInAtDesk(browser, first.url, account);
  const customer = await openCustomer(browser, first.url);
  await customer.tells(['medewerker', 'als eerste aan de beurt']);
  await anna.claims(customer.id);
  await anna.writes('Voor de storing.');
  await customer.reads('Voor de storing.');
  await customer.writes('Nog net gelezen.');
  await anna.reads('Nog net gelezen.');

  await first.child.kill();
  await anna.page.getByText('Geen verbinding. Je mist niets').first().waitFor();
  await anna.writes('Tijdens de storing.');
  await anna.reads('Wordt verstuurd zodra er verbinding is');

  await start(folder, new URL(first.url).port);
  await anna.page.getByText('De verbinding is er weer').first().waitFor();
  await customer.reads('Tijdens de storing.');
  await anna.page.getByText('Geen verbinding').waitFor({ state: 'detached' });
  await customer.writes('Na de storing.');
  await anna.reads('Na de storing.');
  await anna.writes('Fijn, we gaan verder.');
  await customer.reads('Fijn, we gaan verder.');

  const said = [
    ...['Voor de storing.', 'Nog net gelezen.', 'Tijdens de storing.'],
    ...['Na de storing.', 'Fijn, we gaan verder.'],
  ];
  expect(await Promise.all(said.map((text) => customer.count(text)))).toEqual([1, 1, 1, 1, 1]);
  expect(await Promise.all(said.map((text) => anna.count(text)))).toEqual([1, 1, 1, 1, 1]);
});

/** The shipped program in a process of its own, on its own clock: at the example book's shop whoever is there counts. */
async function start(folder: string, port: string): Promise<{ child: Child; url: string }> {
  const env = ['env', `PORT=${port}`, `LOKET_DATA_DIR=${folder}`];
  const child = await startChild('bot/main.ts', [], env);
  opened.push(() => child.kill());
  const line = await child.line((one) => /^ +Desk +http/.test(one));
  return { child, url: new URL(line.replace(/^ +Desk +/, '')).origin };
}

test('out of hours a case is opened, with when the shop is back; nobody waits, and staff find it later', async () => {
  const folder = await temporaryFolder();
  // not the example book, at which whoever is at the desk counts as open
  await cp(join('policies', 'book'), folder, { recursive: true });
  const app = await startTestApp({
    at: '2026-11-21T12:00:00+01:00',
    env: { LOKET_BOOK_DIR: folder },
  });
  opened.push(() => app.stop());
  const account = await hire(app.dataDir, 'Anna');
  const anna = await signInAtDesk(browser, app.url, account);
  const customer = await openCustomer(browser, app.url);
  await customer.tells(
    ['medewerker', 'Waar gaat het over?'],
    ['Mijn factuur klopt niet', 'Op welk e-mailadres mogen we antwoorden?'],
    ['hier in de chat', 'Klopt dat?'],
    ['ja', 'vanaf maandag 23 november'],
  );
  const api = await atTheApi(app, account);
  expect(await api.list('holder=queue')).toEqual([]);
  await anna.page.getByText('Niemand wacht').waitFor();
  expect(await anna.row(customer.id).count()).toBe(0);

  // whoever comes in first finds it among all, takes it over, and answers in the chat as was agreed
  await anna.list('Alles');
  await anna
    .row(customer.id)
    .getByText(/^S-.* · Bij de bot$/)
    .waitFor();
  await anna.row(customer.id).click();
  await anna.reads('Mijn factuur klopt niet');
  await anna.page.keyboard.press('c');
  await anna.page.keyboard.type('Je factuur is aangepast.');
  await anna.page.getByRole('button', { name: 'Doorzetten' }).waitFor();
  await anna.page.keyboard.press('Enter');
  await customer.reads('Je factuur is aangepast.');
});
