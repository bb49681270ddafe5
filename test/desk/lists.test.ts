import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startDesk, type RunningDesk } from './running-desk.ts';
import type { StaffMember } from './staff-member.ts';

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
