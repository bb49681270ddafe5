import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { order } from '../support/orders.ts';
import { connect } from '../support/direct-line/client.ts';

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

describe('the whole app over HTTP', () => {
  test('a refund is asked, decided and still there after a restart', async () => {
    app = await startTestApp({ orders: [order()], at: '2026-11-03T10:00:00+01:00' });
    const customer = await customerOf(app.url);
    await customer.hears(/automatische assistent/);
    await customer.post({ text: 'niet geleverd, order 1042, sanne@example.nl' });
    await customer.hears(/Klopt dat/);
    await customer.post({ text: 'ja' });
    const decided = await customer.hears(/op tijd/);
    expect(decided.entities?.[0]).toMatchObject({ type: 'policyDecision', outcome: 'in-time' });
    await customer.hears(/nog iets voor je doen/);
    customer.close();

    await app.restart();
    const { token, conversationId, seen } = customer;
    const again = connect({ domain: `${app.url}/v3/directline`, token, conversationId });
    await again.hears(/nog iets voor je doen/);
    expect(again.seen.filter(({ type }) => type === 'message')).toEqual(
      seen.filter(({ type }) => type === 'message'),
    );
    await again.post({ text: 'niet geleverd' });
    await again.hears(/zaaknummer is R-1042\. Een medewerker pakt het op/);
    again.close();
  });

  test('what is missing in the store is told in the log and at /readyz, and customers are served', async () => {
    app = await startTestApp();
    const { dataDir, url, complaints } = app;
    await app.restart(() => rm(join(dataDir, 'store', 'journal', 'head')));
    const answer = await fetch(`${url}/readyz`);
    const warning = expect.stringMatching(/^journal\/head: It is missing\./);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { ready: true, warnings: [warning] },
    ]);
    expect(complaints.filter((line) => line.includes('It is missing.'))).toHaveLength(1);
    const customer = await customerOf(url);
    await customer.hears(/automatische assistent/);
    customer.close();
  });

  test('a port that is taken is an error with its code, not the end of the process', async () => {
    app = await startTestApp();
    const { port } = new URL(app.url);
    await expect(startTestApp({ env: { PORT: port } })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('it says that it is alive and ready', async () => {
    app = await startTestApp();
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${app.url}/readyz`);
    expect(await ready.json()).toEqual({ ready: true, warnings: [] });
  });

  test('the demo shop names its orders', async () => {
    app = await startTestApp();
    const orders = (await (await fetch(`${app.url}/demo/orders.json`)).json()) as unknown[];
    expect(orders.length).toBeGreaterThan(4);
  });
});
