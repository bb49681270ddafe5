import { expect, test } from '@jest/globals';
import { openOnWhatsApp } from '../../../support/channels/whatsapp.ts';
import { decisionIn } from '../../../support/conversation.ts';

test('a whole refund, from hello to case number, is at most six messages of ours', async () => {
  const customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
  try {
    await customer.says('Hoi, ik wil mijn geld terug');
    await customer.says('niet geleverd');
    await customer.says('1042');
    await customer.says('sanne@example.nl');
    const last = await customer.presses('Ja, klopt');
    expect(decisionIn(last)).toMatchObject({ policy: 'refund' });
    expect(last[0]?.text).toMatch(/R-1042/);
    // one for each of the customer's, and no more
    expect(customer.meta.sent).toHaveLength(5);
  } finally {
    await customer.leaves();
  }
});
