import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startTestApp } from '../../support/app.ts';
import { atTheApi, hire } from '../../support/desk/staff.ts';
import { customerOf } from '../../support/direct-line/customer.ts';
import { enter, read } from './cases-desk.ts';

const app = await startTestApp({ at: '2026-12-23T15:00:00+01:00' });

afterAll(() => app.stop());

test('a letter is read in the chat that is open, and goes by mail once it is not', async () => {
  const customer = await customerOf(app.url);
  await customer.hears(/automatische assistent/);
  for (const [said, asked] of [
    ['ik wil een klacht indienen', /gebeurd/],
    ['Drie keer beloofd, nooit teruggebeld', /goedmaken/],
    ['Excuses en een antwoord', /bestelnummer/],
    ['dat heb ik niet bij de hand', /e-mailadres/],
    ['sanne@example.nl', /laat zien/],
    ['Heb ik niet', /Klopt dat/],
    ['ja', /zaaknummer/],
  ] as const) {
    await customer.post({ text: said });
    await customer.hears(asked);
  }
  const anna = await atTheApi(app, await hire(app.dataDir, 'Anna'));
  const { body } = await anna.get('cases');
  const [{ reference }] = body['cases'] as [{ reference: string }];
  expect((await read(anna, reference)).writesTo).toEqual({ way: 'chat', address: null });
  await enter(anna, reference, { type: 'acknowledged', answerBy: '2027-01-06' });
  await customer.hears(/Anna behandelt je klacht/);
  expect(await readdir(join(app.dataDir, 'mail')).catch(() => [])).toEqual([]);

  customer.close();
  const way = async () => (await read(anna, reference)).writesTo;
  // the server hears of it in its own time
  while ((await way()).way === 'chat');
  expect(await way()).toEqual({ way: 'mail', address: 'sanne@example.nl' });
  await enter(anna, reference, { type: 'progress-reported', newDate: '2027-01-08' });
  const mails = () => readdir(join(app.dataDir, 'mail')).catch(() => []);
  while ((await mails()).length === 0);
  expect(await mails()).toHaveLength(1);
});
