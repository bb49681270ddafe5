import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MemoryStaff } from '../../bot/stores/memory/memory-staff.ts';
import { startDesk, type RunningDesk } from './running-desk.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';

/** Takes its time to say who somebody is: a slow disk, while the page is reloaded. */
class SlowStaff extends MemoryStaff {
  asked = 0;
  answers: Promise<void> = Promise.resolve();

  override async grant(hash: string) {
    this.asked += 1;
    await this.answers;
    return super.grant(hash);
  }
}

let staff: SlowStaff;
let desk: RunningDesk;
let anna: StaffMember;
let held: string;

beforeEach(async () => {
  staff = new SlowStaff();
  desk = await startDesk({ staff });
  anna = await desk.hire('Anna');
  held = (await desk.waiting()).id;
  await anna.claim(held);
});

afterEach(() => desk.stop());

/** Asks, and is gone before the server knows who it was; resolves when the server has seen that too. */
async function leavesEarly(path: string, init: RequestInit = {}): Promise<void> {
  let answer: () => void = () => undefined;
  staff.answers = new Promise((resolve) => {
    answer = resolve;
  });
  const before = staff.asked;
  const abort = new AbortController();
  const headers = { authorization: anna.authorization };
  const reply = fetch(`${desk.url}/desk/api/${path}`, { ...init, headers, signal: abort.signal });
  while (staff.asked === before) await new Promise(setImmediate);
  await desk.closes({
    close: async () => {
      abort.abort();
      await reply.catch(() => undefined);
    },
  });
  answer();
  for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
}

describe('who is gone before the server knows who they are', () => {
  test('is not at the desk for good: what they held waits again', async () => {
    await (await desk.hire('Bram')).stream();
    await leavesEarly('stream');
    await desk.waits({ seconds: 91 });
    expect(desk.desk.presence.isPresent(anna.account.id)).toBe(false);
    expect((await desk.store.conversation(held))?.status).toBe('waiting-for-staff');
  });

  test('keeps no place where files are read', async () => {
    const form = () => {
      const data = new FormData();
      data.append('message', JSON.stringify({ text: 'hier' }));
      data.append('file', new Blob(['bon']), 'bon.txt');
      return data;
    };
    for (let times = 0; times < 5; times += 1) {
      await leavesEarly(`conversations/${held}/messages`, { method: 'POST', body: form() });
    }
    expect(await anna.post(`conversations/${held}/messages`, form())).toMatchObject({
      status: 200,
    });
  });
});
