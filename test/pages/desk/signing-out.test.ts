import { expect, test } from '@jest/globals';
import { openAnnasDesk } from './annas-desk.ts';

const desk = openAnnasDesk();

test('whoever still has customers is asked first, and then these wait in the queue at once', async () => {
  const vera = await desk.shop.hire('Vera');
  const { page } = await desk.shop.desk(desk.browser, vera);
  const customer = await desk.waiting('Mijn factuur klopt niet');
  await page.locator(`[data-conversation="${customer.conversationId}"]`).click();
  await page.getByRole('button', { name: 'Overnemen' }).click();
  await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
  const signOut = async () => {
    await page.getByRole('button', { name: 'Menu van Vera' }).click();
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await page.getByText('Je hebt nog 1 gesprek. Afmelden zet het terug').waitFor();
  };
  await signOut();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  expect(await page.getByRole('button', { name: 'Doorzetten' }).count()).toBe(1);
  await signOut();
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
  await page.getByLabel('Wachtwoord').waitFor();
  await customer.hears(/verbinding met de medewerker is weggevallen.*vooraan/);
  await desk.row(customer).getByText('nr. 1').waitFor();
});

test('whoever has no customers leaves without a question', async () => {
  const { page } = await desk.shop.desk(desk.browser, await desk.shop.hire('Wim'));
  await page.getByRole('button', { name: 'Menu van Wim' }).click();
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
  await page.getByLabel('Wachtwoord').waitFor();
});
