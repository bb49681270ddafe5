import { expect, test } from '@jest/globals';
import { openAnnasDesk } from './annas-desk.ts';

const desk = openAnnasDesk();

test('a second click right after taking over does not ask how it ended', async () => {
  const { page } = desk;
  await page.clock.install();
  await desk.row(await desk.waiting('Mijn factuur klopt niet')).click();
  await page.getByRole('button', { name: 'Overnemen' }).hover();
  await page.clock.pauseAt((await page.evaluate<number>('Date.now()')) + 1000);
  const click = async () => {
    await page.mouse.down();
    await page.mouse.up();
  };
  await click();
  const finish = page.getByRole('button', { name: 'Afsluiten' });
  await finish.waitFor();
  await click();
  expect(await page.getByText('Hoe liep het af?').count()).toBe(0);
  await page.clock.runFor(700);
  await finish.click();
  await page.getByText('Hoe liep het af?').waitFor();
});
