import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atTheApi, hire } from '../support/desk/staff.ts';
import { connect } from '../support/direct-line/client.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { order } from '../support/orders.ts';
import { startMailServer, type MailServer } from '../support/stand-ins/mail-server.ts';

let mail: MailServer;
let app: TestApp;
let later: (() => void)[];

beforeAll(async () => {
  mail = await startMailServer();
});

afterEach(() => app.stop());

/** Sanne in the web chat, whom Anna has taken over, on the whole app with a mail server. */
async function talking() {
  later = [];
  app = await startTestApp({
    ...{ at: '2026-11-20T12:00:00+01:00', orders: [order()], smtpUrl: mail.url },
    after: (_, run) => void later.push(run),
  });
  const anna = await atTheApi(app, await hire(app.dataDir, 'Anna'));
  await anna.get('staff');
  const sanne = await customerOf(app.url);
  await sanne.hears(/Waarmee/);
  await sanne.post({ text: 'niet geleverd, order 1042, sanne@example.nl' });
  await sanne.hears(/Klopt dat/);
  await sanne.post({ text: 'medewerker' });
  await sanne.hears(/aan de beurt/);
  await anna.claim(sanne.conversationId);
  await sanne.hears(/Anna/);
  const line = await anna.stream();
  /** Resolves with its text once staff see this happen, beside what was written. */
  const happened = async (what: string) => {
    const { data } = await line.hears('conversation', ({ entries }) =>
      entries.some((entry) => entry.what === what),
    );
    return data.entries.find((entry) => entry.what === what)?.text;
  };
  return { anna, sanne, id: sanne.conversationId, happened };
}

/** Sanne in the web chat with a case, C-1042, for which nobody has asked for a person. */
async function waitingForNews() {
  later = [];
  app = await startTestApp({
    ...{ at: '2026-11-23T12:00:00+01:00', orders: [order()], smtpUrl: mail.url },
    after: (_, run) => void later.push(run),
  });
  const anna = await atTheApi(app, await hire(app.dataDir, 'Anna'));
  const sanne = await customerOf(app.url);
  await sanne.hears(/Waarmee/);
  for (const [said, asked] of [
    ['iets laten aanpassen', /daarnaast/],
    ['nee', /bestelnummer/],
    ['1042 sanne@example.nl', /veranderd/],
    ['nee, niets', /Vertel kort/],
    ['Een extra veld in het formulier', /Klopt dat/],
    ['ja', /C-1042/],
  ] as const) {
    await sanne.post({ text: said });
    await sanne.hears(asked);
  }
  const line = await anna.stream();
  const seen = () =>
    line.hears('conversation', ({ entries }) =>
      entries.some(({ what }) => what === 'customer-seen'),
    );
  return { anna, sanne, id: sanne.conversationId, seen };
}

function passes(at: string): void {
  app.goTo(at);
  for (const run of later.splice(0)) run();
}

test('who has closed the chat gets the reply by mail, with a link that opens the conversation', async () => {
  const { anna, sanne, id, happened } = await talking();
  sanne.close();
  await anna.says(id, 'Het pakket ligt bij de buren.');
  const arrived = mail.next();
  passes('2026-11-20T12:10:00+01:00');
  const { text = '', html, to, messageId } = await arrived;
  expect(to?.[0]?.address).toBe('sanne@example.nl');
  expect(messageId).toContain(id);
  expect(text).toContain('Het pakket ligt bij de buren.');
  const [link = ''] = /http\S+#resume=\S+/.exec(text) ?? [];
  expect(html).toContain(`<a href="${link}">`);
  expect(await happened('unseen-mailed')).toBe('sanne@example.nl');

  await app.restart();
  passes('2026-11-20T13:00:00+01:00');
  await app.stop();
  expect(mail.came.filter((one) => one.includes(id))).toHaveLength(1);
});

test('who comes back in time reads it in the chat, and gets no mail', async () => {
  const { anna, sanne, id, happened } = await talking();
  sanne.close();
  await anna.says(id, 'Het pakket ligt bij de buren.');
  passes('2026-11-20T12:09:00+01:00');
  const again = connect({
    ...{ domain: `${app.url}/v3/directline`, webSocket: true },
    ...{ token: sanne.token, conversationId: id },
  });
  await again.hears(/bij de buren/);
  await happened('customer-seen');
  passes('2026-11-20T12:30:00+01:00');
  await app.stop();
  expect(mail.came.filter((one) => one.includes(id))).toEqual([]);
  again.close();
});

test('a letter about a case that is read in the open chat does not go by mail too', async () => {
  const { anna, sanne, id, seen } = await waitingForNews();
  const event = { type: 'waiting-for-customer', text: 'Welk veld bedoel je precies?' };
  await anna.post('cases/C-1042/events', { events: [event] });
  await sanne.hears(/Welk veld bedoel je/);
  await seen();
  passes('2026-11-23T12:30:00+01:00');
  await app.stop();
  expect(mail.came.filter((one) => one.includes(id))).toEqual([]);
  sanne.close();
});

test('nor does one that nobody sent, since the time was up', async () => {
  const { sanne, id, seen } = await waitingForNews();
  passes('2026-11-25T12:00:00+01:00');
  await sanne.hears(/niet vergeten/);
  await seen();
  passes('2026-11-25T12:30:00+01:00');
  await app.stop();
  expect(mail.came.filter((one) => one.includes(id))).toEqual([]);
  sanne.close();
});
