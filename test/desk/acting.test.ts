import { afterAll, describe, expect, test } from '@jest/globals';
import { startStaffedDesk } from './staffed-desk.ts';
import { refusalOf, type StaffMember } from '../support/desk/staff-member.ts';

const { desk, anna, bram, mara, withAnna } = await startStaffedDesk();

afterAll(() => desk.stop());

describe('a claim', () => {
  test('is won by one of two who click at once, a hundred times, and the other hears by whom', async () => {
    for (let round = 0; round < 100; round += 1) {
      const { id } = await desk.waiting();
      const both = round % 2 === 0 ? [anna, bram] : [bram, anna];
      const answers = await Promise.all(both.map((one) => one.claim(id)));
      const [won, lost] = answers[0]?.status === 200 ? answers : answers.toReversed();
      const winner = won?.body.conversation?.holder?.name;
      expect([won?.status, lost && refusalOf(lost)]).toEqual([200, [409, 'held-by-other', winner]]);
      const log = await desk.store.log(id, 0);
      const claims = log.filter(({ activity }) => activity.name === 'handoff').slice(1);
      expect(claims.map(({ activity }) => activity.value as unknown)).toEqual([
        { what: 'claimed', by: winner },
      ]);
    }
  });

  test('again, from another tab of who holds it, changes nothing', async () => {
    const { id, heard } = await withAnna();
    const before = await heard();
    expect(await anna.claim(id)).toMatchObject({ status: 200 });
    expect(await heard()).toEqual(before);
  });

  test('after it was closed is too late', async () => {
    const { id } = await withAnna();
    await anna.post(`conversations/${id}/close`, { result: 'solved' });
    expect(refusalOf(await bram.claim(id))).toEqual([409, 'closed', null]);
  });

  test('of what a colleague holds is for managers who say so, and the colleague is told', async () => {
    const { id } = await withAnna();
    const line = await anna.stream();
    expect(refusalOf(await bram.claim(id, { force: true }))).toEqual([403, 'not-allowed', null]);
    expect(refusalOf(await mara.claim(id))).toEqual([409, 'held-by-other', 'Anna']);
    expect(await mara.claim(id, { force: true })).toMatchObject({
      status: 200,
      body: { conversation: { holder: { name: 'Mara' } } },
    });
    const { data } = await line.hears('conversation', ({ conversation }) => conversation.id === id);
    expect(data.conversation).toMatchObject({ status: 'with-staff', holder: { name: 'Mara' } });
    await line.close();
    expect(refusalOf(await anna.says(id, 'hallo?'))).toEqual([409, 'held-by-other', 'Mara']);
    const [entry] = await desk.staff.audited(1);
    expect(entry).toMatchObject({ action: 'took-over', subject: id, detail: 'Anna' });
  });
});

describe('a message', () => {
  test('reaches the customer, and counts once however often it is sent', async () => {
    const { id, heard } = await withAnna();
    const first = await anna.says(id, 'Ik kijk even mee', 'key-of-one-message');
    const again = await anna.says(id, 'Ik kijk even mee', 'key-of-one-message');
    expect([first.status, again.status, again.body.sequence]).toEqual([
      200,
      200,
      first.body.sequence,
    ]);
    expect((await heard()).filter((text) => text === 'Ik kijk even mee')).toHaveLength(1);
  });

  test('that is sent again once it is no longer theirs has been sent all the same', async () => {
    const { id } = await withAnna();
    const first = await anna.says(id, 'Ik kijk even mee', 'key-of-one-message');
    await anna.post(`conversations/${id}/close`, { result: 'solved' });
    const again = await anna.says(id, 'Ik kijk even mee', 'key-of-one-message');
    expect([again.status, again.body.sequence]).toEqual([200, first.body.sequence]);
    expect(refusalOf(await anna.says(id, 'Nog iets', 'another-key'))).toEqual([
      409,
      'closed',
      null,
    ]);
  });

  test('under the key of another one is refused, and not passed over', async () => {
    const { id, heard } = await withAnna();
    await anna.says(id, 'Ik kijk even mee', 'key-of-one-message');
    const other = await anna.says(id, 'Gevonden!', 'key-of-one-message');
    expect(refusalOf(other)).toEqual([409, 'key-used', 'Anna']);
    expect(await heard()).not.toContain('Gevonden!');
  });

  test('is one of twenty that are sent at once, and all of them arrive', async () => {
    const { id, heard } = await withAnna();
    const texts = Array.from({ length: 20 }, (_, n) => `regel ${n}`);
    const { handoffs } = desk.engine;
    const says = (text: string) => handoffs.say(id, anna.account, { text, files: [] });
    expect((await Promise.all(texts.map(says))).filter(({ ok }) => !ok)).toEqual([]);
    expect((await heard()).slice(-20)).toEqual(texts);
  });

  test('is what was typed, whatever markup it looks like', async () => {
    const { id, heard } = await withAnna();
    const text = '<script>alert(1)</script> **vet** &amp;';
    await anna.says(id, text);
    expect(await heard()).toContain(text);
    expect((await anna.conversation(id)).entries.at(-1)).toMatchObject({
      ...{ kind: 'message', from: 'staff', by: 'Anna', text },
    });
  });

  test('with files brings them to customer and colleagues', async () => {
    const { id } = await withAnna();
    const form = new FormData();
    form.append('message', new Blob([JSON.stringify({ text: '' })], { type: 'application/json' }));
    form.append('file', new Blob(['bestelling;bedrag']), '../over zicht.csv');
    expect(await anna.post(`conversations/${id}/messages`, form)).toMatchObject({ status: 200 });
    const [file] = (await bram.conversation(id)).entries.at(-1)?.files ?? [];
    expect(file).toMatchObject({ name: 'over zicht.csv', contentType: 'text/plain', bytes: 17 });
    const served = await bram.get(`files/${file?.id ?? ''}`);
    expect([served.status, served.body['text']]).toEqual([200, 'bestelling;bedrag']);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''over%20zicht.csv",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

test('a note is for colleagues alone', async () => {
  const { id, heard } = await withAnna();
  expect(await bram.post(`conversations/${id}/notes`, { text: 'Belt vaker' })).toMatchObject({
    status: 200,
  });
  expect((await anna.conversation(id)).entries.at(-1)).toMatchObject({
    ...{ kind: 'note', by: 'Bram', text: 'Belt vaker' },
  });
  expect((await heard()).join()).not.toContain('Belt vaker');
});

test('a transfer waits for one colleague, who alone can take it', async () => {
  const { id } = await withAnna();
  await bram.get('staff'); // is there
  const to = bram.account.id;
  expect(await anna.post(`conversations/${id}/transfer`, { to })).toMatchObject({
    status: 200,
    body: {
      conversation: { status: 'waiting-for-staff', handedTo: { name: 'Bram' }, place: null },
    },
  });
  expect(refusalOf(await mara.claim(id))).toEqual([409, 'held-by-other', 'Bram']);
  const idsOf = async (one: StaffMember) => (await one.list('holder=queue')).map((each) => each.id);
  expect(await idsOf(bram)).toContain(id);
  expect(await idsOf(mara)).not.toContain(id);
  expect((await bram.list('holder=me'))[0]).toMatchObject({ id, handedBy: 'Anna' });
  expect((await bram.conversation(id)).entries.at(-2)).toMatchObject({
    ...{ kind: 'event', what: 'transferred', by: 'Anna', text: 'Bram' },
  });
  expect(await bram.claim(id)).toMatchObject({ status: 200 });
});

test('a transfer to somebody who is not there is refused, and says so', async () => {
  const { id } = await withAnna();
  const nora = await desk.hire('Nora');
  const answer = await anna.post(`conversations/${id}/transfer`, { to: nora.account.id });
  expect(answer).toMatchObject({
    status: 422,
    body: { error: { faults: [{ field: 'to', problem: expect.stringContaining('Nora') }] } },
  });
});

test('back in the queue it is first, and handed back to the bot it goes on in its form', async () => {
  const customer = desk.customer();
  await customer.says('niet geleverd');
  await customer.says('1042');
  await customer.says('medewerker');
  await anna.claim(customer.id);
  await desk.waits({ seconds: 1 });
  const later = await desk.waiting();
  const queued = await anna.post(`conversations/${customer.id}/transfer`, { to: 'queue' });
  expect(queued.body.conversation?.place).toBe(1);
  const places = (await bram.list('holder=queue')).map(({ id, place }) => [id, place]);
  expect(places).toEqual([
    [customer.id, 1],
    [later.id, 2],
  ]);
  await bram.claim(customer.id);
  expect((await bram.conversation(customer.id)).gathered).toEqual([
    { label: 'told', value: 'Niet geleverd, bestelling 1042' },
    { label: 'claim', value: 'not-delivered' },
    { label: 'number', value: '1042' },
  ]);
  const back = await bram.post(`conversations/${customer.id}/hand-back`);
  expect(back).toMatchObject({ status: 200, body: { conversation: { status: 'with-bot' } } });
  expect((await customer.heard()).at(-1)).toMatch(/e-mailadres/);
});

test('staff read an answer of one value, and the word in the place of one', async () => {
  const customer = desk.customer();
  await customer.says('niet geleverd');
  await customer.says('die heb ik niet');
  await customer.says('langer geleden');
  await customer.says('medewerker');
  expect((await anna.conversation(customer.id)).gathered).toEqual([
    { label: 'told', value: 'Niet geleverd' },
    { label: 'number', value: 'none' },
    { label: 'claim', value: 'not-delivered' },
    { label: 'boughtOn', value: 'earlier' },
  ]);
});
