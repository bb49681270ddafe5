import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { customerOf, newToken } from '../../support/direct-line/customer.ts';
import { order } from '../../support/orders.ts';
import { startMailServer, type MailServer } from '../../support/stand-ins/mail-server.ts';
import { bearer, post, refusal } from './running-chat.ts';

const at = '2026-11-03T10:00:00+01:00';

let mail: MailServer;
let app: TestApp;

beforeAll(async () => {
  mail = await startMailServer();
});

afterEach(() => app.stop());

/** A customer of order 1042, or of none, whose conversation was mailed to this address; gives the link in it. */
async function mailed({ identified = true, to = 'sanne@example.nl' } = {}) {
  app = await startTestApp({ at, orders: [order()], smtpUrl: mail.url });
  const customer = await customerOf(app.url);
  await customer.hears(/Waarmee/);
  if (identified) {
    await customer.post({ text: 'niet geleverd, order 1042, sanne@example.nl' });
    await customer.hears(/Klopt dat/);
  }
  await customer.post({ text: 'mail mij dit gesprek' });
  await customer.hears(/welk e-mailadres/);
  const [{ text = '' }] = await Promise.all([mail.next(), customer.post({ text: to })]);
  customer.close();
  const address = /http\S+/.exec(text)?.[0] ?? '';
  const [page, link = ''] = address.split('#resume=');
  return { text, page, link, conversationId: customer.conversationId };
}

const resume = (link: string, secondFact: string) =>
  post(`${app.url}/v3/directline/tokens/resume`, { link, secondFact });

async function statusesOf(link: string, facts: string[]): Promise<number[]> {
  const statuses = [];
  for (const fact of facts) statuses.push((await resume(link, fact)).status);
  return statuses;
}

describe('a customer with the link of the mail, on another device,', () => {
  test.each([
    ['the e-mail address of the order', ' Sanne@Example.nl'],
    ['its postcode', '3511ab'],
    ['the address that the mail went to', 'werk@example.nl'],
  ])('goes on with the conversation by %s', async (_what, fact) => {
    const { page, link, conversationId } = await mailed({ to: 'werk@example.nl' });
    expect(page).toBe(`${app.url}/chat?language=nl`);
    const answer = await resume(link, fact);
    expect(answer.status).toBe(200);
    const { token, ...rest } = (await answer.json()) as { token: string };
    expect(rest).toEqual({ conversationId, expires_in: 30 * 24 * 60 * 60 });
    const history = await fetch(
      `${app.url}/v3/directline/conversations/${conversationId}/activities`,
      { headers: bearer(token) },
    );
    expect(await history.text()).toContain('niet geleverd, order 1042');
  });

  test('has it for thirty days, and may not have changed it', async () => {
    const { link, text } = await mailed();
    expect(text).toContain('Verder praten kan op elk apparaat, 30 dagen lang');
    const [head, , signature] = link.split('.');
    const other = Buffer.from('{"user":"dl_x","conv":"c1","exp":9999999999}').toString('base64url');
    for (const wrong of [`${head}.${other}.${signature}`, 'geen link']) {
      expect(await refusal(await resume(wrong, '3511 AB'))).toEqual([401, 'BadToken']);
    }
    app.goTo('2026-12-03T09:59:59+01:00');
    expect((await resume(link, '3511 AB')).status).toBe(200);
    app.goTo('2026-12-03T10:00:00+01:00');
    expect(await refusal(await resume(link, '3511 AB'))).toEqual([403, 'TokenExpired']);
  });

  test('who was not asked for an order has the address of the mail alone', async () => {
    const { link } = await mailed({ identified: false });
    expect(await statusesOf(link, ['3511 AB', 'iemand@example.nl'])).toEqual([403, 403]);
    expect((await resume(link, 'sanne@example.nl')).status).toBe(200);
  });
});

describe('somebody else with that link', () => {
  test('hears the same of whatever does not fit, and nothing of what would', async () => {
    const { link, conversationId } = await mailed();
    const answers = [];
    for (const fact of ['jan@example.nl', '1234 AB', '1042', conversationId]) {
      const answer = await resume(link, fact);
      answers.push([answer.status, await answer.text()]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(String(answers[0])).toContain('403');
    expect(Buffer.from(link.split('.')[1] ?? '', 'base64url').toString()).not.toContain('sanne');
  });

  test('has five tries an hour, and then the right one helps no more', async () => {
    const { link } = await mailed();
    const wrong = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(await statusesOf(link, wrong)).toEqual([403, 403, 403, 403, 403, 429]);
    expect((await resume(link, '3511 AB')).status).toBe(429);
    app.goTo('2026-11-03T11:00:01+01:00');
    expect((await resume(link, '3511 AB')).status).toBe(200);
  });

  test('leaves nothing behind of what they tried', async () => {
    const { link, conversationId } = await mailed();
    expect((await resume(link, 'jan@example.nl')).status).toBe(403);
    const folder = join(app.dataDir, 'store');
    const all = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = all.filter((one) => one.isFile());
    const kept = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name))));
    const written = Buffer.concat(kept).toString();
    expect(written).toContain(conversationId);
    expect(written).not.toContain(`conversation ${conversationId}`);
  });

  test('has no more tries for coming all at once', async () => {
    const { link } = await mailed();
    const tries = Array.from({ length: 12 }, (_, number) => resume(link, `fact ${number}`));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 403)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  test('cannot chat with the link itself, nor come in with a token of the chat', async () => {
    const { link } = await mailed();
    const refresh = `${app.url}/v3/directline/tokens/refresh`;
    expect((await post(refresh, undefined, bearer(link))).status).toBe(401);
    const { token } = await newToken(app.url);
    expect((await resume(token, '3511 AB')).status).toBe(401);
  });

  test('is told when a request does not fit', async () => {
    const { link } = await mailed();
    const secondFact = 'x'.repeat(400);
    for (const body of [{}, { link }, { link: 7, secondFact: 'x' }, { link, secondFact }]) {
      const answer = await post(`${app.url}/v3/directline/tokens/resume`, body);
      expect(await refusal(answer)).toEqual([400, 'BadArgument']);
    }
  });
});

test('a shop that does not say where it stands mails no link', async () => {
  app = await startTestApp({ at, orders: [order()] });
  const customer = await customerOf(app.url);
  await customer.post({ text: 'mail mij dit gesprek' });
  await customer.hears(/welk e-mailadres/);
  await customer.post({ text: 'sanne@example.nl' });
  await customer.hears(/kan nog geen mail versturen/);
  customer.close();
  const folder = join(app.dataDir, 'mail');
  await app.restart();
  const [name = ''] = await readdir(folder);
  const text = await readFile(join(folder, name), 'utf8');
  expect(text).toContain('mail mij dit gesprek');
  expect(text).not.toContain('resume');
});
