import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { eraseWhatIsOver, keepTerms } from '../../bot/privacy/keep-terms.ts';
import { gathered } from '../support/commits.ts';
import { keptData, stores } from './kept-sample.ts';

describe.each(stores)('what has been kept for its time, in the %s store,', (_, open) => {
  test('goes, conversation, file and mail, a month after nothing came of it', async () => {
    const { talk, goOn, tools, store, files, dataDir } = await keptData(open);
    const file = await talk('c1', 'een vraag');
    goOn({ days: 30 });
    await talk('c2', 'een vraag van nu');
    await eraseWhatIsOver(tools);
    expect((await store.conversation('c1'))?.id).toBe('c1');

    goOn({ minutes: 1 });
    await eraseWhatIsOver(tools);
    expect(await store.conversation('c1')).toBeUndefined();
    expect(await store.log('c1', 0)).toEqual([]);
    expect(await files.read(file.id)).toBeUndefined();
    expect(await readdir(join(dataDir, 'mail'))).toHaveLength(1);
    expect((await store.conversation('c2'))?.id).toBe('c2');
    await store.close();
  });

  test('stays as long as the case that was made of it, but its files', async () => {
    const { talk, opened, goOn, tools, store, files } = await keptData(open);
    const at = tools.clock().toString();
    const bytes = Buffer.from('bon');
    const evidence = await files.keep({ name: 'bon.txt', contentType: 'text/plain', bytes, at });
    const shown = { type: 'evidence-added' as const, at, text: '', files: [evidence] };
    const refund = opened('refund', 'c1', { orderNumber: '1042' });
    const file = await talk('c1', 'geld terug', [['R-1042', [refund, shown]]]);
    goOn({ months: 11 });
    await eraseWhatIsOver(tools);
    expect(await files.read(file.id)).toBeDefined();

    goOn({ months: 2 });
    await eraseWhatIsOver(tools);
    expect(await files.read(file.id)).toBeUndefined();
    expect(await files.read(evidence.id)).toBeUndefined();
    expect(await store.log('c1', 0)).toHaveLength(2);

    goOn({ months: 12 });
    await eraseWhatIsOver(tools);
    expect(await store.case('R-1042')).toBeUndefined();
    expect(await store.casesOfOrder('1042')).toEqual([]);
    expect(await store.conversation('c1')).toBeUndefined();
    await store.close();
  });

  test('stays for seven years where it is a complaint', async () => {
    const { talk, opened, goOn, tools, store } = await keptData(open);
    await talk('c1', 'een klacht', [
      ['1042', [opened('complaint', 'c1', { orderNumber: '1042' })]],
    ]);
    goOn({ years: 7 });
    await eraseWhatIsOver(tools);
    expect(await store.case('1042')).toBeDefined();
    goOn({ days: 1 });
    await eraseWhatIsOver(tools);
    expect(await store.case('1042')).toBeUndefined();
    await store.close();
  });

  test('goes after a day where it is a file that no message and no case names', async () => {
    const { talk, opened, goOn, tools, store, files, now } = await keptData(open);
    const keep = (name: string) => {
      const bytes = Buffer.from(name);
      return files.keep({ name, contentType: 'text/plain', bytes, at: now().toString() });
    };
    const shown = await keep('bewijs.txt');
    const evidence = {
      type: 'evidence-added' as const,
      at: now().toString(),
      text: '',
      files: [shown],
    };
    const sent = await talk('c1', 'mijn geld terug', [['R-1', [opened('refund', 'c1'), evidence]]]);
    const lost = await keep('nooit verstuurd.txt');
    goOn({ hours: 24 });
    await eraseWhatIsOver(tools);
    expect(await files.read(lost.id)).toBeDefined();

    goOn({ minutes: 1 });
    const fresh = await keep('wordt net verstuurd.txt');
    await eraseWhatIsOver(tools);
    expect(await files.read(lost.id)).toBeUndefined();
    for (const { id } of [shown, sent, fresh]) expect(await files.read(id)).toBeDefined();
    await store.close();
  });

  test('goes after a day where somebody tried to show that an order is theirs, the cases of it not', async () => {
    const { talk, opened, goOn, now, tools, store } = await keptData(open);
    await talk('c1', 'hallo', [['R-1042', [opened('refund', 'c1', { orderNumber: '1042' })]]]);
    const guess = (orderNumber: string) =>
      store.commit({
        conversation: 'c1',
        failedIdentification: { orderNumber, at: now().toString() },
      });
    for (const number of ['1042', '1043', '1044']) await guess(number);
    goOn({ hours: 20 });
    await guess('1044');
    goOn({ hours: 4, minutes: 1 });
    await eraseWhatIsOver(tools);
    for (const number of ['1042', '1043']) {
      expect(await store.failedIdentifications(number)).toEqual([]);
    }
    expect(await store.failedIdentifications('1044')).toHaveLength(2);
    expect((await store.casesOfOrder('1042')).map(({ reference }) => reference)).toEqual([
      'R-1042',
    ]);
    expect(await gathered(store.ordersTriedBefore('2027-01-01T00:00:00Z'))).toEqual(['1044']);
    await store.close();
  });

  test('stays while it waits for staff', async () => {
    const { talk, goOn, tools, store, now } = await keptData(open);
    await talk('c1', 'medewerker');
    const { version = 0, reference = {} } = (await store.conversation('c1')) ?? {};
    const handoff = { since: now().toString(), reason: '', gathered: '' };
    const replace = { version, reference, status: 'waiting-for-staff' as const, handoff };
    await store.commit({ conversation: 'c1', replace });
    goOn({ days: 40 });
    await eraseWhatIsOver(tools);
    expect(await store.conversation('c1')).toBeDefined();
    await store.close();
  });
});

test('what is past its time is looked for at the start, and every day from then on', async () => {
  const [memory] = stores;
  if (!memory) throw new TypeError('there is a memory store');
  const { talk, goOn, tools, store } = await keptData(memory[1]);
  const timers: [number, () => void][] = [];
  await talk('c1', 'een vraag');
  goOn({ days: 31 });
  const terms = keepTerms({ ...tools, after: (ms, run) => timers.push([ms, run]) });
  await terms.idle();
  expect(await store.conversation('c1')).toBeUndefined();

  await talk('c2', 'nog een vraag');
  goOn({ days: 31 });
  const [next] = timers.splice(0);
  expect(next?.[0]).toBe(86_400_000);
  next?.[1]();
  await terms.idle();
  expect(await store.conversation('c2')).toBeUndefined();
  await terms.stop();
  expect(timers).toHaveLength(1);
  timers[0]?.[1]();
  await terms.idle();
  expect(timers).toHaveLength(1);
});

test('a stop ends the round where it is, and the next one goes on', async () => {
  const [memory] = stores;
  if (!memory) throw new TypeError('there is a memory store');
  const { talk, goOn, tools, store } = await keptData(memory[1]);
  for (const id of ['c1', 'c2', 'c3']) await talk(id, 'een vraag');
  goOn({ days: 31 });
  let rounds = 0;
  await eraseWhatIsOver(tools, () => (rounds += 1) <= 2);
  const left = await gathered(store.conversations());
  expect(left.map(({ id }) => id)).toEqual(['c3']);
  await eraseWhatIsOver(tools);
  expect(await gathered(store.conversations())).toEqual([]);
});
