import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../bot/ports/conversation/conversation.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { create, heard } from '../support/commits.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';
import { started } from './opened-desk.ts';

const count = 60;
const begun = Date.parse('2026-11-19T10:00:00Z');
const newestFirst = Array.from({ length: count }, (_, number) => idOf(count - 1 - number));

let store: SlowStore;
let anna: StaffMember;

/** Reads some conversations never: whoever needs one of them waits for good. */
class SlowStore extends MemoryStore {
  isRead: (id: string) => boolean = () => true;

  override conversation(id: string): Promise<Conversation | undefined> {
    return this.isRead(id) ? super.conversation(id) : new Promise(() => undefined);
  }
}

beforeEach(async () => {
  store = new SlowStore();
  for (let number = 0; number < count; number += 1) await closed(number);
});

describe('right after a start', () => {
  test('a list has its newest although the others are not read yet', async () => {
    const shown = newestFirst.slice(0, 6);
    store.isRead = (id) => shown.includes(id);
    await start();
    expect(await listed('limit=5')).toEqual(shown.slice(0, 5));
  });

  test('parts of a list and of a search are in order, and leave nothing out', async () => {
    // the notes of colleagues move nothing, and are the last that came to these
    for (const number of [3, 20, 50]) await noted(number);
    await start();
    expect(await allParts('limit=7')).toEqual(newestFirst);
    expect(await allParts('limit=7&q=kaneel')).toEqual(newestFirst);
  });

  test('a list is in order where colleagues wrote notes in older ones', async () => {
    await noted(3);
    const shown = [...newestFirst.slice(0, 6), idOf(3)];
    store.isRead = (id) => shown.includes(id);
    await start();
    expect(await listed('limit=5')).toEqual(newestFirst.slice(0, 5));
  });

  test('what comes to a conversation that was not read moves it to the front', async () => {
    await start();
    await store.commit({
      conversation: idOf(9),
      append: [heard('nog een vraag', { at: '2026-11-20T09:00:00Z' })],
    });
    await desk.desk.idle();
    expect(await listed('limit=2')).toEqual([idOf(9), idOf(count - 1)]);
  });
});

let desk: Awaited<ReturnType<typeof started>>;

async function start(): Promise<void> {
  desk = await started({ store });
  anna = await desk.hire('Anna');
}

async function listed(query: string): Promise<string[]> {
  return (await anna.list(query)).map(({ id }) => id);
}

async function allParts(query: string): Promise<string[]> {
  const found: string[] = [];
  let next: string | null | undefined = '';
  while (next != null) {
    const before = next === '' ? '' : `&before=${encodeURIComponent(next)}`;
    const { body } = await anna.get(`conversations?${query}${before}`);
    found.push(...(body.conversations ?? []).map(({ id }) => id));
    next = body.next;
  }
  return found;
}

/** One that staff closed, each a minute after the one before. */
async function closed(number: number): Promise<void> {
  const at = new Date(begun + number * 60_000).toISOString();
  const handoff = { since: at, reason: '', gathered: '' };
  await store.commit({
    ...{ conversation: idOf(number), create },
    replace: { version: 0, status: 'closed', reference: {}, handoff },
    append: [heard(`bericht ${number} over kaneel`, { at })],
  });
}

async function noted(number: number): Promise<void> {
  const value = { text: 'Nagekeken.', by: 'Bram' };
  await store.commit({
    conversation: idOf(number),
    append: [
      {
        ...{ at: '2026-11-19T18:00:00Z', from: 'staff' },
        activity: { type: 'event', name: 'note', value },
      },
    ],
  });
}

function idOf(number: number): string {
  return `c${String(number).padStart(4, '0')}`;
}
