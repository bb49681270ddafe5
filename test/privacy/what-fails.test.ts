import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { emailName } from '../../bot/privacy/find-person.ts';
import { eraseWhatIsOver } from '../../bot/privacy/keep-terms.ts';
import { gathered } from '../support/commits.ts';
import { storeFile } from '../support/store-file.ts';
import { keptData, stores } from './kept-sample.ts';

describe.each(stores)('what cannot be erased today, in the %s store,', (_, open) => {
  /** Two conversations, and a folder where the mail of the first one was. */
  async function twoAndAMailThatStays() {
    const kept = await keptData(open);
    const folder = join(kept.dataDir, 'mail');
    await kept.talk('c1', 'een vraag');
    const [mail = ''] = await readdir(folder);
    await rm(join(folder, mail));
    await mkdir(join(folder, mail));
    await kept.talk('c2', 'nog een vraag');
    return { ...kept, mend: () => rm(join(folder, mail), { recursive: true }) };
  }

  test('keeps nothing else from going, and goes the next time', async () => {
    const { goOn, tools, store, complaints, mend } = await twoAndAMailThatStays();
    goOn({ days: 31 });
    await eraseWhatIsOver(tools);
    expect((await gathered(store.conversations())).map(({ id }) => id)).toEqual(['c1']);
    expect(complaints).toEqual([expect.stringMatching(/mail-unavailable.*tried again tomorrow/)]);

    await mend();
    await eraseWhatIsOver(tools);
    expect(await gathered(store.conversations())).toEqual([]);
    expect(complaints).toHaveLength(1);
    await store.close();
  });

  test('nor does it where a backup brought it back', async () => {
    const { now, erasures, tools, store, complaints } = await twoAndAMailThatStays();
    await erasures.add([emailName('sanne@example.nl')], now().toString());
    await eraseWhatIsOver(tools);
    expect((await gathered(store.conversations())).map(({ id }) => id)).toEqual(['c1']);
    expect(complaints).toHaveLength(1);
    await store.close();
  });

  test('nor does a list of erasures that cannot be read', async () => {
    const { talk, goOn, tools, store, complaints, dataDir } = await keptData(open);
    await talk('c1', 'een vraag');
    await writeFile(join(dataDir, 'erasures.json'), '{"version":1,');
    goOn({ days: 31 });
    await eraseWhatIsOver(tools);
    expect(await store.conversation('c1')).toBeUndefined();
    expect(complaints).toEqual([expect.stringMatching(/store-unavailable/)]);
    await store.close();
  });
});

test('a record that is kept costs no checkpoint at every round', async () => {
  const [, lowdb] = stores;
  if (!lowdb) throw new TypeError('there is an embedded store');
  const { talk, opened, now, erasures, tools, store, dataDir } = await keptData(lowdb[1]);
  const complaint = opened('complaint', 'c1', { contact: 'sanne@example.nl', orderNumber: '1042' });
  await talk('c1', 'een klacht', [['1042', [complaint]]]);
  await erasures.add(['order 1042'], now().toString());
  await eraseWhatIsOver(tools);
  expect(await store.case('1042')).toMatchObject({ events: [{ summary: '[…]' }] });
  const journals = () => readdir(join(dataDir, 'store', 'journal'));
  const before = await journals();
  await eraseWhatIsOver(tools);
  expect(await journals()).toEqual(before);
  await store.close();
});

test('a file that nothing names stays while the store misses what may have named it', async () => {
  const [, lowdb] = stores;
  if (!lowdb) throw new TypeError('there is an embedded store');
  const { talk, goOn, tools, store, files, dataDir } = await keptData(lowdb[1]);
  const file = await talk('c1', 'een vraag');
  await store.close();
  const conversation = await storeFile(join(dataDir, 'store'), 'conversations', '"id":"c1"');
  await rename(conversation, `${conversation}.away`);
  goOn({ days: 2 });
  const round = async () => {
    const again = await lowdb[1](join(dataDir, 'store'));
    await eraseWhatIsOver({ ...tools, store: again });
    await again.close();
  };
  await round();
  expect(await files.read(file.id)).toBeDefined();
  await rm(`${conversation}.away`);
  await round();
  expect(await files.read(file.id)).toBeUndefined();
});
