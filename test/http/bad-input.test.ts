import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { connect } from '../support/direct-line/client.ts';
import { bearer, post, refusal } from '../channels/web-chat/running-chat.ts';
import { startTestApp, type TestApp, type TestAppSettings } from '../support/app.ts';
import { shippedWording } from '../support/book.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { order } from '../support/orders.ts';
import { cutInHalf, storeFile } from '../support/store-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/*
 * What goes wrong in practice, through the whole server: each has its answer, and the server goes on.
 * A full disk has a file of its own.
 */
const words = shippedWording().nl;
const shop = 'https://www.shop.example.nl';
type Talk = Awaited<ReturnType<typeof customerOf>>;

let app: TestApp | undefined;
const talks: Pick<Talk, 'close'>[] = [];

afterEach(async () => {
  const health = app && (await fetch(`${app.url}/healthz`));
  for (const talk of talks.splice(0)) talk.close();
  await app?.stop();
  app = undefined;
  expect(health?.status ?? 200).toBe(200);
});

async function open(settings: TestAppSettings = {}): Promise<TestApp> {
  app = await startTestApp({ at: '2026-11-03T10:00:00+01:00', orders: [order()], ...settings });
  return app;
}

async function customer({ url }: TestApp): Promise<Talk> {
  const talk = await customerOf(url);
  talks.push(talk);
  await talk.untilSeen(words('menu.question'));
  return talk;
}

/** The next message still gets its answer. */
async function goesOn(talk: Talk): Promise<void> {
  await talk.post({ text: 'niet geleverd' });
  await talk.untilSeen(words('order.ask-number'));
}

describe('a customer', () => {
  test.each([
    ['an unknown order', '9999', 'sanne@example.nl'],
    ["somebody else's e-mail", '1042', 'piet@example.nl'],
  ])(
    'with %s learns only that the two do not belong together',
    async (_what, number, secondFact) => {
      const talk = await customer(await open());
      await talk.post({ text: `niet geleverd, order ${number}, ${secondFact}` });
      const said = await talk.hears(/vind geen bestelling/);
      expect(said.text).toContain(words('order.no-match', { number, secondFact }));
      await talk.until(() => talk.texts().some((one) => one?.includes(words('order.ask-number'))));
    },
  );

  test('who pastes 300 KB is told that it is too long', async () => {
    const talk = await customer(await open());
    await expect(talk.post({ text: 'x'.repeat(300_000) })).rejects.toMatchObject({ status: 413 });
    await talk.untilSeen(words('trouble.too-long'));
    await goesOn(talk);
  });

  test('who sends nothing but an emoji is asked again', async () => {
    const talk = await customer(await open());
    await talk.post({ text: '🎁' });
    await talk.hears(/begreep ik niet/);
    await goesOn(talk);
  });

  test('who sends a program named .jpg is told what can be sent', async () => {
    const talk = await customer(await open());
    const program = Buffer.from('MZ\x90\0'.padEnd(600, '\0'), 'latin1').toString('base64');
    const contentUrl = `data:image/jpeg;base64,${program}`;
    const attachments = [{ contentType: 'image/jpeg', contentUrl, name: 'foto.jpg' }] as const;
    await expect(talk.post({ attachments: [...attachments] })).rejects.toMatchObject({
      status: 415,
    });
    await talk.untilSeen(words('trouble.file-refused'));
    await goesOn(talk);
  });

  test('who sends more than anybody types is asked to wait', async () => {
    const talk = await customer(await open());
    const sent = Array.from({ length: 31 }, (_, n) => talk.post({ text: `bericht ${n}` }));
    const ends = await Promise.allSettled(sent);
    const refused = ends.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { status: 409 } }]);
    await talk.untilSeen(words('trouble.too-many'));
  });
});

describe('somebody who should not be here', () => {
  test('with the token of another conversation gets nothing of this one', async () => {
    const { url } = await open();
    const [mine, theirs] = [await customer(app as TestApp), await customer(app as TestApp)];
    const path = `${url}/v3/directline/conversations/${theirs.conversationId}`;
    const headers = bearer(mine.token);
    for (const answer of [
      await fetch(`${path}/activities`, { headers }),
      await post(`${path}/activities`, { type: 'message', text: 'hoi' }, headers),
    ]) {
      expect(await refusal(answer)).toEqual([403, 'OtherConversation']);
    }
    await goesOn(theirs);
    expect(theirs.texts()).not.toContain('hoi');
  });

  test('on a page that is not on the list gets no token, on one that is does', async () => {
    const { url } = await open({ allowedOrigins: [shop] });
    const ask = (origin: string) => post(`${url}/v3/directline/tokens/generate`, {}, { origin });
    expect(await refusal(await ask('https://evil.example.net'))).toEqual([403, 'OriginNotAllowed']);
    const welcome = await ask(shop);
    expect([welcome.status, welcome.headers.get('access-control-allow-origin')]).toEqual([
      200,
      shop,
    ]);
  });
});

describe('the shop itself', () => {
  test('with a broken book: at the start it is refused, later the former one stays in force', async () => {
    const folder = await temporaryFolder();
    await cp('policies/book', folder, { recursive: true });
    const file = join(folder, 'refund.yaml');
    const text = await readFile(file, 'utf8');
    const env = { LOKET_BOOK_DIR: folder };
    const { url } = await open({ env });
    const talk = await customer(app as TestApp);

    await writeFile(file, text.replace('versions:', 'versionz:'));
    const warnings = async () => {
      const answer = await fetch(`${url}/readyz`);
      return ((await answer.json()) as { warnings: string[] }).warnings.join('\n');
    };
    while ((await warnings()) === '');
    expect(await warnings()).toMatch(/refund\.yaml:\d+: .*versions/);
    expect(app?.complaints.join('')).toMatch(/refund\.yaml/);
    await goesOn(talk);
    await expect(startTestApp({ env })).rejects.toMatchObject({
      code: 'book-faults',
      message: expect.stringMatching(/refund\.yaml:\d+: .*versions/),
    });
  });

  test('with the file of its secret emptied: it makes another, and signs nothing with none', async () => {
    const running = await open();
    const { token } = await customer(running);
    const file = join(running.dataDir, 'secret');
    await running.restart(() => writeFile(file, ''));
    expect(await readFile(file, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    const answer = await post(`${running.url}/v3/directline/tokens/refresh`, {}, bearer(token));
    expect(await refusal(answer)).toEqual([401, 'BadToken']);
  });

  test('with a file of the store cut in half: it is named, and the rest serves', async () => {
    const running = await open();
    const [hurt, unhurt] = [await customer(running), await customer(running)];
    await goesOn(unhurt);
    for (const talk of talks.splice(0)) talk.close();
    let file = '';
    await running.restart(async () => {
      const id = `"id":"${hurt.conversationId}"`;
      file = await storeFile(join(running.dataDir, 'store'), 'conversations', id);
      await cutInHalf(file);
    });

    const back = ({ token, conversationId }: Talk) => {
      const talk = connect({ domain: `${running.url}/v3/directline`, token, conversationId });
      talks.push(talk);
      return talk;
    };
    await back(unhurt).untilSeen(words('order.ask-number'));
    const anew = back(hurt);
    await anew.untilSeen(words('menu.question'));
    await goesOn({ ...hurt, ...anew });
    expect(running.complaints.join('')).toContain(JSON.stringify(file));
  });
});
