import { describe, expect, test } from '@jest/globals';
import { filesInLog } from '../../bot/privacy/erase.ts';
import { openPrivacyRequests, type RequestTools } from '../../bot/privacy/requests.ts';
import { codeOf, exchange } from '../support/commits.ts';
import { keptData, stores } from './kept-sample.ts';

const sanne = { orders: [], emails: ['Sanne@example.nl'] };

describe.each(stores)('a request about what is kept in the %s store', (_, open) => {
  /** Sanne, who writes again while her data is erased, so many times. */
  async function writing(times: number) {
    const kept = await keptData(open);
    const { store, files, tools } = kept;
    await kept.talk('c1', 'ik ben sanne@example.nl');
    let written = 0;
    const meanwhile: RequestTools['files'] = {
      keep: files.keep.bind(files),
      read: files.read.bind(files),
      keptBefore: files.keptBefore.bind(files),
      async erase(ids) {
        await files.erase(ids);
        if (written < times) await store.commit(exchange('c1', (written += 1)));
      },
    };
    return { ...kept, requests: openPrivacyRequests({ ...tools, files: meanwhile }) };
  }

  test('erases what was written meanwhile too', async () => {
    const { requests, store, erasures } = await writing(2);
    expect(await requests.erase(sanne, { anyway: false })).toEqual({
      ...{ ok: true, kept: [] },
      found: { conversations: 1, cases: 0 },
    });
    expect(await store.conversation('c1')).toBeUndefined();
    expect((await erasures.read())?.('email sanne@example.nl')).toBeDefined();
    await store.close();
  });

  test('gives up on who keeps on writing, and may be made again', async () => {
    const { requests, store, tools } = await writing(Infinity);
    expect(await codeOf(requests.erase(sanne, { anyway: false }))).toBe('commit-conflict');
    expect(await store.conversation('c1')).toBeDefined();
    const again = await openPrivacyRequests(tools).erase(sanne, { anyway: false });
    expect(again).toMatchObject({ ok: true, found: { conversations: 1 } });
    await store.close();
  });

  test('is answered after the one before it: of two the same, one finds something', async () => {
    const { talk, tools, store, files, erasures } = await keptData(open);
    const file = await talk('c1', 'ik ben sanne@example.nl');
    await talk('c2', 'ik ben bo@example.nl');
    const requests = openPrivacyRequests(tools);
    const person = { orders: [], emails: ['bo@example.nl'] };
    const [first, second, given] = await Promise.all([
      requests.erase(person, { anyway: false }),
      requests.erase(person, { anyway: false }),
      // mail of both went to her
      requests.export(sanne),
    ]);
    expect(first).toMatchObject({ ok: true, found: { conversations: 1 } });
    expect(second).toMatchObject({ ok: true, found: { conversations: 0 } });
    expect(given.found.conversations).toBe(1);
    expect(await files.read(file.id)).toBeDefined();
    expect(filesInLog(await store.log('c1', 0))).toHaveLength(1);
    expect((await erasures.read())?.('email bo@example.nl')).toBeDefined();
    await store.close();
  });
});
