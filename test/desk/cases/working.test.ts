import { afterAll, describe, expect, test } from '@jest/globals';
import { enter, outcomeOf, read, startCasesDesk } from './cases-desk.ts';

const { desk, anna, bram, mara, opens } = await startCasesDesk();

afterAll(() => desk.stop());

describe('a refund', () => {
  const granted = {
    type: 'decided',
    outcome: 'granted',
    reasons: 'Niet geleverd',
    money: { amount: 49, currency: 'EUR' },
  };

  test('is granted, and paid', async () => {
    const { reference, customer } = await opens('refund');
    expect(await read(anna, reference)).toMatchObject({ due: { step: 'decide' } });
    expect(outcomeOf(await enter(anna, reference, { type: 'paid-out' }))).toEqual([
      422,
      'not-at-this-point',
    ]);
    const answer = await enter(anna, reference, granted);
    expect(answer.body).toMatchObject({ status: 'to-pay', due: { step: 'pay-out' } });
    expect((await customer.heard()).at(-1)).toMatch(/€\s49,00 terug/);
    expect(outcomeOf(await enter(anna, reference, { type: 'paid-out' }))).toEqual([200]);
    expect(outcomeOf(await enter(anna, reference, { type: 'paid-out' }))).toEqual([
      422,
      'paid-out-already',
    ]);
    expect((await enter(anna, reference, { type: 'closed' })).body).toMatchObject({
      status: 'closed',
    });
  });

  test('is decided by one of two at once, and the other sees what was decided', async () => {
    const { reference } = await opens('refund');
    const { version: after } = await read(anna, reference);
    const refused = { type: 'decided', outcome: 'refused', reasons: 'Te laat gemeld' };
    const answers = await Promise.all([
      enter(anna, reference, granted, { after }),
      enter(bram, reference, refused, { after }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.error).toMatchObject({
      code: 'changed',
      case: { reference, version: after + 1 },
    });
    expect(desk.mails.filter(({ text }) => text.includes(reference))).toHaveLength(1);
  });

  test('has its cancellation undone, unless it was carried out', async () => {
    const at = desk.clock().toString();
    const cancelled = {
      ...{ type: 'future-invoices-cancelled' as const, at },
      ...{ stop: 'end-of-cycle' as const, serviceEndsOn: '2027-01-14' },
    };
    const one = await opens('refund', {}, [cancelled]);
    expect(await read(anna, one.reference)).toMatchObject({
      moves: expect.arrayContaining([
        expect.objectContaining({ type: 'cancellation-withdrawn', allowed: true }),
      ]) as unknown,
    });
    const undone = await enter(anna, one.reference, { type: 'cancellation-withdrawn' });
    expect(undone.body).toMatchObject({ status: 'closed' });
    const other = await opens('refund', {}, [cancelled]);
    await enter(anna, other.reference, { type: 'cancellation-carried-out' });
    expect(
      outcomeOf(await enter(anna, other.reference, { type: 'cancellation-withdrawn' })),
    ).toEqual([422, 'carried-out-already']);
  });
});

test('an appeal is decided by somebody else than who decided first', async () => {
  const { reference } = await opens('licence-appeal', { firstDecidedBy: 'Anna' });
  const upheld = { type: 'decided', outcome: 'upheld', reasons: 'De grond klopt niet' };
  expect(outcomeOf(await enter(anna, reference, upheld))).toEqual([422, 'same-person']);
  const moves = async (who: typeof anna) =>
    (await read(who, reference)).moves.find(({ type }) => type === 'decided')?.allowed;
  expect([await moves(anna), await moves(bram)]).toEqual([false, true]);
  expect(outcomeOf(await enter(bram, reference, upheld))).toEqual([200]);
});

test('a quote is offered with its price and its last day, and lapses after it', async () => {
  const { reference, customer } = await opens('customization');
  const quote = {
    type: 'quote-offered',
    text: 'Een eigen lettertype in de kop',
    money: { amount: 120.5, currency: 'EUR' },
    validUntil: '2027-01-08',
  };
  expect((await enter(anna, reference, quote)).body).toMatchObject({ status: 'offered' });
  expect((await customer.heard()).at(-1)).toMatch(/120,50[\s\S]*8 januari 2027/);
  desk.goTo('2027-01-09T00:00:00+01:00');
  expect(outcomeOf(await enter(anna, reference, { type: 'quote-accepted' }))).toEqual([
    422,
    'offer-has-lapsed',
  ]);
  expect(await read(anna, reference)).toMatchObject({ status: 'offer-lapsed' });
});

describe('what staff enter', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a quote without an amount', { money: { currency: 'EUR' } }, 'money.amount'],
    ['a quote for nothing', { money: { amount: 0, currency: 'EUR' } }, 'money.amount'],
    ['a tenth of a cent', { money: { amount: 1.005, currency: 'EUR' } }, 'money.amount'],
    ['no currency', { money: { amount: 1, currency: 'euro' } }, 'money.currency'],
    ['a day that is over', { validUntil: '2026-12-01' }, 'validUntil'],
    ['no day', { validUntil: 'morgen' }, 'validUntil'],
    ['no text', { text: ' ' }, 'text'],
    ['a field that there is not', { price: 10 }, 'price'],
    ['a moment of their own', { at: '2026-12-01T00:00:00Z' }, 'at'],
  ])('has its field named: %s', async (_, wrong, field) => {
    const { reference } = await opens('customization');
    const quote = {
      ...{ type: 'quote-offered', text: 'Werk', money: { amount: 1, currency: 'EUR' } },
      validUntil: '2027-03-01',
    };
    const answer = await enter(anna, reference, { ...quote, ...wrong });
    const fields = answer.body.error?.faults?.map((fault) => fault.field) ?? [];
    expect([answer.status, new Set(fields)]).toEqual([422, new Set([`events.0.${field}`])]);
  });

  test('names colleagues that there are', async () => {
    const { reference } = await opens('support');
    const owner = { type: 'owner-changed', owner: { id: 'nobody', name: 'Niemand' } };
    expect(outcomeOf(await enter(anna, reference, owner))).toEqual([
      422,
      'invalid',
      'events.0.owner',
    ]);
    const mine = { ...owner, owner: { id: mara.account.id, name: 'whoever' } };
    expect((await enter(anna, reference, mine)).body).toMatchObject({
      owner: { id: mara.account.id, name: 'Mara' },
    });
  });

  test('is kept all or not at all', async () => {
    const { reference } = await opens('support');
    const events = [
      { type: 'noted', text: 'Gebeld' },
      { type: 'closed', text: '' },
      { type: 'closed' },
    ];
    const answer = await anna.post(`cases/${reference}/events`, { events });
    expect(outcomeOf(answer)).toEqual([422, 'not-at-this-point']);
    expect((await desk.store.case(reference))?.events).toHaveLength(1);
  });

  test('is told to every desk', async () => {
    const { reference } = await opens('support');
    const line = await bram.stream();
    await enter(anna, reference, { type: 'noted', text: 'Gebeld' });
    const { data } = await line.hears('case');
    expect(data['reference']).toBe(reference);
    await line.close();
  });
});
