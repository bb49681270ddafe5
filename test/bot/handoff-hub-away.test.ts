import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { HttpHub } from '../../bot/hub/http-hub.ts';
import { HubRefused, HubUnavailable, type HubEvent } from '../../bot/ports/handoff-hub.ts';
import { MailUnavailable } from '../../bot/ports/mail.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { startTestApp } from '../support/app.ts';
import { read } from '../support/conversation.ts';
import {
  answering,
  customerOf,
  handoffHub,
  reset,
  silent,
} from '../support/stand-ins/handoff-hub.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const at = '2026-11-03T10:00:00+01:00';
const anna = { id: 'a', name: 'Anna (demo)' };

describe('a hub that is slow or away', () => {
  test('holds up no answer', async () => {
    const hub = await handoffHub();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    hub.answer = async (response) => {
      await released;
      await answering(200)(response);
    };
    let answers = 0;
    const customer = await customerOf(hub, { onDelivery: () => (answers += 1) });
    const before = answers;
    const saying = customer.says('medewerker');
    while (answers === before) await new Promise(setImmediate);
    expect(hub.events).toEqual([]);
    release();
    expect(read(await saying)).toMatch(/als eerste aan de beurt/);
    expect(hub.told()).toEqual(['initiate']);
  });

  test('hears everything later, in order and once', async () => {
    const hub = await handoffHub();
    hub.answer = answering(503);
    const customer = await customerOf(hub);
    expect(read(await customer.says('medewerker'))).toMatch(/als eerste aan de beurt/);
    await customer.handoffs.claim(customer.id, anna);
    expect(read(await customer.heard())).toMatch(/Je praat nu met Anna/);
    hub.answer = answering(204);
    await customer.tryAgain();
    expect(hub.told()).toEqual(['initiate', 'accepted']);
    await customer.tryAgain();
    expect(hub.events).toHaveLength(2);
  });

  test('and took an event without saying so gets the very same again', async () => {
    const hub = await handoffHub();
    hub.answer = reset;
    const customer = await customerOf(hub);
    await customer.says('medewerker');
    hub.answer = answering(200);
    await customer.tryAgain();
    hub.answer = reset;
    await customer.handoffs.claim(customer.id, anna);
    await customer.heard();
    hub.answer = answering(200);
    await customer.tryAgain();
    expect(hub.told()).toEqual(['initiate', 'accepted']);
    expect(hub.came).toHaveLength(4);
    const [asked, askedAgain, accepted, acceptedAgain] = hub.came;
    expect([askedAgain, acceptedAgain]).toEqual([asked, accepted]);
  });

  test('holds up no mail, and mail that is away no event', async () => {
    const hub = await handoffHub();
    hub.answer = answering(503);
    const customer = await customerOf(hub);
    await customer.says('mail mij dit gesprek');
    await customer.says('sanne@example.nl');
    await customer.says('medewerker');
    expect(customer.mails).toHaveLength(1);

    hub.answer = answering(200);
    const onMail = () => {
      throw new MailUnavailable('away');
    };
    const other = await customerOf(hub, { onMail });
    await other.says('mail mij dit gesprek');
    await other.says('sanne@example.nl');
    await other.says('medewerker');
    expect(hub.told()).toEqual(['initiate']);
  });

  test('is not tried ever more often while mail is away too', async () => {
    const hub = await handoffHub();
    hub.answer = answering(503);
    const onMail = () => {
      throw new MailUnavailable('away');
    };
    const customer = await customerOf(hub, { onMail });
    await customer.says('mail mij dit gesprek');
    await customer.says('sanne@example.nl');
    await customer.says('medewerker');
    await customer.tryAgain();
    const before = hub.came.length;
    for (let round = 0; round < 5; round += 1) await customer.tryAgain();
    expect(hub.came.length - before).toBeLessThanOrEqual(2 * 5);
  });

  test.each([
    [401, ['initiate', 'accepted']],
    [404, ['initiate', 'accepted']],
    [408, ['initiate', 'accepted']],
    [429, ['initiate', 'accepted']],
    [500, ['initiate', 'accepted']],
    [400, ['accepted']],
    [410, ['accepted']],
  ])('and answers %d hears later: %j', async (status, told) => {
    const hub = await handoffHub();
    const customer = await customerOf(hub);
    hub.answer = answering(status);
    await customer.says('medewerker');
    hub.answer = answering(200);
    await customer.handoffs.claim(customer.id, anna);
    await customer.tryAgain();
    expect(hub.told()).toEqual(told);
  });

  test('and points elsewhere is not followed', async () => {
    const hub = await handoffHub();
    const elsewhere = await handoffHub();
    hub.answer = answering(307, { location: elsewhere.url });
    await (await customerOf(hub)).says('medewerker');
    expect(hub.came).toHaveLength(1);
    expect(elsewhere.came).toEqual([]);
    await elsewhere.close();
  });

  test.each([
    ['says nothing', silent, 100, HubUnavailable],
    ['hangs up', reset, undefined, HubUnavailable],
    ['refuses', answering(422), undefined, HubRefused],
  ])('is a named error when it %s', async (_, answer, patience, error) => {
    const hub = await handoffHub();
    const customer = await customerOf(hub);
    await customer.says('medewerker');
    hub.answer = answer;
    const event = hub.events[0] as unknown as HubEvent;
    await expect(new HttpHub(hub.url, patience).send(event)).rejects.toBeInstanceOf(error);
  });

  test('at an address where nobody listens is a named error', async () => {
    const sending = new HttpHub('http://127.0.0.1:1/').send({} as HubEvent);
    await expect(sending).rejects.toBeInstanceOf(HubUnavailable);
  });
});

test('what was committed before a crash is sent by the next process', async () => {
  const hub = await handoffHub();
  const directory = join(await temporaryFolder(), 'store');
  const log = pino({ level: 'silent' });
  const open = () => LowdbStore.open({ directory, log });
  const store = await open();
  hub.answer = reset;
  const customer = await customerOf(hub, { store });
  await customer.says('medewerker');
  await customer.handoffs.claim(customer.id, anna);
  await customer.heard();
  await store.close();
  const [before] = hub.came;

  hub.answer = answering(200);
  const env = { LOKET_HANDOFF_HUB_URL: hub.url };
  const app = await startTestApp({ at, store: await open(), env });
  while (hub.events.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  await app.stop();
  expect(hub.told()).toEqual(['initiate', 'accepted']);
  expect(hub.events[0]).toEqual(before);
});
