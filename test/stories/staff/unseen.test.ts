import { describe, expect, test } from '@jest/globals';
import { MailRefused } from '../../../bot/ports/mail.ts';
import { expectNoTasks, open, takenOver, withAnna } from './answered.ts';

describe('what staff write', () => {
  test('is not mailed to a customer who sees it at once', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Ik zoek het uit.');
    await customer.sees();
    await expectNoTasks(customer);
    await customer.passes(30);
    expect(customer.mails).toEqual([]);
  });

  test('goes by mail to who closed the tab, once, with the way back', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Het pakket ligt bij de buren.', ['foto.png']);
    await customer.passes(9);
    expect(customer.mails).toEqual([]);
    await customer.passes(10);
    const [mail] = customer.mails;
    expect(mail).toMatchObject({
      ...{ to: 'sanne@example.nl', subject: 'Antwoord van Voorbeeldwinkel' },
      ...{ thread: customer.id, automatic: false },
    });
    expect(mail?.text).toMatch(/Anna, .*12:00.*:\nHet pakket ligt bij de buren\.\n\[foto\.png\]/);
    expect(mail?.text).toContain('https://loket.example.nl/chat#resume=abc');
    expect(mail?.text).not.toContain('niet geleverd');
    await customer.passes(50);
    expect(customer.mails).toHaveLength(1);
    await expectNoTasks(customer);
  });

  test('is not mailed to who comes back at minute nine', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.passes(9);
    await customer.sees();
    await customer.passes(30);
    expect(customer.mails).toEqual([]);
  });

  test('in two replies goes in one mail; what comes after it, in another', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.passes(4);
    await customer.isAnswered('Op nummer 12.');
    await customer.passes(10);
    await customer.passes(14);
    expect(customer.mails).toHaveLength(1);
    expect(customer.mails[0]?.text).toMatch(/bij de buren\.[\s\S]*Op nummer 12\./);
    await customer.isAnswered('Ze zijn thuis.');
    await customer.passes(24);
    expect(customer.mails).toHaveLength(2);
    expect(customer.mails[1]?.text).toContain('Ze zijn thuis.');
    expect(customer.mails[1]?.text).not.toContain('buren');
  });

  test('goes without what was seen of it', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Ik zoek het uit.');
    await customer.sees();
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.passes(10);
    expect(customer.mails[0]?.text).not.toContain('Ik zoek het uit.');
  });

  test('is read in the language of the customer', async () => {
    const customer = await open({ locale: 'en-GB' });
    await customer.says('my order was not delivered');
    await customer.says('1042 and sanne@example.nl');
    await customer.says('talk to a person');
    const answered = await takenOver(customer);
    await answered.isAnswered('Your neighbours have it.');
    await answered.passes(10);
    expect(customer.mails[0]?.subject).toBe('A reply from Voorbeeldwinkel');
    expect(customer.mails[0]?.text).toMatch(/by e-mail[\s\S]*You can answer in the chat/);
  });

  test('is not mailed to who has wiped the chat', async () => {
    const customer = await withAnna();
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.sends({ type: 'endOfConversation' });
    await customer.passes(30);
    expect(customer.mails).toEqual([]);
    await expectNoTasks(customer);
  });

  test('counts as seen on a channel that cannot tell', async () => {
    const customer = await withAnna({ tellsSeen: false });
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.passes(30);
    expect(customer.mails).toEqual([]);
  });
});

describe('the address', () => {
  test('that was confirmed for a question comes before that of the order', async () => {
    let takes: 'closed' | 'yes' = 'closed';
    const customer = await open({ desk: () => Promise.resolve(takes) });
    await customer.says('mijn bestelling is niet geleverd');
    await customer.says('1042 en sanne@example.nl');
    for (const said of ['medewerker', 'Waar blijft het?', 'werk@example.nl', 'ja']) {
      await customer.says(said);
    }
    takes = 'yes';
    await customer.says('medewerker');
    const answered = await takenOver(customer);
    await answered.isAnswered('Het pakket ligt bij de buren.');
    await answered.passes(10);
    expect(customer.mails.map(({ to }) => to)).toEqual(['werk@example.nl']);
  });

  test('that nobody knows gets no mail, and staff read so', async () => {
    const customer = await open();
    // said, and shown by nothing to be theirs
    await customer.says('mijn adres is iemand@example.com');
    await customer.says('medewerker');
    const answered = await takenOver(customer);
    await answered.isAnswered('Waarmee kan ik helpen?');
    await answered.passes(10);
    expect(customer.mails).toEqual([]);
    expect(await answered.whyKept()).toEqual(['no-address']);
    await answered.passes(50);
    expect(await answered.whyKept()).toHaveLength(1);
  });

  test('gets no more than its share of mail a day, and staff read so', async () => {
    const customer = await withAnna();
    for (const hour of [0, 1, 2, 3]) {
      customer.waitsUntil(`2026-11-20T${13 + hour}:00:00+01:00`);
      await customer.isAnswered(`Bericht ${hour}`);
      customer.waitsUntil(`2026-11-20T${13 + hour}:10:00+01:00`);
      await customer.tryAgain();
    }
    expect(customer.mails).toHaveLength(3);
    expect(await customer.whyKept()).toEqual(['too-many']);
  });

  test('that the mail server refuses is not tried again, and staff read so', async () => {
    const onMail = () => {
      throw new MailRefused('no such address');
    };
    const customer = await withAnna({ onMail });
    await customer.isAnswered('Het pakket ligt bij de buren.');
    await customer.passes(10);
    await customer.passes(20);
    expect(await customer.whyKept()).toEqual(['refused']);
  });
});
