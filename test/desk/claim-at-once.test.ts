import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refusalOf, type StaffMember } from '../support/desk/staff-member.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { newToken } from '../support/direct-line/customer.ts';
import { atTheApi, hire } from '../support/desk/staff.ts';

let app: TestApp;
let anna: StaffMember;
let bram: StaffMember;

beforeAll(async () => {
  app = await startTestApp({ at: '2026-11-20T11:00:00+01:00' });
  anna = await atTheApi(app, await hire(app.dataDir, 'Anna'));
  bram = await atTheApi(app, await hire(app.dataDir, 'Bram'));
});

afterAll(() => app.stop());

/** A customer of the real Direct Line who asks for a person; gives the conversation's id. */
async function asks(): Promise<string> {
  const { token, conversationId } = await newToken(app.url);
  const path = `${app.url}/v3/directline/conversations/${conversationId}/activities`;
  const answer = await fetch(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', from: { id: 'x' }, text: 'medewerker' }),
  });
  expect(answer.status).toBe(200);
  return conversationId;
}

test('of two who claim at once one wins, time after time, and the other hears who', async () => {
  const line = await anna.stream();
  const winners: unknown[] = [];
  for (let round = 0; round < 30; round += 1) {
    const id = await asks();
    await line.hears(
      'conversation',
      ({ conversation }) => conversation.id === id && conversation.status === 'waiting-for-staff',
    );
    const both = round % 2 === 0 ? [anna, bram] : [bram, anna];
    const answers = await Promise.all(both.map((one) => one.claim(id)));
    const [won, lost] = answers[0]?.status === 200 ? answers : answers.toReversed();
    const winner = won?.body.conversation?.holder?.name;
    expect([won?.status, lost && refusalOf(lost)]).toEqual([200, [409, 'held-by-other', winner]]);
    expect((await bram.conversation(id)).holder?.name).toBe(winner);
    winners.push(winner);
  }
  expect(winners.filter((name) => name === 'Anna' || name === 'Bram')).toHaveLength(30);
  expect(await anna.list('holder=queue')).toEqual([]);
  await line.close();
});
