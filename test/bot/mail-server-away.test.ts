import { expect, test } from '@jest/globals';
import { SmtpMail } from '../../bot/mail/smtp-mail.ts';
import { MailRefused, MailUnavailable } from '../../bot/ports/mail.ts';
import { customerIn, read } from '../support/conversation.ts';
import { freePort } from '../support/free-port.ts';
import { startMailServer, type Mishap } from '../support/stand-ins/mail-server.ts';

const at = '2026-11-21T12:00:00+01:00';
/** As long as no test waits, and no server of ours takes. */
const patience = 10_000;
const mail = {
  ...{ to: 'sanne@example.nl', subject: 'Je gesprek', text: 'Hallo', id: 'c1.7' },
  automatic: true,
};

/** A customer whose conversation goes to a mail server at this address. */
async function customerWithMail(url: string) {
  const port = new SmtpMail(url, patience);
  const customer = await customerIn({ at, onMail: (one) => port.send(one) });
  return {
    ...customer,
    asksForMail: async () => {
      await customer.says('mail mij dit gesprek');
      return read(await customer.says('sanne@example.nl'));
    },
  };
}

test('what is mailed while the mail server is away arrives once when it is back', async () => {
  const port = await freePort();
  const customer = await customerWithMail(`smtp://127.0.0.1:${port}`);
  await customer.asksForMail();
  await customer.tryAgain();
  const server = await startMailServer(port);
  await customer.tryAgain();
  await customer.tryAgain();
  expect(server.came).toEqual([expect.stringMatching(/@loket>$/)]);
});

test.each<[Mishap[], number]>([
  [['not now'], 1],
  [['refuses the sender'], 1],
  [['hangs up amid the mail'], 1],
  // it cannot be told whether it was kept; that it is the same can
  [['hangs up once it has the mail'], 2],
  [['not now', 'hangs up amid the mail', 'hangs up once it has the mail'], 2],
])('a mail server that %j gets the mail again, under the same name', async (mishaps, times) => {
  const server = await startMailServer();
  server.mishaps.push(...mishaps);
  const customer = await customerWithMail(server.url);
  expect(await customer.asksForMail()).not.toMatch(/kon niet worden bezorgd/);
  for (let tries = 0; tries <= mishaps.length; tries += 1) await customer.tryAgain();
  expect(server.came).toHaveLength(times);
  expect(server.arrived.size).toBe(1);
});

test('a mail that the server does not want is not tried again, and the customer is told', async () => {
  const server = await startMailServer();
  server.mishaps.push('refuses the mail');
  const customer = await customerWithMail(server.url);
  expect(await customer.asksForMail()).toMatch(/kon niet worden bezorgd/);
  await customer.tryAgain();
  expect(server.came).toEqual([]);
});

test('a mail server that never greets is given up on, and tried again', async () => {
  const server = await startMailServer();
  server.mishaps.push('never greets');
  const port = new SmtpMail(server.url, 50);
  await expect(port.send(mail)).rejects.toBeInstanceOf(MailUnavailable);
  await new SmtpMail(server.url, patience).send(mail);
  expect(server.came).toEqual(['<c1.7@loket>']);
  // less than the library would wait by itself
}, 25_000);

test('an address that no mail can be sent to is refused before it is tried', async () => {
  const server = await startMailServer();
  const sending = new SmtpMail(server.url, patience).send({ ...mail, to: '' });
  await expect(sending).rejects.toBeInstanceOf(MailRefused);
});
