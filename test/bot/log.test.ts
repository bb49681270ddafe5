import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { openLog } from '../../bot/log.ts';
import type { LogEntry } from '../../bot/ports/conversation/conversation.ts';
import { StoreUnavailable, type Commit } from '../../bot/ports/store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { order } from '../support/orders.ts';

let app: TestApp | undefined;
let mailServer: SMTPServer | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
  await new Promise<void>((resolve) => {
    if (mailServer) mailServer.close(resolve);
    else resolve();
  });
  mailServer = undefined;
});

describe('of an error, the log', () => {
  const told = (error: unknown, message = 'it failed') => {
    const lines: string[] = [];
    openLog({ write: (line) => void lines.push(line) }).error(error, message);
    return JSON.parse(lines.join('')) as { msg: string; err: Record<string, unknown> };
  };

  test.each([
    ['mail to sanne@example.nl was refused', 'mail to [email] was refused'],
    [
      `Unexpected token 'm', "mijn pakket" is not valid JSON`,
      'Unexpected token […], […] is not valid JSON',
    ],
    [String.raw`write {"text":"hij zei \"nee\" en ging"} failed`, 'write {[…]:[…]} failed'],
    ['Case R-1042 has moved on.', 'Case […] has moved on.'],
    ['the hub answered with status 503', 'the hub answered with status 503'],
    [
      "ENOSPC: no space left, write '/data/store/ab/cd12345.json'",
      "ENOSPC: no space left, write '/data/store/ab/cd12345.json'",
    ],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl is over', 'token […] is over'],
    ['3511 AB is where the customer lives', '[postcode] is where the customer lives'],
  ])('tells %j as %j', (message, expected) => {
    expect(told(new TypeError(message)).err['message']).toBe(expected);
  });

  test('keeps kind, code, place and cause, and nothing that a library hung on it', () => {
    const cause = Object.assign(new Error('rejected'), { code: 'EENVELOPE', rejected: ['s@x.nl'] });
    const { err } = told(new StoreUnavailable('away', { cause }));
    expect(err).toMatchObject({
      type: 'StoreUnavailable',
      code: 'store-unavailable',
      stack: expect.stringMatching(/^\s+at .*log\.test/),
      cause: { type: 'Error', code: 'EENVELOPE', message: 'rejected' },
    });
    expect(JSON.stringify(err)).not.toContain('s@x.nl');
  });

  test('names which conversation it was, whatever its id looks like', () => {
    const conversation = 'de12ab34-5678-4abc-9def-1234567890ab';
    expect(told({ conversation, text: 'order 1042 van Sanne' })).toMatchObject({ conversation });
  });
});

/** Fails as a driver does that quotes what it was to write. */
class QuotingStore extends MemoryStore {
  fails = false;

  override commit(commit: Commit): Promise<LogEntry[]> {
    if (!this.fails) return super.commit(commit);
    return Promise.reject(
      Object.assign(new StoreUnavailable(`cannot write ${JSON.stringify(commit)}`), { commit }),
    );
  }
}

async function refusingMailServer(): Promise<string> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => {
      done(null, { user: username ?? '' });
    },
    onRcptTo: ({ address }, _session, done) => {
      done(Object.assign(new Error(`${address} is unknown here`), { responseCode: 550 }));
    },
  });
  mailServer = server;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `smtp://shop:geheim-wachtwoord@127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

test('nothing that a customer wrote, nor what lets them in, is ever logged', async () => {
  const store = new QuotingStore();
  const email = 'kanarie@voorbeeld.example.nl';
  app = await startTestApp({
    orders: [order({ number: '77042', email })],
    at: '2026-11-03T10:00:00+01:00',
    store,
    logLevel: 'trace',
    env: { LOKET_SMTP_URL: await refusingMailServer(), LOKET_SECRET: 'geheim'.repeat(6) },
  });
  const customer = await customerOf(app.url);
  await customer.hears(/automatische assistent/);
  await customer.post({ text: `niet geleverd, order 77042, ${email}` });
  await customer.hears(/Klopt dat/);
  await customer.post({ text: 'ja' });
  await customer.hears(/op tijd/);
  await customer.post({ text: 'mail mij het gesprek' });
  await customer.hears(/Naar welk e-mailadres/);
  await customer.post({ text: email });
  await customer.hears(/kon niet worden bezorgd/);

  store.fails = true;
  const stored = await customer.post({ text: 'kanariegeel gordijn' }).catch(() => 'refused');
  expect(stored).toBe('refused');
  store.fails = false;
  const url = `${app.url}/v3/directline/conversations/${customer.conversationId}/activities`;
  for (const body of ['{"text": kanariegeel gordijn', '[]']) {
    await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${customer.token}`, 'content-type': 'application/json' },
      body,
    });
  }
  await fetch(`${app.url}/desk/api/sign-in?ticket=${customer.token}`);
  customer.close();

  const log = app.complaints.join('');
  expect(log).toMatch(/a message was not stored/);
  expect(log).toMatch(/could not be mailed/);
  for (const canary of [email, 'kanarie', '77042', 'gordijn', 'geheim', customer.token]) {
    expect(log).not.toContain(canary);
  }
});
