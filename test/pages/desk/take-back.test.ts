import { beforeEach, describe, expect, test } from '@jest/globals';
import { openAnnasDesk } from './annas-desk.ts';
import type { Customer } from './staffed-shop.ts';

const desk = openAnnasDesk();

const held = () => desk.page.getByText(/^Wordt over \d s verstuurd$/);
const takeBack = () => desk.page.getByRole('button', { name: 'Terughalen' });
const times = (customer: Customer, text: string) =>
  customer.texts().filter((one) => one === text).length;

beforeEach(async () => {
  await desk.page.clock.install();
  await desk.page.evaluate(`localStorage.setItem('loket.desk.settings', '{"holdReplies":true}')`);
  await desk.page.reload();
  await desk.page.getByText('Niemand wacht').waitFor();
});

/** A conversation of Anna with the time of her browser at a stand, so that it is a test that lets it pass. */
async function mine(): Promise<Customer> {
  const customer = await desk.mine('Mijn factuur klopt niet');
  await desk.page.clock.pauseAt(await desk.page.evaluate<number>('Date.now() + 1000'));
  return customer;
}

async function writes(text: string): Promise<void> {
  await desk.box().fill(text);
  await desk.box().press('Enter');
  await held().last().waitFor();
}

describe('a reply that was sent', () => {
  test('stands for five seconds, and leaves by itself', async () => {
    const customer = await mine();
    await writes('Ik kijk het na');
    expect(await held().innerText()).toBe('Wordt over 5 s verstuurd');
    await desk.page.clock.runFor(3000);
    await desk.page.getByText(/^Wordt over [23] s verstuurd$/).waitFor();
    await desk.page.clock.runFor(1900);
    expect(await held().count()).toBe(1);
    await desk.page.clock.runFor(200);
    await customer.hears(/^Ik kijk het na$/);
    await held().waitFor({ state: 'detached' });
    expect(await desk.box().inputValue()).toBe('');
  });

  test('is in the box again once it is taken back, above what was begun since, and never leaves', async () => {
    const customer = await mine();
    await writes('Ik kijk het noa');
    await desk.box().fill('En dan bel ik');
    await takeBack().click();
    expect(await desk.box().inputValue()).toBe('Ik kijk het noa\nEn dan bel ik');
    await desk.page.keyboard.type(' je');
    await desk.box().press('Enter');
    await held().waitFor();
    await desk.page.keyboard.press('Alt+z');
    expect(await desk.box().inputValue()).toBe('Ik kijk het noa\nEn dan bel ik je');
    await held().waitFor({ state: 'detached' });
    await writes('Ik kijk het na');
    await desk.page.clock.runFor(6000);
    await customer.hears(/^Ik kijk het na$/);
    expect(customer.texts().join()).not.toContain('noa');
  });

  test('leaves after the one that was sent before it, though that one is taken back', async () => {
    const customer = await mine();
    await writes('Eerst');
    await desk.page.clock.runFor(2000);
    await writes('Daarna');
    await takeBack().first().click();
    await takeBack().nth(1).waitFor({ state: 'detached' });
    await desk.page.clock.runFor(5100);
    await customer.hears(/^Daarna$/);
    expect(times(customer, 'Eerst')).toBe(0);
  });

  test('leaves once when Enter was pressed twice', async () => {
    const customer = await mine();
    await desk.box().fill('Eén keer');
    await desk.box().press('Enter');
    await desk.box().press('Enter');
    await writes('En klaar');
    await desk.page.clock.runFor(6000);
    await customer.hears(/^En klaar$/);
    expect(times(customer, 'Eén keer')).toBe(1);
  });
});

describe('a reply that is held is not lost', () => {
  test('when another conversation is opened', async () => {
    await desk.waiting('Mijn licentie werkt niet');
    const customer = await mine();
    await writes('Ik kijk het na');
    await desk.page.getByRole('tab', { name: 'Wachtrij' }).click();
    await desk.page.getByRole('link', { name: /licentie/ }).click();
    await desk.page.getByText('Neem het gesprek over om te antwoorden').waitFor();
    await desk.page.clock.runFor(5100);
    await customer.hears(/^Ik kijk het na$/);
  });

  test('when the page is left', async () => {
    const customer = await mine();
    await writes('Ik kijk het na');
    await desk.page.goto('about:blank');
    await customer.hears(/^Ik kijk het na$/);
  });

  test('when the desk is loaded again', async () => {
    const customer = await mine();
    await writes('Ik kijk het na');
    await desk.page.reload();
    await customer.hears(/^Ik kijk het na$/);
    expect(times(customer, 'Ik kijk het na')).toBe(1);
  });

  test('when Anna signs out', async () => {
    const ties = await desk.shop.hire('Ties');
    const { page } = await desk.shop.desk(desk.browser, ties);
    const customer = await desk.waiting('Mijn licentie werkt niet');
    await page.evaluate(`localStorage.setItem('loket.desk.settings', '{"holdReplies":true}')`);
    await page.reload();
    await page.getByRole('link', { name: /licentie/ }).click();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Doorzetten' }).waitFor();
    await page.locator('#reply').fill('Tot morgen');
    await page.locator('#reply').press('Enter');
    await page.getByRole('button', { name: 'Menu van Ties' }).click();
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await page.getByText('Je hebt nog 1 gesprek').waitFor();
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await page.getByText('Je bent afgemeld').waitFor();
    await customer.hears(/^Tot morgen$/);
  });

  test.each([
    ['handed back', 'Teruggeven aan bot', 'Teruggeven'],
    ['closed', 'Afsluiten', 'Opgelost'],
    ['handed on', 'Doorzetten', /^Terug in de wachtrij/],
  ])('when the conversation is %s', async (_, first, then) => {
    const customer = await mine();
    await writes('Dag, tot ziens');
    await desk.page.getByRole('button', { name: first, exact: true }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: then }).first().click();
    await customer.hears(/^Dag, tot ziens$/);
    await held().waitFor({ state: 'detached' });
  });
});

test('without the setting a reply leaves at once', async () => {
  const customer = await desk.mine('Mijn factuur klopt niet');
  await desk.page.getByRole('button', { name: 'Menu van Anna' }).click();
  await desk.page.getByRole('switch', { name: 'Antwoorden 5 seconden vasthouden' }).click();
  await desk.page.keyboard.press('Escape');
  await desk.page.clock.pauseAt(await desk.page.evaluate<number>('Date.now() + 1000'));
  await desk.box().fill('Ik kijk het na');
  await desk.box().press('Enter');
  await customer.hears(/^Ik kijk het na$/);
});
