import { expect, test } from '@jest/globals';
import { mailLimits } from '../../bot/limits/limits.ts';
import { MailQuota } from '../../bot/turn/mail-quota.ts';
import { Visitors } from '../../bot/turn/visitors.ts';
import { createTestClock } from '../support/channel-host.ts';

function quota() {
  const visitors = new Visitors();
  const clock = createTestClock();
  const mails = new MailQuota(clock.now, visitors);
  let conversations = 0;
  const takes = (visitor: string, to: string, isOwn = false) => {
    const conversation = `c${(conversations += 1)}`;
    visitors.note(conversation, visitor);
    return mails.take(to, isOwn, conversation, 1);
  };
  return { clock, takes };
}

test('of hundreds of conversations that one visitor mails to a stranger, one goes out', () => {
  const { takes } = quota();
  const sent = Array.from({ length: 432 }, () => takes('192.0.2.1', 'vreemde@example.com'));
  expect(sent.filter(Boolean)).toHaveLength(1);
});

test('a stranger gets no second mail by another visitor either, until a day has passed', () => {
  const { clock, takes } = quota();
  expect(takes('192.0.2.1', 'vreemde@example.com')).toBe(true);
  expect(takes('192.0.2.2', 'Vreemde@example.com')).toBe(false);
  clock.advance({ hours: 24 });
  expect(takes('192.0.2.2', 'vreemde@example.com')).toBe(true);
});

test('a visitor mails few strangers, and whoever shares no address with them is not held up', () => {
  const { takes } = quota();
  const sent = Array.from({ length: 50 }, (_, n) => takes('192.0.2.1', `${n}@example.com`));
  expect(sent.filter(Boolean)).toHaveLength(mailLimits.visitor.burst);
  expect(takes('192.0.2.2', 'sanne@example.nl', true)).toBe(true);
});

test('all visitors together mail so many, so that the mail server trusts the shop', () => {
  const { takes } = quota();
  const sent = Array.from({ length: 1000 }, (_, n) =>
    takes(`10.0.${n >> 8}.${n & 255}`, `${n}@x.nl`),
  );
  expect(sent.filter(Boolean)).toHaveLength(mailLimits.all.burst);
});
