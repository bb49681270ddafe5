import { afterAll, describe, expect, test } from '@jest/globals';
import { enter, outcomeOf, read, startCasesDesk, wednesday } from './cases-desk.ts';

const { desk, anna, bram, mara, bo } = await startCasesDesk();

afterAll(() => desk.stop());

const outcome = {
  type: 'resolved',
  actions: 'Gesprekken nagelezen',
  conclusions: 'De klacht is terecht',
  changes: 'Terugbellen wordt bewaakt',
};

/** A complaint as the bot takes it, on Wednesday 23 December at three. */
async function complaint() {
  desk.goTo(wednesday);
  const customer = desk.customer();
  for (const said of [
    'ik wil een klacht indienen',
    'Drie keer beloofd, nooit teruggebeld',
    'Excuses en een antwoord',
    '1042 sanne@example.nl',
    'Heb ik niet',
    'ja',
  ]) {
    await customer.says(said);
  }
  const [reference = ''] = (await desk.store.conversation(customer.id))?.cases ?? [];
  return { customer, reference };
}

describe('a complaint of Wednesday 23 December', () => {
  test('is acknowledged by Anna: the customer reads who handles it and by when, in mail and chat', async () => {
    const { customer, reference } = await complaint();
    const before = await read(anna, reference);
    expect(before.steps).toMatchObject([
      { step: 'acknowledge', lastDay: '2026-12-29', late: false, owner: 'customer-service' },
      { step: 'pass-to-manager', lastDay: '2026-12-30' },
      { step: 'assign', lastDay: '2026-12-30', owner: 'manager' },
      { step: 'answer', lastDay: '2027-01-06', owner: 'investigator' },
    ]);
    expect(before.due).toMatchObject({ step: 'acknowledge' });
    expect(before.writesTo).toEqual({ way: 'mail', address: 'sanne@example.nl' });

    desk.goTo('2026-12-24T10:00:00+01:00');
    const acknowledged = { type: 'acknowledged', handler: anna.account.id, answerBy: '2027-01-06' };
    const owner = { type: 'owner-changed', owner: { id: anna.account.id } };
    const answer = await anna.post(`cases/${reference}/events`, {
      events: [acknowledged, owner],
      after: before.version,
    });
    expect(outcomeOf(answer)).toEqual([200]);
    expect(answer.body).toMatchObject({
      status: 'acknowledged',
      owner: { id: anna.account.id, name: 'Anna' },
      due: { step: 'pass-to-manager' },
    });
    const text = (await customer.heard()).at(-1);
    expect(text).toMatch(/Anna behandelt je klacht[\s\S]*6 januari 2027/);
    expect(desk.mails.at(-1)).toMatchObject({ to: 'sanne@example.nl', text, automatic: false });
    const line = (await read(bram, reference)).timeline.find(({ what }) => what === 'acknowledged');
    expect(line).toMatchObject({ by: 'Anna', promised: false });
    const deeds = await desk.staff.audited(100);
    expect(deeds.filter(({ action }) => action === 'case-entered')).toMatchObject([
      { staff: anna.account.id, action: 'case-entered', subject: customer.id },
    ]);
  });

  test('is late once its last day is over, for whoever looks', async () => {
    const { reference } = await complaint();
    const late = async () => {
      const { body } = await mara.get('cases?view=late&limit=100');
      return JSON.stringify(body['cases']).includes(`"${reference}"`);
    };
    desk.goTo('2026-12-29T23:59:00+01:00');
    expect(await late()).toBe(false);
    desk.goTo('2026-12-30T00:00:00+01:00');
    expect(await late()).toBe(true);
    expect(await read(anna, reference)).toMatchObject({ late: true, alarms: ['acknowledge'] });
  });

  test('with a remedy has its outcome from the manager, and from nobody else', async () => {
    const { customer, reference } = await complaint();
    const withRemedy = { ...outcome, remedies: ['refund', 'apology'] };
    expect(outcomeOf(await enter(anna, reference, withRemedy))).toEqual([
      422,
      'not-granted-by-manager',
    ]);
    expect((await read(anna, reference)).lists.remedies).toEqual([]);
    expect((await read(mara, reference)).lists.remedies).toContain('refund');
    expect(outcomeOf(await enter(mara, reference, withRemedy))).toEqual([200]);
    expect((await customer.heard()).at(-1)).toMatch(/De klacht is terecht[\s\S]*directie/);
    expect(await desk.store.case(reference)).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ decidedBy: 'Mara' })]) as unknown,
    });
  });

  test('has no outcome that says nothing: what is missing is named', async () => {
    const { reference } = await complaint();
    expect(
      outcomeOf(await enter(mara, reference, { type: 'resolved', actions: 'Gebeld' })),
    ).toEqual([422, 'needs-missing', 'events.0.conclusions', 'events.0.changes']);
  });

  test('is answered by the board, but not by the member who handled it', async () => {
    const { reference } = await complaint();
    // Bo stood in at the counter that week
    await enter(anna, reference, {
      type: 'acknowledged',
      handler: bo.account.id,
      answerBy: '2027-01-06',
    });
    await enter(mara, reference, outcome);
    await enter(anna, reference, { type: 'escalated', text: 'Ik ben het er niet mee eens' });
    expect(await read(bo, reference)).toMatchObject({ status: 'escalated' });
    expect(outcomeOf(await enter(mara, reference, { type: 'board-received' }))).toEqual([200]);
    const answered = { type: 'board-answered', text: 'De klacht is gegrond' };
    expect(outcomeOf(await enter(bo, reference, answered))).toEqual([422, 'same-person']);
    const move = (await read(bo, reference)).moves.find(({ type }) => type === answered.type);
    expect(move).toMatchObject({ allowed: false, step: 'board-answer' });
    const other = await desk.hire('Dirk', 'board');
    expect(outcomeOf(await enter(other, reference, answered))).toEqual([200]);
    expect(desk.mails.at(-1)?.text).toMatch(/ConsuWijzer/);
  });

  test('is classified by the lists of the book', async () => {
    const { reference } = await complaint();
    const { lists } = await read(anna, reference);
    const [subject, cause] = [lists.subjects[0]?.id, lists.causes[0]?.id];
    const strange = await enter(anna, reference, { type: 'classified', subject: 'weather', cause });
    expect(outcomeOf(strange)).toEqual([422, 'invalid', 'events.0.subject']);
    expect(outcomeOf(await enter(anna, reference, { type: 'classified', subject, cause }))).toEqual(
      [200],
    );
  });

  test('is printed whole for the board, and its line in the log for who runs the shop', async () => {
    const { reference } = await complaint();
    for (const [who, path, status] of [
      [anna, `cases/${reference}/file.pdf`, 200],
      [anna, 'cases/nowhere/file.pdf', 404],
      [anna, 'complaints-log.pdf', 403],
      [bo, 'complaints-log.pdf', 200],
    ] as const) {
      const { status: answered, headers, body } = await who.get(path);
      expect([path, answered]).toEqual([path, status]);
      if (status !== 200) continue;
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(String(body['text'])).toMatch(/^%PDF-1\.7/);
    }
  });
});
