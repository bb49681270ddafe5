import { describe, expect, test } from '@jest/globals';
import { MailUnavailable, type Mail } from '../../../bot/ports/mail.ts';
import type { Customer } from '../../support/conversation.ts';
import { expectNoTasks, minutesLater, open, withAnna } from './answered.ts';

describe('a server that is killed', () => {
  /** The same conversation in the next process, at this minute. */
  const restart = async (
    { store, id }: Customer,
    minutes: number,
    onMail?: (mail: Mail) => void,
  ) => {
    const next = await open({ store, id, at: minutesLater(minutes), ...(onMail && { onMail }) });
    await next.tryAgain();
    return next;
  };

  test('before the ten minutes are over mails when they are', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Het pakket ligt bij de buren.');
    const next = await restart(customer, 5);
    expect(next.mails).toEqual([]);
    next.waitsUntil(minutesLater(10));
    await next.tryAgain();
    expect(next.mails).toHaveLength(1);
  });

  test('and is away while they pass, mails at its start', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Het pakket ligt bij de buren.');
    expect((await restart(customer, 40)).mails).toHaveLength(1);
  });

  test('between asking for the mail and sending it sends that mail once, under the same id', async () => {
    const tried: string[] = [];
    const onMail = ({ id }: Mail) => {
      tried.push(id);
      throw new MailUnavailable('away');
    };
    const customer = await withAnna({ onMail });
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.passes(10);
    const next = await restart(customer, 12);
    expect(next.mails.map(({ id }) => id)).toEqual([tried[0]]);
    expect((await restart(customer, 50)).mails).toEqual([]);
  });

  test('sends no mail of what was seen while the mail server was away', async () => {
    const onMail = () => {
      throw new MailUnavailable('away');
    };
    const customer = await withAnna({ onMail });
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.passes(10);
    await customer.sees();
    const next = await restart(customer, 20);
    expect(next.mails).toEqual([]);
    await expectNoTasks(customer);
  });
});
