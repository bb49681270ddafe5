import { describe, expect, test } from '@jest/globals';
import { renderEntry } from '../../bot/channels/web-chat/activities.ts';
import { HttpHub } from '../../bot/hub/http-hub.ts';
import { startTestApp } from '../support/app.ts';
import { customerIn, read } from '../support/conversation.ts';
import { customerOf as visitorOf } from '../support/direct-line/customer.ts';
import { atTheApi, hire } from '../support/desk/staff.ts';
import { answering, customerOf, handoffHub } from '../support/stand-ins/handoff-hub.ts';

const at = '2026-11-03T10:00:00+01:00';
const anna = { id: 'a', name: 'Anna (demo)' };
const bram = { id: 'b', name: 'Bram (demo)' };
const photo = { id: 'key-to-the-file', name: 'foto.png', contentType: 'image/png', bytes: 4 };

describe('a hub that the shop set up', () => {
  test('hears that a customer asked, was taken over and was helped, in this order', async () => {
    const hub = await handoffHub();
    const customer = await customerOf(hub);
    const { id, handoffs } = customer;
    await customer.says('niet geleverd, order 1042, sanne@example.nl');
    await customer.hands(photo, 'kijk');
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.note(id, anna, { text: 'derde keer al' });
    await handoffs.close(id, anna, 'solved');
    await customer.heard();
    expect(hub.told()).toEqual(['initiate', 'accepted', 'completed']);
    expect(hub.events).toMatchObject([
      {
        conversation: { id },
        channelId: 'test',
        relatesTo: { conversation: { id } },
        value: {
          gathered: expect.stringMatching(/./) as unknown,
          language: 'nl',
          channel: 'test',
          orderNumber: '1042',
          place: 1,
        },
      },
      { conversation: { id }, value: { message: 'Anna (demo) has taken the conversation.' } },
      { value: { message: 'Anna (demo) has closed the conversation: solved.' } },
    ]);
  });

  test('gets the conversation so far, and of it only what was said', async () => {
    const hub = await handoffHub();
    const customer = await customerOf(hub);
    const { id, handoffs } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.note(id, anna, { text: 'derde keer al' });
    await handoffs.say(id, anna, { text: 'Hoi!', files: [] });
    await customer.hands(photo, 'kijk');
    await handoffs.handBack(id, anna);
    await customer.says('medewerker');
    const again = hub.events.at(-1);
    if (again?.name !== 'handoff.initiate') throw new Error('the customer did not ask again');
    const { activities } = again.attachments[0].content;
    const said = activities.map(
      ({ from, text }) => `${from.role} ${from.name ?? ''}: ${text ?? ''}`,
    );
    expect(said.join('\n')).toMatch(
      /^bot : .*assistent[\s\S]*\nuser : medewerker\n[\s\S]*\nbot Anna \(demo\): Hoi!\nuser : kijk\n/,
    );
    expect(activities.find(({ text }) => text === 'kijk')?.attachments).toEqual([
      { contentType: 'image/png', name: 'foto.png' },
    ]);
    expect(JSON.stringify(hub.events)).not.toMatch(/derde keer|trace|key-to-the-file/);
    expect(hub.told()).toEqual(['initiate', 'accepted', 'completed', 'initiate']);
  });

  test('hears of a customer who leaves, and of staff who drop out or hand on', async () => {
    const hub = await handoffHub();
    const customer = await customerOf(hub);
    const { id, handoffs } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.transfer(id, anna, bram);
    await handoffs.claim(id, bram);
    await handoffs.requeue(id, bram);
    await handoffs.claim(id, anna);
    await handoffs.transfer(id, anna, 'queue');
    await customer.presses('Toch verder met de assistent');
    expect(hub.told()).toEqual([
      ...['initiate', 'accepted', 'accepted'],
      ...['failed', 'initiate', 'accepted', 'initiate', 'failed'],
    ]);
  });

  test('is told the place, which who was put back in the queue has kept', async () => {
    const hub = await handoffHub();
    const first = await customerOf(hub);
    const { store } = first;
    await first.says('medewerker');
    await first.handoffs.claim(first.id, anna);
    const second = await customerOf(hub, { store, at: '2026-11-03T10:05:00+01:00' });
    await second.says('medewerker');
    await first.handoffs.transfer(first.id, anna, 'queue');
    expect(read(await first.heard())).toMatch(/Je bent nummer 1/);
    expect(hub.events.at(-1)).toMatchObject({
      conversation: { id: first.id },
      value: { place: 1 },
    });
    expect(await second.store.conversation(second.id)).toMatchObject({ handoff: { toldPlace: 1 } });
  });

  test('gets user and password of its address, as HTTP has it', async () => {
    const hub = await handoffHub();
    const url = hub.url.replace('//', '//loket:geheim%40@');
    await (await customerOf(hub, { hub: new HttpHub(url) })).says('medewerker');
    expect(hub.authorization).toBe(`Basic ${btoa('loket:geheim@')}`);
  });
});

describe('the customer', () => {
  test('is shown nothing of it, in the chat or by mail', async () => {
    const hub = await handoffHub();
    const customer = await customerOf(hub);
    const { id, handoffs, store } = customer;
    const delivered = await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.requeue(id, anna);
    await handoffs.claim(id, anna);
    await handoffs.handBack(id, anna);
    delivered.push(...(await customer.heard()));
    await customer.says('mail mij dit gesprek');
    await customer.says('sanne@example.nl');
    const entries = await store.log(id, 0);
    const ours = entries.filter(({ activity }) => activity.name?.startsWith('handoff.'));
    expect(ours).toHaveLength(hub.events.length);
    expect(hub.told()).toEqual([
      ...['initiate', 'accepted', 'failed', 'initiate', 'accepted', 'completed'],
    ]);
    for (const entry of ours)
      expect(renderEntry(entry, id, 'https://chat.example.nl')).toBeUndefined();
    const seen = entries.flatMap(
      (entry) => renderEntry(entry, id, 'https://chat.example.nl') ?? [],
    );
    expect(JSON.stringify([seen, delivered])).not.toMatch(/handoff|has taken|Transcript/);
    expect(new Set(delivered.map(({ type }) => type))).toEqual(new Set(['message']));
    expect(customer.mails[0]?.text).toMatch(/Je praat nu met Anna/);
    expect(customer.mails[0]?.text).not.toMatch(/handoff|has taken|is gone/);
  });

  test('of a shop without a hub leaves no event for one', async () => {
    const hub = await handoffHub();
    const customer = await customerOf(hub, { hub: undefined });
    const { id, handoffs } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.close(id, anna, 'solved');
    await customer.heard();
    const log = await customer.store.log(id, 0);
    expect(log.filter(({ activity }) => activity.name === 'handoff')).toHaveLength(3);
    expect(log.filter(({ activity }) => activity.name?.startsWith('handoff.'))).toEqual([]);
  });

  test('leaves nothing waiting when the shop gave its hub up', async () => {
    const hub = await handoffHub();
    hub.answer = answering(503);
    const customer = await customerOf(hub);
    const { store, id } = customer;
    await customer.says('medewerker');
    expect((await store.conversation(id))?.toDeliver).toHaveLength(1);
    const later = await customerIn({ at, store, id, desk: () => Promise.resolve('yes') });
    await later.says('hallo?');
    expect((await store.conversation(id))?.toDeliver).toEqual([]);
  });
});

test('through the real web chat and desk: the hub hears of it, and the customer sees none of it', async () => {
  const hub = await handoffHub();
  const env = { LOKET_HANDOFF_HUB_URL: hub.url };
  const app = await startTestApp({ at, env });
  const added = await hire(app.dataDir, anna.name);
  const member = await atTheApi(app, added);

  const visitor = await visitorOf(app.url);
  await visitor.post({ text: 'medewerker' });
  await visitor.hears(/als eerste aan de beurt/);
  const id = visitor.conversationId;
  expect((await member.claim(id)).status).toBe(200);
  await visitor.hears(/Je praat nu met Anna/);
  expect((await member.post(`conversations/${id}/close`, { result: 'solved' })).status).toBe(200);
  await visitor.hears(/heeft het gesprek afgesloten/);
  while (hub.events.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
  visitor.close();
  await app.stop();

  expect(hub.told()).toEqual(['initiate', 'accepted', 'completed']);
  expect(hub.events[0]).toMatchObject({ conversation: { id }, value: { channel: 'webchat' } });
  expect(visitor.seen.map(({ type }) => type)).not.toContain('event');
  expect(JSON.stringify(visitor.seen)).not.toMatch(/handoff|has taken|Transcript/);
});
