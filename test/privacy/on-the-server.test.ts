import { afterEach, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.ts';
import { customerOf } from '../support/direct-line/customer.ts';

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

test('a chat of which nothing came is gone a month later, and its customer begins anew', async () => {
  app = await startTestApp({ at: '2026-11-03T10:00:00+01:00' });
  const { url } = app;
  const customer = await customerOf(url);
  await customer.hears(/automatische assistent/);
  await customer.post({ text: 'wat zijn jullie openingstijden?' });
  await customer.hears(/We zijn bereikbaar/);
  customer.close();

  app.goTo('2026-12-04T10:00:00+01:00');
  await app.restart();
  const log = `${url}/v3/directline/conversations/${customer.conversationId}/activities`;
  const authorization = `Bearer ${customer.token}`;
  const said = async () => {
    const answer = await fetch(log, { headers: { authorization } });
    return answer.status === 200 ? await answer.text() : '';
  };
  while ((await said()).includes('openingstijden'));
  expect(await said()).not.toMatch(/bereikbaar/);

  const again = await customerOf(url);
  await again.hears(/automatische assistent/);
  again.close();
});
