import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { startTestApp, type TestApp } from '../../../support/app.ts';
import { whatsApp } from '../../../support/stand-ins/whatsapp/in-test.ts';
import type { WhatsAppStandIn } from '../../../support/stand-ins/whatsapp/whatsapp.ts';

/*
 * The whole app on WhatsApp, from what a customer sends to what Meta is handed.
 */

const noon = '2026-11-21T12:00:00+01:00';
let app: TestApp;
let meta: WhatsAppStandIn;

beforeEach(async () => {
  meta = await whatsApp({ clock: () => Temporal.Instant.from(noon) });
  app = await startTestApp({ at: noon, env: meta.env });
  await meta.connect(`${app.url}/webhooks/whatsapp`);
});

afterEach(() => app.stop());

/** Waits until Meta was handed so many messages. */
async function sent(messages: number): Promise<string[]> {
  while (meta.sent.length < messages) await new Promise((resolve) => setTimeout(resolve, 20));
  return meta.sent.map(({ body }) => JSON.stringify(body));
}

test('a customer is greeted by a robot and answered, in one message', async () => {
  const sanne = meta.customer({ name: 'Sanne', phone: '31612345678', userId: 'NL.1' });
  await sanne.says('ik wil mijn geld terug');
  const [greeting = ''] = await sent(1);
  expect(greeting).toMatch(/automatische/);
  expect(greeting).toMatch(/Waarom wil je je geld terug/);
});

test('a voice message is answered politely, and kept for staff', async () => {
  const sanne = meta.customer({ name: 'Sanne', userId: 'NL.1' });
  const opus = Buffer.concat([
    Buffer.from('4f67675300020000000000000000000000000000000000000000', 'hex'),
    Buffer.from('\u0001\u0013OpusHead'),
    Buffer.alloc(64),
  ]);
  await sanne.sendsAudio({ bytes: opus, contentType: 'audio/ogg' });
  const [answer = ''] = await sent(1);
  expect(answer).toMatch(/Een spraakbericht kan ik niet beluisteren; een medewerker wel/);
  const files = await readdir(join(app.dataDir, 'files'), { recursive: true });
  expect(files.filter((name) => name.endsWith('.bin'))).toHaveLength(1);
});

test('the start screen says that it is on, and shows no key', () => {
  const shown = JSON.stringify(app.summary());
  expect(shown).toMatch(/on; deliveries come to .*\/webhooks\/whatsapp/);
  for (const secret of [meta.appSecret, meta.accessToken, meta.verifyToken]) {
    expect(shown).not.toContain(secret);
  }
});

test('an account that Meta restricted is a warning of /readyz', async () => {
  await meta.tells('account_review_update', { decision: 'REJECTED' });
  let warnings: string[] = [];
  while (warnings.length === 0) {
    const response = await fetch(`${app.url}/readyz`);
    ({ warnings } = (await response.json()) as { warnings: string[] });
  }
  expect(warnings).toEqual([expect.stringMatching(/afgekeurd/)]);
});
