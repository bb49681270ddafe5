import { describe, expect, test } from '@jest/globals';
import { openAnnasDesk } from './annas-desk.ts';

const desk = openAnnasDesk();

const transcript = () => desk.page.getByRole('region', { name: 'Wat er gezegd is' });
const inBox = (script: string) =>
  desk.page.evaluate(`{
    const box = document.querySelector('[role=region][aria-label="Wat er gezegd is"]');
    ${script}
  }`);
const farFromEnd = () => inBox('box.scrollHeight - box.scrollTop - box.clientHeight > 80');
const drawn = () =>
  desk.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
const long = (text: string) => [text, ...Array.from({ length: 40 }, () => 'Nog iets')].join('\n');

describe('the transcript', () => {
  test('follows what comes in while it is still scrolling to what came before', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    await customer.post({ text: long('Ik heb er veel over te vertellen.') });
    await transcript().getByText('Ik heb er veel over te vertellen.').last().waitFor();
    await drawn();
    await inBox(`
      const tall = document.createElement('li');
      tall.style.height = '400px';
      box.querySelector('ol').append(tall);
      box.dispatchEvent(new Event('scroll'));
    `);
    await drawn();
    expect(await farFromEnd()).toBe(false);
  });

  test('stays where somebody reads, and goes to the end when they take over', async () => {
    const customer = await desk.waiting('Mijn factuur klopt niet');
    await customer.post({ text: long('Ik heb er veel over te vertellen.') });
    await desk.row(customer).click();
    await transcript().getByText('Ik heb er veel over te vertellen.').waitFor();
    await transcript().hover();
    await desk.page.mouse.wheel(0, -5000);
    await transcript().getByText('Mijn factuur klopt niet').hover();
    await customer.post({ text: 'En nog wat' });
    await desk.page.getByRole('button', { name: 'Nieuwe berichten' }).waitFor();
    expect(await farFromEnd()).toBe(true);
    await desk.page.getByRole('button', { name: 'Overnemen' }).click();
    await transcript().getByText('Overgenomen door Anna').waitFor();
    await drawn();
    expect(await farFromEnd()).toBe(false);
  });
});

test('who puts a customer back in the queue is named where it happened', async () => {
  const customer = await desk.mine('Mijn factuur klopt niet');
  const one = `/desk/api/conversations/${customer.conversationId}`;
  await desk.shop.anna.send('POST', `${one}/transfer`, { to: 'queue' });
  await transcript().getByText('Door Anna teruggezet in de wachtrij').waitFor();
});

describe('a warning', () => {
  const refuses = async () => {
    await desk.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'lied.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('x') });
    await warning().waitFor();
  };
  const warning = () => desk.page.locator('[class*=fui-MessageBar]').getByText('platte tekst');

  test('goes by itself after a while', async () => {
    await desk.page.clock.install();
    await desk.mine('Mijn factuur klopt niet');
    await refuses();
    await desk.page.clock.fastForward(20_000);
    await warning().waitFor({ state: 'detached' });
  });

  test('stays when what was done before it ends', async () => {
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await desk.page.route('**/claim', async (route) => {
      const response = await route.fetch();
      await isAnswered;
      await route.fulfill({ response });
    });
    await desk.mine('Mijn factuur klopt niet');
    await refuses();
    const ended = desk.page.waitForResponse('**/claim');
    answer();
    await (await ended).finished();
    await drawn();
    expect(await warning().isVisible()).toBe(true);
  });

  test('goes at the next thing that is done', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    await refuses();
    await desk.box().fill('Ik kijk het na');
    await desk.box().press('Enter');
    await customer.hears(/^Ik kijk het na$/);
    expect(await warning().count()).toBe(0);
  });
});
