import { describe, expect, test } from '@jest/globals';
import { Grants } from '../../bot/desk/sign-in/grants.ts';
import { visit } from '../support/desk/test-sign-in.ts';
import { opened } from './opened-desk.ts';
import { happened, type RunningDesk } from './running-desk.ts';

/** Signs somebody out in another browser than the one that they have the desk open in. */
async function signsOut(desk: RunningDesk, { account }: Awaited<ReturnType<RunningDesk['hire']>>) {
  const { cookie, who } = await new Grants(desk.staff, desk.clock, false).begin(account);
  const [pair = ''] = cookie.split(';');
  const headers = { cookie: pair, 'x-csrf-token': who.csrf ?? '' };
  const { status } = await visit(desk).send('DELETE', '/desk/api/session', undefined, headers);
  expect(status).toBe(204);
}

describe('who signs out with a conversation', () => {
  test('loses it at once, unless they are still in elsewhere', async () => {
    const { desk, anna, bram } = await opened();
    const customer = await desk.waiting();
    await anna.claim(customer.id);
    const tab = await anna.stream();
    await signsOut(desk, anna);
    await desk.waits({ seconds: 0 });
    expect(await happened(desk, customer.id)).toEqual(['asked', 'claimed']);
    const colleague = await bram.stream();
    await anna.get('staff');
    await desk.closes(tab);
    expect(desk.desk.presence.isPresent(anna.account.id)).toBe(true);
    await signsOut(desk, anna);
    await colleague.hears(
      'conversation',
      ({ conversation }) => conversation.status === 'waiting-for-staff',
    );
    expect(desk.desk.presence.isPresent(anna.account.id)).toBe(false);
    expect(await happened(desk, customer.id)).toEqual(['asked', 'claimed', 'requeued']);
    expect((await customer.heard()).at(-1)).toMatch(/vooraan/);
  });

  test('keeps it when the line of the phone is renewed on which they are still in', async () => {
    const { desk, anna, bram } = await opened({ streamLife: { beat: 15, beats: 4 } });
    const { id } = await desk.waiting();
    await anna.claim(id);
    const phone = await anna.stream();
    await signsOut(desk, anna);
    await phone.untilEnd();
    await bram.get('staff');
    await desk.waits({ seconds: 40 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed']);
  });

  test('keeps it when a program signs out with their token, which ends nothing', async () => {
    const { desk, anna, bram } = await opened();
    const { id } = await desk.waiting();
    await anna.claim(id);
    await bram.stream();
    const { authorization } = anna;
    await visit(desk).send('DELETE', '/desk/api/session', undefined, { authorization });
    await desk.waits({ seconds: 80 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed']);
  });
});
