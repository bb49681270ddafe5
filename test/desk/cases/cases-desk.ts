import type { z } from 'zod';
import type { caseDetailSchema, caseListSchema } from '../../../bot/desk/api/case-schemas.ts';
import type { CaseEvent, CaseKind } from '../../../policies/case/case-events.ts';
import type { Answer, StaffMember } from '../../support/desk/staff-member.ts';
import { startDesk, type Given, type RunningDesk } from '../running-desk.ts';

export type CaseDetail = z.infer<typeof caseDetailSchema>;
export type CaseList = z.infer<typeof caseListSchema>;

/** When the complaint of these stories comes: acknowledged by 29 December, answered by 6 January. */
export const wednesday = '2026-12-23T15:00:00+01:00';

/** A running desk with somebody of every role, and cases to work on. */
export async function startCasesDesk(given: Given = {}) {
  const desk = await startDesk({ at: wednesday, ...given });
  const anna = await desk.hire('Anna');
  const bram = await desk.hire('Bram');
  const mara = await desk.hire('Mara', 'manager');
  const bo = await desk.hire('Bo', 'board');
  return { ...{ desk, anna, bram, mara, bo }, opens: openerIn(desk) };
}

/** Opens a case of a kind in a conversation of its own, as the bot would. */
function openerIn(desk: RunningDesk) {
  let count = 0;
  return async (
    kind: CaseKind,
    more: Partial<Extract<CaseEvent, { type: 'opened' }>> = {},
    then: CaseEvent[] = [],
  ) => {
    count += 1;
    const reference = `${kind}-${count}`;
    const customer = desk.customer();
    await customer.says('hallo');
    const at = desk.clock().toString();
    const opened: CaseEvent = {
      ...{ type: 'opened', at, kind, conversation: customer.id, summary: 'Het werkt niet' },
      contact: 'sanne@example.nl',
      ...more,
    };
    const cases = [{ reference, after: 0, append: [opened, ...then] }];
    await desk.store.commit({ conversation: customer.id, cases });
    return { reference, customer };
  };
}

export async function read(who: StaffMember, reference: string): Promise<CaseDetail> {
  return (await who.get(`cases/${reference}`)).body as unknown as CaseDetail;
}

/** Enters one event. */
export function enter(
  who: StaffMember,
  reference: string,
  event: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<Answer> {
  return who.post(`cases/${reference}/events`, { events: [event], ...more });
}

/** Status and code of an answer, and the fields that it names. */
export function outcomeOf({ status, body }: Answer): unknown[] {
  const fields = body.error?.faults?.map(({ field }) => field) ?? [];
  return [status, ...(body.error ? [body.error.code] : []), ...fields];
}
