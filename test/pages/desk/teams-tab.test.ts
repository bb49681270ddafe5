import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { machineClock } from '../../../bot/machine-clock.ts';
import { accessibilityFaults, launchBrowser } from '../../support/browser.ts';
import type { Visitor } from '../../support/desk/test-sign-in.ts';
import {
  staffHost,
  startAzureBot,
  type AzureBotStandIn,
} from '../../support/stand-ins/azure-bot/azure-bot.ts';
import {
  openInTeams,
  type InTeams,
  type TeamsOptions,
} from '../../support/stand-ins/teams/teams-window.ts';
import { openStaffedShop, scriptFaults, type StaffedShop } from './staffed-shop.ts';

let browser: Browser;
let azure: AzureBotStandIn;
let shop: StaffedShop;
let bram: Visitor;
/** The conversation that waits: the only one. */
let waiting: string;

const person = { email: 'bram@example.nl', name: 'Bram' };

beforeAll(async () => {
  browser = await launchBrowser();
  azure = await startAzureBot({ clock: machineClock });
  shop = await openStaffedShop({ publicUrl: `https://${staffHost}`, env: azure.env });
  bram = await shop.hire('Bram');
  azure.connect(`${shop.url}/api/messages`);
  await bram.send('GET', '/desk/api/staff');
  const sanne = azure.customer();
  for (const words of [
    'mijn bestelling is niet geleverd',
    '1042',
    'demo@example.nl',
    'ja',
    'medewerker',
  ]) {
    await sanne.says(words);
  }
  waiting = await idInQueue();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await azure.close();
});

async function idInQueue(): Promise<string> {
  for (;;) {
    const { body } = await bram.send('GET', '/desk/api/conversations?holder=queue');
    const [first] = body['conversations'] as { id: string }[];
    if (first) return first.id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function expectInTheEnd(count: () => number, wanted: number): Promise<void> {
  while (count() < wanted) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(count()).toBe(wanted);
}

const open = (options: Partial<TeamsOptions> = {}) =>
  openInTeams(browser, shop.url, { azure, person, ...options });

const queue = ({ desk }: InTeams) => desk.getByRole('tab', { name: 'Wachtrij' });
const untilLook = ({ desk }: InTeams, wanted: string) =>
  desk.waitForFunction(`document.documentElement.dataset.look === '${wanted}'`);

function expectNoFaults({ faults, host }: InTeams): void {
  expect({ page: scriptFaults(faults), teams: host.faults }).toEqual({ page: [], teams: [] });
}

test('who opens the tab is at the desk, as themselves, with no password, and Teams is told', async () => {
  const tab = await open();
  await queue(tab).waitFor();
  expect(tab.host.heard).toEqual(
    expect.arrayContaining(['initialize', 'GetToken', 'appInitialization.appLoaded']),
  );
  await tab.desk.getByRole('button', { name: 'Menu van Bram' }).click();
  await tab.desk.getByRole('radio', { name: 'English' }).waitFor();
  for (const name of ['Afmelden', 'Wachtwoord wijzigen']) {
    expect(await tab.desk.getByRole('button', { name, exact: true }).count()).toBe(0);
  }
  expect(await tab.desk.getByRole('radio', { name: 'Donker' }).count()).toBe(0);
  expect(tab.host.heard).toContain('appInitialization.success');
  for (const name of ['dark', 'contrast'] as const) {
    await tab.tells('themeChange', name);
    await untilLook(tab, name);
  }
  expectNoFaults(tab);
});

test('a link there opens its conversation, and another link another one', async () => {
  const tab = await open({ subPageId: waiting });
  await tab.desk.getByRole('button', { name: 'Overnemen' }).waitFor();
  expect(new URL(tab.desk.url()).search).toBe('?in=teams');
  await tab.tells('contextChange', { subEntityId: 'een-ander', page: { subPageId: 'een-ander' } });
  await tab.desk.getByText('Dit gesprek bestaat niet').waitFor();
  expect(decodeURIComponent(new URL(tab.desk.url()).pathname)).toBe('/desk/c/een-ander');
  expectNoFaults(tab);
});

test('what opens a window of its own is opened by Teams, and a file is saved', async () => {
  const tab = await open({ subPageId: waiting });
  const row = tab.desk.locator(`[data-conversation="${waiting}"]`);
  await row.click({ modifiers: ['Control'] });
  await tab.desk.getByRole('link', { name: 'Zaken' }).click();
  await tab.desk
    .getByRole('link', { name: /R-1042/ })
    .first()
    .click();
  const file = tab.desk.getByRole('link', { name: 'Hele dossier (pdf)' }).first();
  const [download] = await Promise.all([tab.page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(await download.failure()).toBeNull();
  expect(tab.host.opened).toEqual([
    expect.stringContaining(`/desk/c/${encodeURIComponent(waiting)}`),
  ]);
  expect(tab.page.context().pages()).toHaveLength(1);
  expectNoFaults(tab);
});

test('an unknown person reads what to do, and may open the desk in a browser', async () => {
  const tab = await open({ person: { email: 'wim@example.nl', name: 'Wim' } });
  await tab.desk.getByText('wim@example.nl heeft nog geen account aan de balie.').waitFor();
  expect(tab.host.heard).toContain('appInitialization.expectedFailure');
  await tab.desk.getByRole('button', { name: 'Openen in je browser' }).click();
  await shop.anna.send('POST', '/desk/api/staff', {
    ...{ name: 'Wim', email: 'wim@example.nl', role: 'agent' },
  });
  await tab.desk.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await queue(tab).waitFor();
  expect(tab.host.opened).toEqual([expect.stringMatching(/\/desk$/)]);
  expectNoFaults(tab);
});

test('where Teams has to ask first, that is one press away', async () => {
  const tab = await open({ tokenAnswers: ['USER_INTERACTION_REQUIRED', 'USER_CANCEL'] });
  await tab.desk.getByText('Teams wil eerst je toestemming').waitFor();
  const enter = tab.desk.getByRole('button', { name: 'Aanmelden met Teams' });
  expect(tab.host.heard).not.toContain('GetTokenPopup');
  await enter.click();
  await tab.desk.getByText('Teams kon je niet aanmelden.').waitFor();
  await tab.desk.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await queue(tab).waitFor();
  expect(tab.host.heard).toContain('GetTokenPopup');
  expectNoFaults(tab);
});

test('a token that is over is asked for anew, once', async () => {
  const tab = await open({ tokenAnswers: [{ expiresIn: -600 }] });
  await queue(tab).waitFor();
  expect(tab.host.heard).toContain('GetToken anew');
  expectNoFaults(tab);
});

test('a token that is refused twice is told, and asked for no more', async () => {
  const tab = await open({ tokenAnswers: [{ forged: true }, { forged: true }] });
  await tab.desk.getByText('De aanmelding van Teams is verlopen').waitFor();
  expect(tab.host.heard.filter((one) => one.startsWith('GetToken'))).toHaveLength(2);
  expectNoFaults(tab);
});

test('a session that ends begins anew by itself, once, and then when it is asked to', async () => {
  const tab = await open();
  await queue(tab).waitFor();
  const entered = () => tab.host.heard.filter((one) => one === 'appInitialization.success').length;
  await bram.send('DELETE', '/desk/api/session?everywhere=true');
  bram = await shop.enter(person.email);
  await expectInTheEnd(entered, 2);
  await queue(tab).waitFor();
  await bram.send('DELETE', '/desk/api/session?everywhere=true');
  bram = await shop.enter(person.email);
  await tab.desk.getByText('Je sessie is verlopen.').waitFor();
  await tab.desk.getByRole('button', { name: 'Aanmelden met Teams' }).click();
  await queue(tab).waitFor();
  await expectInTheEnd(entered, 3);
  expectNoFaults(tab);
});

test('two windows of Teams share a session, and both can act', async () => {
  const one = await open();
  const other = await open({ beside: one.page });
  for (const tab of [one, other]) await queue(tab).waitFor();
  for (const tab of [one, other]) {
    const answer = await tab.desk.evaluate(`fetch('/desk/api/sign-in').then((r) => r.json())`);
    expect(answer).toMatchObject({ session: { staff: { email: 'bram@example.nl' } } });
    await tab.desk.locator(`[data-conversation="${waiting}"]`).click();
  }
  await one.desk.getByRole('button', { name: 'Overnemen' }).click();
  await other.desk.getByRole('button', { name: 'Naar bot' }).waitFor();
  await other.desk.getByRole('button', { name: 'Doorzetten' }).click();
  await other.desk
    .getByRole('button', { name: /[Ww]achtrij/ })
    .last()
    .click();
  await one.desk.getByRole('button', { name: 'Overnemen' }).waitFor();
  for (const tab of [one, other]) expectNoFaults(tab);
});

test('the look is that of Teams, also when it changes, and axe finds nothing in any', async () => {
  // axe's own script is not one that the policy lets in
  const wide = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
  // in a window of its own: through the frame of another site, axe may give up on a slow machine
  const tab = await open({ ...wide, isPhone: true, bypassCSP: true, subPageId: waiting });
  await tab.desk
    .getByRole('button', { name: /^Waarom\?$/ })
    .first()
    .waitFor();
  for (const [name, look] of [
    ['default', 'light'],
    ['dark', 'dark'],
    ['contrast', 'contrast'],
  ] as const) {
    await tab.tells('themeChange', name);
    await untilLook(tab, look);
    const found = await accessibilityFaults(tab.page);
    expect({ name, found }).toEqual({ name, found: [] });
  }
  expectNoFaults(tab);
});

test('on a phone the desk is signed in without nested apps, and nothing sticks out at 390 pixels', async () => {
  const tab = await open({ isPhone: true, theme: 'dark' });
  await queue(tab).waitFor();
  await untilLook(tab, 'dark');
  expect(tab.host.heard).toContain('authentication.getAuthToken');
  expect(tab.host.heard).not.toContain('GetToken');
  await tab.desk.getByRole('link', { name: /1042/ }).tap();
  await tab.desk.getByRole('button', { name: 'Overnemen' }).waitFor();
  const overflow = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  expect(await tab.page.evaluate(overflow)).toBe(false);
  expectNoFaults(tab);
});

test('where Teams is no way in, the app on a phone shows the usual form, and says so', async () => {
  const other = await openStaffedShop();
  const tab = await openInTeams(browser, other.url, { azure, person, isPhone: true });
  await tab.desk.getByText('Aanmelden via Teams staat hier niet aan.').waitFor();
  await tab.desk.getByLabel('Wachtwoord').waitFor();
  expectNoFaults(tab);
  await other.stop();
});
