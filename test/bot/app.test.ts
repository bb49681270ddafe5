import { afterEach, describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { startTestApp, type TestApp } from '../support/app.ts';
import { order } from '../support/orders.ts';

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

const json = { 'content-type': 'application/json' };

async function talker(url: string) {
  const base = `${url}/v3/directline`;
  const generated = await fetch(`${base}/tokens/generate`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ locale: 'nl-NL' }),
  });
  const { token, conversationId } = (await generated.json()) as Record<string, string>;
  const headers = { ...json, authorization: `Bearer ${token ?? ''}` };
  await fetch(`${base}/conversations`, { method: 'POST', headers });
  return {
    conversationId,
    say: async (text: string) => {
      const body = JSON.stringify({ type: 'message', text, from: { id: 'x' }, locale: 'nl-NL' });
      const path = `${base}/conversations/${conversationId ?? ''}/activities`;
      return await fetch(path, { method: 'POST', headers, body });
    },
    log: async (): Promise<Partial<Activity>[]> => {
      const path = `${base}/conversations/${conversationId ?? ''}/activities?watermark=`;
      const answer = await fetch(path, { headers });
      return ((await answer.json()) as { activities: Partial<Activity>[] }).activities;
    },
  };
}

/** Polls until the bot said what is expected; the test's own time limit ends it. */
async function until(
  read: () => Promise<Partial<Activity>[]>,
  text: RegExp,
): Promise<Partial<Activity>> {
  for (;;) {
    const found = (await read()).find(
      (one) => text.test(one.text ?? '') && one.from?.role === 'bot',
    );
    if (found) return found;
  }
}

describe('the whole counter over HTTP', () => {
  test('a refund is asked, decided and still there after a restart', async () => {
    app = await startTestApp({ orders: [order()], at: '2026-11-03T10:00:00+01:00' });
    const customer = await talker(app.url);
    await until(customer.log, /automatische assistent/);
    await customer.say('niet geleverd, order 1042, sanne@example.nl');
    await until(customer.log, /Klopt dat/);
    await customer.say('ja');
    const decided = await until(customer.log, /op tijd/);
    expect(decided.entities?.[0]).toMatchObject({ type: 'policyDecision', outcome: 'in-time' });

    const before = await customer.log();
    await app.restart();
    expect(await customer.log()).toEqual(before);
    await customer.say('niet geleverd');
    await until(customer.log, /staat dit verzoek al open, als zaak R-1042/);
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
