import { describe, expect, test } from '@jest/globals';
import { openPage } from '../../support/browser.ts';
import { password } from '../../support/desk/test-password.ts';
import { openAnnasDesk } from './annas-desk.ts';

const desk = openAnnasDesk();

describe('the staff', () => {
  test('of whom somebody is added twice: it is said that they have an account', async () => {
    await desk.shop.hire('Ties');
    await desk.page.goto(`${desk.shop.url}/desk/staff`);
    await desk.page.getByLabel('Naam').fill('Ties');
    await desk.page.getByLabel('E-mailadres').fill('ties@example.nl');
    await desk.page.getByRole('button', { name: 'Toevoegen' }).click();
    await desk.page.getByText('Er is al een account met dit e-mailadres.').waitFor();
    expect(await desk.page.getByLabel('E-mailadres').inputValue()).toBe('ties@example.nl');
  });

  test('of whom somebody is added by a double click are one more, and the form is empty again', async () => {
    await desk.page.goto(`${desk.shop.url}/desk/staff`);
    await desk.page.getByLabel('Naam').fill('Xandra');
    await desk.page.getByLabel('E-mailadres').fill('xandra@example.nl');
    await desk.page.getByRole('button', { name: 'Toevoegen' }).dblclick();
    await desk.page.getByRole('textbox', { name: /Stuur deze link naar Xandra/ }).waitFor();
    expect(await desk.page.getByLabel('Naam').inputValue()).toBe('');
    expect(await desk.page.getByLabel('E-mailadres').inputValue()).toBe('');
    expect(await desk.page.getByText('Er is al een account').count()).toBe(0);
  });

  test('of whom somebody left are blocked by name, and let in again', async () => {
    await desk.shop.hire('Wim');
    await desk.page.goto(`${desk.shop.url}/desk/staff`);
    await desk.page.getByRole('button', { name: 'Account blokkeren: Wim' }).click();
    const wim = desk.page.getByRole('row', { name: /wim@/ });
    await wim.getByText('Geblokkeerd', { exact: true }).waitFor();
    await wim.getByRole('button', { name: 'Blokkering opheffen: Wim' }).click();
    await wim.getByText('Geblokkeerd', { exact: true }).waitFor({ state: 'detached' });
  });
});

describe('the audit log', () => {
  test('says in words what was done', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    const one = `/desk/api/conversations/${customer.conversationId}`;
    await desk.shop.anna.send('POST', `${one}/transfer`, { to: 'queue' });
    await desk.shop.anna.send('POST', `${one}/claim`, {});
    await desk.shop.anna.send('POST', `${one}/close`, { result: 'no-answer' });
    await desk.page.goto(`${desk.shop.url}/desk/audit`);
    const table = desk.page.getByRole('table');
    await table.getByText('Klant antwoordt niet meer').first().waitFor();
    const text = await table.innerText();
    expect(text).toContain('naar de wachtrij');
    expect(text).toContain('Beheerder, via een eenmalige link');
    expect(text).not.toMatch(/no-answer|queue|one-time|\badmin\b/);
  });

  test('that does not come, can be asked for again', async () => {
    await desk.page.clock.install();
    await desk.page.route('**/desk/api/audit', () => undefined, { times: 1 });
    await desk.page.goto(`${desk.shop.url}/desk/audit`);
    await desk.page.getByText('Laden…').waitFor();
    await desk.page.clock.fastForward(10_000);
    await desk.page.getByText('Dit duurt langer dan normaal.').waitFor();
    await desk.page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await desk.page.getByRole('table').waitFor();
  });
});

describe('a password', () => {
  test('is changed at the desk, but not to one that is easily guessed', async () => {
    const vera = await desk.shop.hire('Vera');
    const { page } = await desk.shop.desk(desk.browser, vera);
    await page.getByRole('button', { name: 'Menu van Vera' }).click();
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    const change = async (current: string, chosen: string) => {
      await page.getByLabel('Huidig wachtwoord').fill(current);
      await page.getByLabel('Nieuw wachtwoord').fill(chosen);
      await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    };
    await change(password, 'welkom2024');
    await page.getByText('Dit wachtwoord is makkelijk te raden').waitFor();
    await change('dat is het niet meer', 'fiets kwartet azijn');
    await page.getByText('Je huidige wachtwoord klopt niet.').waitFor();
    await change(password, 'fiets kwartet azijn');
    await page.getByText('Je wachtwoord is gewijzigd').first().waitFor();

    // the page goes on in the new session
    await page.getByRole('tab', { name: 'Alles' }).click();
    const customer = await desk.waiting('Mijn factuur klopt niet');
    await page.locator(`[data-conversation="${customer.conversationId}"]`).click();
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
  });

  test('that is forgotten is asked of an administrator, who gives a link', async () => {
    await desk.shop.hire('Willem');
    const { page } = await openPage(desk.browser, `${desk.shop.url}/desk`);
    await page.getByText('Wachtwoord vergeten? Vraag een beheerder').waitFor();
    await desk.page.goto(`${desk.shop.url}/desk/staff`);
    await desk.page.getByRole('button', { name: 'Nieuwe link: Willem' }).click();
    const link = await desk.page.getByRole('textbox', { name: /Stuur deze link/ }).inputValue();
    await page.goto(link);
    await page.getByLabel('Wachtwoord').fill('fiets kwartet azijn');
    await page.getByRole('button', { name: 'Naar de balie' }).click();
    await page.getByRole('tab', { name: 'Wachtrij' }).waitFor();
  });
});
