import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
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
    automatic: true,
  };
  const headersOf = ({ headers }: Email) =>
    Object.fromEntries(headers.map(({ key, value }) => [key, value]));

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

  test('reads as a page too, in which nobody can write markup', async () => {
    const { mail: port, arrived } = await place();
    const text = 'Dag <b>Sanne</b>,\nzie https://shop.example/a?b=1&c=2.\n\nGroet van "ons"';
    await port.send({ ...mail, text });
    const { html = '' } = await PostalMime.parse((await arrived())[0] ?? '');
    expect(html).toContain('<p>Dag &lt;b&gt;Sanne&lt;/b&gt;,<br>');
    const link = 'https://shop.example/a?b=1&amp;c=2';
    expect(html).toContain(`zie <a href="${link}">${link}</a>.</p>`);
    expect(html).toContain('<p>Groet van &quot;ons&quot;</p>');
  });

  test('has the page that it was given instead', async () => {
    const { mail: port, arrived } = await place();
    await port.send({ ...mail, html: '<p>Opgemaakt</p>' });
    const parsed = await PostalMime.parse((await arrived())[0] ?? '');
    expect([parsed.html?.trim(), parsed.text?.trim()]).toEqual(['<p>Opgemaakt</p>', mail.text]);
  });

  test('of one conversation stands together: the first has its name, the others point at that', async () => {
    const { mail: port, arrived } = await place();
    await port.send({ ...mail, id: 'R-1042', thread: 'R-1042' });
    await port.send({ ...mail, id: 'R-1042.2', thread: 'R-1042' });
    const parsed = await Promise.all((await arrived()).map((message) => PostalMime.parse(message)));
    const ids = parsed.map(({ messageId, inReplyTo, references }) => ({
      ...{ messageId, inReplyTo, references },
    }));
    const first = '<R-1042@loket>';
    expect(ids).toContainEqual({ messageId: first });
    expect(ids).toContainEqual({
      ...{ messageId: '<R-1042.2@loket>', inReplyTo: first, references: first },
    });
  });

  test('that no person wrote says so, and what staff wrote does not', async () => {
    const { mail: port, arrived } = await place();
    await port.send({ ...mail, subject: 'vanzelf' });
    await port.send({ ...mail, subject: 'van Anna', id: 'c1.8', automatic: false });
    const parsed = await Promise.all((await arrived()).map((message) => PostalMime.parse(message)));
    const of = (subject: string) => {
      const found = parsed.find((one) => one.subject === subject);
      return found && headersOf(found);
    };
    const marks = { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' };
    expect(of('vanzelf')).toMatchObject(marks);
    for (const mark of Object.keys(marks)) expect(of('van Anna')).not.toHaveProperty(mark);
  });

  test('takes files along, and says where an answer goes', async () => {
    const { mail: port, arrived } = await place();
    const bytes = new Uint8Array([0, 1, 2, 250, 255]);
    const attachments = [{ name: 'bon – café.pdf', contentType: 'application/pdf', bytes }];
    await port.send({ ...mail, attachments, replyTo: 'hulp@example.nl' });
    const parsed = await PostalMime.parse((await arrived())[0] ?? '', {
      attachmentEncoding: 'base64',
    });
    expect(parsed.replyTo?.[0]?.address).toBe('hulp@example.nl');
    expect(parsed.attachments).toMatchObject([
      {
        ...{ filename: 'bon – café.pdf', mimeType: 'application/pdf' },
        content: Buffer.from(bytes).toString('base64'),
      },
    ]);
  });

  test('a line break in an address or subject adds no header', async () => {
    const { mail: port, arrived } = await place();
    await port.send({ ...mail, subject: 'Hoi\r\nBcc: iemand@example.nl' });
    const parsed = await PostalMime.parse((await arrived())[0] ?? '');
    expect(parsed.bcc).toBeUndefined();
  });
});

const small = { to: 'a@example.nl', subject: 's', text: 't', id: 'i', automatic: false };

test('a mail server that cannot be reached is a named error', async () => {
  const port = new SmtpMail('smtp://127.0.0.1:1');
  const sending = port.send(small);
  await expect(sending).rejects.toBeInstanceOf(MailUnavailable);
});

test('an address that the mail server refuses is an error of its own', async () => {
  const { mail } = await mailServer();
  const sending = mail.send({ ...small, to: 'nobody@example.nl' });
  await expect(sending).rejects.toBeInstanceOf(MailRefused);
});
