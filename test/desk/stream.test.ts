import { describe, expect, test } from '@jest/globals';
import { opened, started } from './opened-desk.ts';

describe('the stream', () => {
  test('tells of a customer who asks for a person, with where they stand', async () => {
    const { desk, anna } = await opened();
    const line = await anna.stream();
    expect(Object.fromEntries(line.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect((await line.hears('staff')).data.staff).toMatchObject([
      { name: 'Anna', present: true },
      { name: 'Bram', present: false },
    ]);
    const { id } = await desk.waiting('ik wil een medewerker spreken');
    expect((await line.hears('handoff')).data).toMatchObject({ id });
    const { data } = await line.hears('conversation');
    expect(data.conversation).toMatchObject({ id, status: 'waiting-for-staff', place: 1 });
    expect(data.entries.map(({ kind, what, text }) => what ?? `${kind}: ${text}`)).toEqual(
      expect.arrayContaining(['asked', 'message: ik wil een medewerker spreken']),
    );
  });

  test('says nothing of what is between customer and bot', async () => {
    const { desk, anna } = await opened();
    const line = await anna.stream();
    await desk.customer().says('niet geleverd');
    const { id } = await desk.waiting();
    await line.hears('conversation');
    const told = line.seen.filter(({ event }) => event === 'conversation');
    expect(told.map(({ data }) => data.conversation.id)).toEqual([id]);
  });

  test('sends each thing once, as it is added, and what was delivered not at all', async () => {
    const { desk, anna } = await opened();
    const customer = await desk.waiting();
    await desk.desk.idle();
    const line = await anna.stream();
    await anna.claim(customer.id);
    await customer.says('hallo?');
    await anna.says(customer.id, 'Goedemorgen');
    await line.hears('conversation', ({ entries }) => entries.at(-1)?.text === 'Goedemorgen');
    await customer.heard();
    await desk.desk.idle();
    const numbers = line.seen
      .filter(({ event }) => event === 'conversation')
      .flatMap(({ data }) => data.entries.map(({ sequence }) => sequence));
    const first = numbers[0] ?? 0;
    expect(numbers).toEqual(Array.from(numbers, (_, index) => first + index));
  });

  test('tells those behind in the queue that they moved up', async () => {
    const { desk, anna } = await opened();
    const first = await desk.waiting();
    await desk.waits({ seconds: 1 });
    const second = await desk.waiting();
    await desk.desk.idle();
    const line = await anna.stream();
    await anna.claim(first.id);
    const { data } = await line.hears(
      'conversation',
      ({ conversation }) => conversation.id === second.id,
    );
    expect(data).toMatchObject({ conversation: { place: 1 }, entries: [] });
  });

  test('rings for a transfer at the one colleague whom it is for', async () => {
    const { desk, anna, bram } = await opened();
    const mara = await desk.hire('Mara', 'manager');
    const { id } = await desk.waiting();
    await anna.claim(id);
    await desk.desk.idle();
    const [ofBram, ofMara] = [await bram.stream(), await mara.stream()];
    await anna.post(`conversations/${id}/transfer`, { to: bram.account.id });
    expect((await ofBram.hears('handoff')).data).toMatchObject({ id });
    await ofMara.hears('conversation');
    expect(ofMara.seen.map(({ event }) => event)).not.toContain('handoff');
  });

  test('tells each what they have not seen themselves, in all their tabs', async () => {
    const { desk, anna, bram } = await opened();
    const { id } = await desk.waiting();
    await desk.desk.idle();
    const [tab, ofBram] = [await anna.stream(), await bram.stream()];
    const { entries, unread } = await anna.conversation(id);
    expect(unread).toBe(1);
    const sequence = entries.at(-1)?.sequence;
    expect(await anna.post(`conversations/${id}/seen`, { sequence })).toMatchObject({
      status: 204,
    });
    expect((await tab.hears('conversation')).data.conversation.unread).toBe(0);
    expect((await bram.list('holder=queue'))[0]?.unread).toBe(1);
    expect(ofBram.seen.map(({ event }) => event)).not.toContain('conversation');
  });

  test('shows who is writing, to others and not to themselves', async () => {
    const { desk, anna, bram } = await opened();
    const customer = await desk.waiting();
    await anna.claim(customer.id);
    await desk.desk.idle();
    const [ofAnna, ofBram] = [await anna.stream(), await bram.stream()];
    const before = desk.transients.length;
    await anna.post(`conversations/${customer.id}/typing`);
    expect((await ofBram.hears('typing')).data).toEqual({ id: customer.id, who: 'Anna' });
    expect(desk.transients.slice(before)).toMatchObject([
      { id: customer.id, activity: { type: 'typing', from: { id: 'staff', name: '' } } },
    ]);
    customer.types();
    expect((await ofAnna.hears('typing')).data).toEqual({ id: customer.id, who: 'customer' });
    desk.customer('of the bot alone').types();
  });
});

describe('a broken stream', () => {
  test('goes on where it broke off, with what was missed in one piece', async () => {
    const { desk, anna } = await opened();
    const customer = await desk.waiting();
    await anna.claim(customer.id);
    await desk.desk.idle();
    const line = await anna.stream();
    await line.hears('staff');
    desk.dropSockets();
    await line.untilEnd();
    await customer.says('bent u er nog?');
    await customer.says('hallo?');
    const again = await anna.stream(line.lastId());
    const { data } = await again.hears('conversation');
    expect(data.conversation).toMatchObject({ id: customer.id, unread: 3 });
    expect(data.entries.map(({ text }) => text)).toEqual(['bent u er nog?', 'hallo?']);
    expect(again.seen.filter(({ event }) => event === 'conversation')).toHaveLength(1);
    const rest = await anna.stream(again.lastId());
    await customer.says('laat maar');
    const next = await rest.hears('conversation');
    expect(next.data.entries.map(({ text }) => text)).toEqual(['laat maar']);
  });

  test('hears that too much was missed after a restart', async () => {
    const { desk: before, anna } = await opened();
    const line = await anna.stream();
    await line.hears('staff');
    const { store, staff } = before;
    await before.stop();
    const desk = await started({ store, staff });
    const again = await (await desk.hire('Cor')).stream(line.lastId());
    const { id } = await again.hears('reset');
    expect(id).toBeDefined();
    const { id: waiting } = await desk.waiting();
    expect((await again.hears('handoff')).data).toMatchObject({ id: waiting });
  });

  test.each(['nonsense', '1-2-3', '-1', '999999999999999999'])(
    'with the id %s starts anew',
    async (id) => {
      const { anna } = await opened();
      const line = await anna.stream(id);
      await line.hears('reset');
    },
  );

  test('hears that too much was missed when more happened than is kept', async () => {
    const { desk, anna } = await opened();
    const { id } = await desk.waiting();
    await desk.desk.idle();
    const line = await anna.stream();
    await line.hears('staff');
    await line.close();
    for (let sequence = 1; sequence <= 1001; sequence += 1) {
      await desk.adds(id, { type: 'message' });
    }
    await (await anna.stream(line.lastId())).hears('reset');
  });
});
