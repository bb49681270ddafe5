import { expect, test } from '@jest/globals';
import { customerIn } from '../support/conversation.ts';

const at = '2026-11-03T10:00:00+01:00';

test('a message under the id of another one is refused, and not lost without a word', async () => {
  const customer = await customerIn({ at });
  await customer.sends({ id: 'a', text: 'niet geleverd' });
  await expect(customer.sends({ id: 'a', text: 'iets heel anders' })).rejects.toMatchObject({
    code: 'activity-id-reused',
  });
});

test('the same message again is no other one, though what it kept was made unreadable', async () => {
  const customer = await customerIn({ at });
  const text = 'mijn wachtwoord is geheim123';
  await customer.sends({ id: 'a', text });
  expect(await customer.sends({ id: 'a', text })).toEqual([]);
});
