import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { transcriptMailId } from '../../bot/ports/mail.ts';
import { eraseFound } from '../../bot/privacy/erase.ts';
import { exportFound } from '../../bot/privacy/export.ts';
import { emailName, findPerson, orderName } from '../../bot/privacy/find-person.ts';
import { eraseWhatIsOver } from '../../bot/privacy/keep-terms.ts';
import { shippedBook } from '../support/book.ts';
import { keptData, stores } from './kept-sample.ts';

const sanne = [orderName('1042'), emailName('Sanne@example.nl')];
const isSanne = (name: string) => sanne.includes(name);

describe.each(stores)('what is kept of a person, in the %s store,', (_, open) => {
  /** Sanne with a complaint and a refund of one order, and a question; and somebody else. */
  async function filled() {
    const kept = await keptData(open);
    const { talk, opened } = kept;
    await talk('c1', 'een klacht', [
      ['1042', [opened('complaint', 'c1', { orderNumber: '1042', contact: 'sanne@example.nl' })]],
      ['R-1042', [opened('refund', 'c1', { orderNumber: '1042' })]],
    ]);
    await talk('c2', 'ik ben sanne@example.nl, en heb een vraag');
    await kept.store.commit({
      conversation: 'other',
      create: { channel: 'webchat', reference: {} },
      append: [
        {
          at: kept.now().toString(),
          from: 'customer',
          activity: { type: 'message', text: 'order 1042?' },
        },
      ],
    });
    return kept;
  }

  test('is given out whole: messages, cases and names of files, and nothing of others', async () => {
    const { store, now } = await filled();
    const given = exportFound(await findPerson(store, isSanne), now().toString());
    expect(given).toMatchObject({
      conversations: [
        {
          id: 'c1',
          messages: [
            { from: 'customer', text: 'een klacht', files: ['c1.txt'] },
            { what: 'mail-transcript' },
          ],
        },
        { id: 'c2', messages: [{ text: 'ik ben sanne@example.nl, en heb een vraag' }, {}] },
      ],
      files: [
        { name: 'c1.txt', in: 'conversation c1' },
        { name: 'c2.txt', in: 'conversation c2' },
      ],
    });
    expect(given.cases.map(({ reference }) => reference).sort()).toEqual(['1042', 'R-1042']);
    expect(JSON.stringify(given)).not.toContain('order 1042?');
    await store.close();
  });

  test('is erased but the record of the complaint, which says no more than what was done and when', async () => {
    const { store, now, tools, dataDir, opened } = await filled();
    const kept = await eraseFound(await findPerson(store, isSanne), shippedBook(), now(), tools);
    await store.purge();
    expect(kept).toEqual([{ reference: '1042', reason: 'complaint-record' }]);
    const { contact: __, ...record } = {
      contact: '',
      ...opened('complaint', '[…]', { orderNumber: '1042' }),
    };
    expect(await store.case('1042')).toEqual({
      reference: '1042',
      events: [{ ...record, summary: '[…]' }],
    });
    expect(await store.case('R-1042')).toBeUndefined();
    for (const id of ['c1', 'c2']) expect(await store.conversation(id)).toBeUndefined();
    expect(await store.conversation('other')).toBeDefined();
    expect(await readdir(join(dataDir, 'mail'))).toEqual([]);
    const all = await readdir(dataDir, { recursive: true, withFileTypes: true });
    const files = all.filter((one) => one.isFile() && one.name !== 'lock');
    const texts = await Promise.all(
      files.map((one) => readFile(join(one.parentPath, one.name), 'utf8')),
    );
    expect(texts.join('\n')).not.toMatch(/sanne@|mijn verhaal|foto van/i);
    await store.close();
  });

  test('is found by the address that a letter went to, and erased with the mail of it', async () => {
    const { store, mail, now, tools, dataDir } = await filled();
    const at = now().toString();
    const letter = {
      ...{ reference: 'S-1', to: 'sanne@example.nl', subject: 'Je vraag', text: 'mijn verhaal' },
      automatic: false,
    };
    const activity = { type: 'event', name: 'letter', value: letter };
    await store.commit({
      conversation: 'c4',
      create: { channel: 'webchat', reference: {} },
      append: [{ at, from: 'staff', activity }],
    });
    await mail.send({ ...letter, id: transcriptMailId('c4', 1) });
    await eraseFound(await findPerson(store, isSanne), shippedBook(), now(), tools);
    expect(await store.conversation('c4')).toBeUndefined();
    expect(await readdir(join(dataDir, 'mail'))).toEqual([]);
    await store.close();
  });

  test('is erased again when a backup brings it back, and what came later stays', async () => {
    const { store, now, tools, erasures, goOn, talk, dataDir } = await filled();
    // as a backup from before the erasure: the list alone knows of it
    await erasures.add(sanne, now().toString());
    goOn({ minutes: 5 });
    await talk('c3', 'weer een vraag van sanne@example.nl');
    await eraseWhatIsOver(tools);
    expect(await store.conversation('c1')).toBeUndefined();
    expect(await store.conversation('c2')).toBeUndefined();
    expect(await store.case('R-1042')).toBeUndefined();
    expect(JSON.stringify(await store.case('1042'))).not.toMatch(/sanne|verhaal/);
    expect(await store.conversation('c3')).toBeDefined();
    expect(await store.conversation('other')).toBeDefined();
    const list = await readFile(join(dataDir, 'erasures.json'), 'utf8');
    expect(list).not.toMatch(/1042"|sanne/);
    await store.close();
  });
});

test('the list of erasures knows a person by each of their names, for the next process too', async () => {
  const [memory] = stores;
  if (!memory) throw new TypeError('there is a memory store');
  const { erasures } = await keptData(memory[1]);
  expect(await erasures.read()).toBeUndefined();
  await erasures.add([orderName('#10-42')], '2026-11-16T12:00:00Z');
  await erasures.add([orderName('1042'), emailName('a@example.nl')], '2026-11-18T12:00:00Z');
  const until = await erasures.read();
  expect(until?.(orderName('1042'))).toBe('2026-11-18T12:00:00Z');
  expect(until?.(emailName(' A@Example.nl'))).toBe('2026-11-18T12:00:00Z');
  expect(until?.(orderName('1043'))).toBeUndefined();
});
