import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { FolderMail } from '../../bot/mail/folder-mail.ts';
import { SmtpMail } from '../../bot/mail/smtp-mail.ts';
import { MailRefused, MailUnavailable, type MailPort } from '../../bot/ports/mail.ts';
import { startMailServer, type MailServer } from '../support/stand-ins/mail-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A place that mail goes to, and what has arrived there. */
interface Place {
  mail: MailPort;
  arrived: () => Promise<Buffer[]>;
}

async function folder(): Promise<Place> {
  const path = await temporaryFolder();
  const arrived = async () =>
    Promise.all((await readdir(path)).map((name) => readFile(join(path, name))));
  return { mail: new FolderMail(path), arrived };
}

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});

function mailServer(): Promise<Place> {
  const { url, arrived } = server;
  arrived.clear();
  const mail = new SmtpMail(url);
  return Promise.resolve({ mail, arrived: () => Promise.resolve([...arrived.values()]) });
}

describe.each([
  ['a folder', folder],
  ['a mail server', mailServer],
])('mail through %s', (_, place) => {
  const mail = {
    to: 'sanne@example.nl',
    subject: 'Je gesprek met de Demowinkel – café',
    text: 'Jij: niet geleverd\nLoket: € 49,00\n.\nEinde',
    id: 'c1.7',
  };

  test('arrives as it was written', async () => {
    const { mail: port, arrived } = await place();
    await port.send(mail);
    const [message] = await arrived();
    const parsed = await PostalMime.parse(message ?? '');
    expect(parsed).toMatchObject({ subject: mail.subject, messageId: '<c1.7@loket>' });
    expect(parsed.to?.[0]?.address).toBe(mail.to);
    expect(parsed.text?.trim()).toBe(mail.text);
  });

  test('sent again after a crash, the receiver can tell that it is the same', async () => {
    const { mail: port, arrived } = await place();
    await port.send(mail);
    await port.send(mail);
    expect(await arrived()).toHaveLength(1);
  });

  test('a line break in an address or subject adds no header', async () => {
    const { mail: port, arrived } = await place();
    await port.send({ ...mail, subject: 'Hoi\r\nBcc: iemand@example.nl' });
    const parsed = await PostalMime.parse((await arrived())[0] ?? '');
    expect(parsed.bcc).toBeUndefined();
  });
});

test('a mail server that cannot be reached is a named error', async () => {
  const port = new SmtpMail('smtp://127.0.0.1:1');
  const sending = port.send({ to: 'a@example.nl', subject: 's', text: 't', id: 'i' });
  await expect(sending).rejects.toBeInstanceOf(MailUnavailable);
});

test('an address that the mail server refuses is an error of its own', async () => {
  const { mail } = await mailServer();
  const sending = mail.send({ to: 'nobody@example.nl', subject: 's', text: 't', id: 'i' });
  await expect(sending).rejects.toBeInstanceOf(MailRefused);
});
