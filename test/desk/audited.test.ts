import { afterAll, describe, expect, test } from '@jest/globals';
import { DeedAudit } from '../../bot/desk/conversations/deed-audit.ts';
import { auditEntryOf } from '../../bot/ports/handoffs.ts';
import type { AuditEntry } from '../../bot/ports/staff-store.ts';
import { StoreUnavailable } from '../../bot/ports/store.ts';
import { MemoryStaff } from '../../bot/stores/memory/memory-staff.ts';
import { startStaffedDesk } from './staffed-desk.ts';
import { refusalOf, type StaffMember } from '../support/desk/staff-member.ts';

const { desk, anna, bram, mara, withAnna } = await startStaffedDesk();

afterAll(() => desk.stop());

describe('a note', () => {
  const note = { text: 'Let op: derde keer', key: 'key-of-one-note' };

  test('that is sent twice under its key is one note, and one line of the audit log', async () => {
    const { id } = await withAnna();
    const answers = [];
    for (let times = 0; times < 2; times += 1) {
      answers.push(await bram.post(`conversations/${id}/notes`, note));
    }
    expect(answers.map(({ status, body }) => [status, body.sequence])).toEqual([
      [200, answers[0]?.body.sequence],
      [200, answers[0]?.body.sequence],
    ]);
    const { entries } = await anna.conversation(id);
    expect(entries.filter(({ kind }) => kind === 'note')).toHaveLength(1);
    const audit = await desk.staff.audited(10);
    const noted = audit.filter(({ action, subject }) => action === 'noted' && subject === id);
    expect(noted).toHaveLength(1);
  });

  test('under the key of another note or of a message is refused, and not passed over', async () => {
    const { id } = await withAnna();
    await anna.post(`conversations/${id}/notes`, note);
    await anna.says(id, 'Ik kijk even mee', 'key-of-one-message');
    for (const key of ['key-of-one-note', 'key-of-one-message']) {
      const other = await anna.post(`conversations/${id}/notes`, { text: 'Iets anders', key });
      expect(refusalOf(other)).toEqual([409, 'key-used', 'Anna']);
    }
  });
});

test('what staff did with a conversation stands in the audit log, for managers', async () => {
  const { id } = await withAnna();
  await anna.says(id, 'Goedemiddag');
  await anna.post(`conversations/${id}/close`, { result: 'no-answer' });
  for (const sequence of [1, 2, 3]) await bram.post(`conversations/${id}/seen`, { sequence });
  expect(refusalOf(await anna.get('audit'))).toEqual([403, 'not-allowed', null]);
  const audit = (await mara.get('audit')).body['audit'] as { subject: string }[];
  expect(audit.filter(({ subject }) => subject === id)).toEqual([
    { ...by(bram), at: expect.any(String), action: 'seen', subject: id, detail: null },
    { ...by(anna), at: expect.any(String), action: 'closed', subject: id, detail: 'no-answer' },
    { ...by(anna), at: expect.any(String), action: 'answered', subject: id, detail: null },
    { ...by(anna), at: expect.any(String), action: 'claimed', subject: id, detail: null },
  ]);
});

test('an audit log that has every line gets none at a start, and one that has none gets them all', async () => {
  const { id } = await withAnna();
  await anna.post(`conversations/${id}/transfer`, { to: 'queue' });
  const lines = async (staff: MemoryStaff) =>
    (await staff.audited(1000)).filter(({ subject }) => subject === id);
  const before = await lines(desk.staff);
  expect(before.map(({ action }) => action)).toEqual(['transferred', 'claimed']);
  await new DeedAudit(desk.store, desk.staff).catchUp();
  expect(await lines(desk.staff)).toEqual(before);

  const empty = new MemoryStaff();
  await new DeedAudit(desk.store, empty).catchUp();
  expect(await lines(empty)).toEqual(before);
});

test('a line that could not be written is added by catching up', async () => {
  const { id } = await withAnna();
  const entries = await desk.store.log(id, 0);
  const [claimed] = entries.flatMap((entry) => auditEntryOf(id, entry) ?? []);
  const staff = new FillingStaff();
  const deeds = new DeedAudit(desk.store, staff);
  await expect(deeds.note(claimed)).rejects.toBeInstanceOf(StoreUnavailable);
  staff.isFull = false;
  await deeds.catchUp();
  const lines = await staff.audited(1000);
  expect(lines.filter(({ subject }) => subject === id)).toEqual([claimed]);
});

/** Accounts on a disk that is full at first. */
class FillingStaff extends MemoryStaff {
  isFull = true;

  override audit(line: AuditEntry) {
    return this.isFull ? Promise.reject(new StoreUnavailable('no space')) : super.audit(line);
  }
}

function by({ account: { id, name } }: StaffMember) {
  return { staff: { id, name } };
}
