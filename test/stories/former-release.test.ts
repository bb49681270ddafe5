import { describe, expect, test } from '@jest/globals';
import { customerIn, read } from '../support/conversation.ts';

const at = '2026-11-03T10:00:00+01:00';

describe('the dialog of a former release', () => {
  const kept = async (form: { dialog: string; slots: Record<string, unknown>; asking: string }) => {
    const customer = await customerIn({ at });
    await customer.joins();
    const conversation = await customer.store.conversation(customer.id);
    if (!conversation?.dialog) throw new Error('no dialog');
    const { version, status, reference, dialog } = conversation;
    const older = { ...dialog, form: { ...form, filled: Object.keys(form.slots), misread: 0 } };
    const replace = { version, status, reference, dialog: older };
    await customer.store.commit({ conversation: customer.id, replace });
    return customer;
  };

  test.each([
    ['a form that is no more', { dialog: 'warranty', slots: { claim: 'broken' }, asking: 'photo' }],
    ['a reason that is no more', { dialog: 'refund', slots: { claim: 'broken' }, asking: 'stop' }],
    [
      'a question that is no more',
      { dialog: 'refund', slots: { colour: 'red' }, asking: 'colour' },
    ],
  ])('%s keeps nobody from going on', async (_, form) => {
    expect(read(await (await kept(form)).says('1'))).not.toMatch(/ging bij ons iets mis/);
    expect(read(await (await kept(form)).says('medewerker'))).toMatch(/Waar gaat het over/);
    const nextDay = await kept(form);
    nextDay.waitsUntil('2026-11-04T10:00:00+01:00');
    expect(await nextDay.says('hallo')).not.toEqual([]);
    const customer = await kept(form);
    await customer.says('terug');
    await customer.says('menu');
    expect(read(await customer.says('niet geleverd, order 1042, sanne@example.nl'))).toMatch(
      /Klopt dat/,
    );
  });
});
