import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startDesk, type RunningDesk } from './running-desk.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';

let desk: RunningDesk;
let anna: StaffMember;

beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.hire('Anna');
});

afterAll(() => desk.stop());

describe('a list of all goes on where the last one ended', () => {
  /** Ids of each part of the list, from the newest on; `meanwhile` runs after each. */
  async function parts(query: string, meanwhile = () => Promise.resolve()): Promise<string[][]> {
    const found: string[][] = [];
    let next: string | null = '';
    while (next !== null) {
      const before: string = next && `&before=${encodeURIComponent(next)}`;
      const { body } = await anna.get(`conversations?${query}${before}`);
      found.push((body.conversations ?? []).map(({ id }) => id));
      next = body.next ?? null;
      await meanwhile();
    }
    return found;
  }

  test('each once, also those of the same moment, and none twice that come to the front meanwhile', async () => {
    const ids: string[] = [];
    for (const seconds of [0, 1, 0, 0, 1]) {
      await desk.waits({ seconds });
      const customer = await desk.waiting();
      await customer.says('over kaneel');
      ids.push(customer.id);
    }
    const whole = await parts('q=kaneel');
    expect(whole.map((part) => part.length)).toEqual([5]);
    expect((await parts('q=kaneel&limit=2')).flat()).toEqual(whole.flat());
    expect((await parts('limit=2')).flat()).toEqual(whole.flat());

    await desk.waits({ seconds: 1 });
    const [newest = '', ...rest] = whole.flat();
    const moved = await parts('limit=1', () =>
      desk.adds(newest, { type: 'message', text: 'Bent u er?' }).then(() => undefined),
    );
    expect(moved.flat()).toEqual([newest, ...rest]);
    expect([...ids].sort()).toEqual(whole.flat().sort());
  });

  test('in the order of what was said, which a note does not change', async () => {
    const before = (await parts('limit=2')).flat();
    const oldest = before.at(-1) ?? '';
    await desk.waits({ seconds: 1 });
    await anna.post(`conversations/${oldest}/notes`, { text: 'Belt vaak' });
    expect((await parts('limit=2')).flat()).toEqual(before);
    await desk.adds(oldest, { type: 'message', text: 'Bent u er?' });
    expect((await parts('limit=2')).flat()[0]).toBe(oldest);
  });

  test('the queue comes whole', async () => {
    const { body } = await anna.get('conversations?holder=queue&limit=1');
    expect([body.conversations?.length, body.next]).toEqual([5, null]);
  });

  test.each([
    'before=gisteren',
    'before=2026-11-20T10:00:00Z',
    'limit=0',
    'limit=veel',
    'limit=201',
  ])('what it cannot read it says: %s', async (query) => {
    const { status, body } = await anna.get(`conversations?${query}`);
    const [field = ''] = query.split('=');
    expect([status, body.error?.faults?.map((fault) => fault.field)]).toEqual([422, [field]]);
  });
});

describe('a search quotes', () => {
  const excerpts = async (q: string) =>
    (await anna.list(`q=${encodeURIComponent(q)}`)).map(({ excerpt }) => excerpt);

  test('the latest message that holds most of what was asked, from just before it', async () => {
    const customer = await desk.waiting();
    await customer.says('Mijn crème brûlée is er nog niet');
    await customer.says(
      'Ik wacht nu al drie weken op een doos met Crème   Brûlée voor zes <b>mensen</b>',
    );
    await customer.says('De crème is op');
    expect(await excerpts('creme brulee')).toEqual([
      {
        ...{ sequence: expect.any(Number), kind: 'message', from: 'customer', by: null },
        text: '…een doos met Crème Brûlée voor zes <b>mensen</b>',
      },
    ]);
  });

  test('a note and an answer with the name of who wrote it, and no more of a long one than a line', async () => {
    const customer = await desk.waiting();
    await anna.claim(customer.id);
    await anna.says(customer.id, `De sleutel is onderweg ${'heel '.repeat(100)}ver weg`);
    await anna.post(`conversations/${customer.id}/notes`, { text: 'Reservesleutel ligt hier' });
    expect(await excerpts('reservesleutel')).toMatchObject([
      { kind: 'note', from: 'staff', by: 'Anna', text: 'Reservesleutel ligt hier' },
    ]);
    const [answer] = await excerpts('onderweg');
    expect(answer).toMatchObject({ kind: 'message', from: 'staff', by: 'Anna' });
    expect(answer?.text).toMatch(/^De sleutel is onderweg heel .*…$/);
    expect(answer?.text.length).toBeLessThan(170);
  });

  test('nothing where the title says it', async () => {
    const customer = await desk.waiting();
    await customer.says('ik ben noor@example.nl');
    expect(await excerpts('noor@example.nl')).toEqual([undefined]);
    expect(await excerpts('noor ben')).toMatchObject([{ text: 'ik ben noor@example.nl' }]);
  });
});

describe('a search finds', () => {
  const found = async (q: string) =>
    (await anna.list(`q=${encodeURIComponent(q)}`)).map(({ id }) => id);

  async function customerWho(says: string): Promise<string> {
    await desk.waits({ seconds: 1 });
    const customer = await desk.waiting();
    await customer.says(says);
    return customer.id;
  }

  test.each(["Foto's", 'foto’s', 'foto‘s', 'foto`s', 'foto´s', 'fotos'])(
    'a word with an apostrophe of whatever kind: %s',
    async (q) => {
      const id = await customerWho('Mijn foto’s van O’Hara zijn weg');
      expect(await found(q)).toContain(id);
    },
  );

  test('a name with other particles before it, or none', async () => {
    const id = await customerWho('Ik ben mevrouw v.d. Zonnebloem');
    for (const q of ['van der Zonnebloem', 'v.d. Zonnebloem', 'zonnebloem']) {
      expect(await found(q)).toEqual([id]);
    }
    const particles = await customerWho('Ik ben Van der');
    expect(await found('van der')).toContain(particles);
  });

  test('whole words before parts of words', async () => {
    const whole = await customerWho('De kast is stuk');
    const part = await customerWho('De kastdeur is stuk');
    expect(await found('kast')).toEqual([whole, part]);
    expect((await anna.list('q=kast')).map(({ excerpt }) => excerpt?.text)).toEqual([
      'De kast is stuk',
      'De kastdeur is stuk',
    ]);
  });
});

test('a conversation that was erased is in no list and no search any more', async () => {
  const customer = await desk.waiting();
  await customer.says('over saffraan');
  const ids = async (query: string) => (await anna.list(query)).map(({ id }) => id);
  expect(await ids('q=saffraan')).toEqual([customer.id]);
  const { lastSequence = 0 } = (await desk.store.conversation(customer.id)) ?? {};
  const conversations = [{ id: customer.id, lastSequence }];
  await desk.store.erase({ conversations, cases: [], orders: [] });
  expect(await ids('q=saffraan')).toEqual([]);
  expect(await ids('limit=100')).not.toContain(customer.id);
  expect((await anna.get(`conversations/${customer.id}`)).status).toBe(404);
});
