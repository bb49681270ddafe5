import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { MailUnavailable, type Mail } from '../../../bot/ports/mail.ts';
import {
  openTestSignIn,
  visit,
  type TestSignIn,
  type Visitor,
} from '../../support/desk/test-sign-in.ts';

const publicUrl = 'https://loket.example.nl';
const chosen = 'een heel nieuw wachtwoord';

/** A desk whose mail is read here, behind a proxy that says whom requests come from. */
async function mailingDesk(options: { fails?: boolean; desk?: TestSignIn } = {}) {
  const mails: Mail[] = [];
  const postman = new EventEmitter();
  const mail = {
    reaches: 'receiver' as const,
    send(one: Mail) {
      if (options.fails) return Promise.reject(new MailUnavailable('no mail server'));
      mails.push(one);
      postman.emit('mail');
      return Promise.resolve();
    },
  };
  const store = options.desk && { store: options.desk.store };
  const desk = await openTestSignIn({ publicUrl, mail, ...store });
  const from = (address = '198.51.100.7', language = 'nl') =>
    visit(desk, {
      origin: publicUrl,
      'x-forwarded-for': address,
      'accept-language': language,
    });
  return {
    desk,
    mails,
    from,
    forgets: (email: string, who = from()) => forget(who, email),
    /** Asks for a link, and gives the mail that comes of it. */
    mailed: async (email: string, who = from()): Promise<Mail> => {
      await Promise.all([once(postman, 'mail'), forget(who, email)]);
      return mails.at(-1) as Mail;
    },
  };
}

const forget = (who: Visitor, email: string) =>
  who.send('POST', '/desk/api/forgotten-password', { email });

const tokenIn = ({ text }: Mail) => /\/desk\/welcome#([\w-]+)/.exec(text)?.[1] ?? '';

const choose = (who: Visitor, token: string) =>
  who.send('POST', '/desk/api/password', { token, password: chosen });

describe('somebody of the staff who forgot their password', () => {
  test('gets a link by mail, chooses another, and is signed out everywhere else', async () => {
    const { desk, from, mailed } = await mailingDesk();
    await desk.add('Anna');
    const elsewhere = from();
    await elsewhere.enter('anna@example.nl');

    const mail = await mailed(' Anna@Example.nl ');
    expect(mail).toMatchObject({
      to: 'anna@example.nl',
      subject: 'Kies een nieuw wachtwoord voor de balie',
    });
    expect(mail.text).toContain(`Hallo Anna,`);
    expect(mail.text).toContain(`${publicUrl}/desk/welcome#`);

    const browser = from();
    expect((await choose(browser, tokenIn(mail))).status).toBe(200);
    expect((await browser.send('GET', '/desk/api/session')).status).toBe(200);
    expect((await elsewhere.send('GET', '/desk/api/session')).status).toBe(401);
    expect((await from().enter('anna@example.nl')).status).toBe(401);
    expect((await choose(from(), tokenIn(mail))).status).toBe(404);
    expect((await desk.actions()).slice(1)).toEqual([
      'signed-in anna@example.nl',
      'password-forgotten anna@example.nl',
      'invited anna@example.nl',
      'password-set anna@example.nl',
      'signed-in anna@example.nl',
      'sign-in-failed anna@example.nl',
    ]);
  });

  test('reads it in the language of the browser', async () => {
    const { desk, from, mailed } = await mailingDesk();
    await desk.add('Anna');
    const { subject, text } = await mailed('anna@example.nl', from('198.51.100.7', 'en'));
    expect(subject).toBe('Choose a new password for the desk');
    expect(text).toContain('works once, and for an hour');
  });

  test.each([
    ['within the hour', '2026-11-21T12:59:59Z', 200],
    ['after it', '2026-11-21T13:00:00Z', 404],
  ])('has the link for an hour: %s', async (_when, at, status) => {
    const { desk, from, mailed } = await mailingDesk();
    await desk.add('Anna');
    const mail = await mailed('anna@example.nl');
    desk.goTo(at);
    expect((await choose(from(), tokenIn(mail))).status).toBe(status);
  });

  test('may not choose one that is easily guessed, and keeps the link', async () => {
    const { desk, from, mailed } = await mailingDesk();
    await desk.add('Anna');
    const token = tokenIn(await mailed('anna@example.nl'));
    const easy = { token, password: 'wachtwoord123' };
    expect((await from().send('POST', '/desk/api/password', easy)).status).toBe(422);
    expect((await choose(from(), token)).status).toBe(200);
  });

  test('has the latest link alone', async () => {
    const { desk, from, mailed } = await mailingDesk();
    await desk.add('Anna');
    const [first, second] = [await mailed('anna@example.nl'), await mailed('anna@example.nl')];
    expect((await choose(from(), tokenIn(first))).status).toBe(404);
    expect((await choose(from(), tokenIn(second))).status).toBe(200);
  });

  test('may ask three times, and then waits a minute, after a restart too', async () => {
    const { desk, forgets } = await mailingDesk();
    await desk.add('Anna');
    for (let asked = 1; asked <= 3; asked += 1) {
      expect((await forgets('anna@example.nl')).status).toBe(204);
    }
    const restarted = await mailingDesk({ desk });
    for (const ask of [forgets, restarted.forgets]) {
      const { status, headers, body } = await ask('anna@example.nl');
      expect([status, headers.get('retry-after')]).toEqual([429, '60']);
      expect(body.error?.code).toBe('too-many-links');
    }
    expect(restarted.mails).toEqual([]);
    // their password is looked at as ever
    expect((await restarted.from().enter('anna@example.nl')).status).toBe(200);
  });
});

test('whoever asks for many addresses from one network waits too', async () => {
  const { forgets, from } = await mailingDesk();
  const statuses = [];
  for (let asked = 1; asked <= 21; asked += 1) {
    statuses.push((await forgets(`nobody${asked}@example.nl`)).status);
  }
  expect(statuses).toEqual([...Array<number>(20).fill(204), 429]);
  expect((await forgets('anna@example.nl', from('203.0.113.9'))).status).toBe(204);
});

test('the answer is the same for whoever is not known, switched off, or signs in elsewhere', async () => {
  const { desk, forgets, mailed, mails } = await mailingDesk();
  await desk.add('Anna');
  const { id } = await desk.add('Bram');
  await desk.accounts.change(id, { disabled: true }, 'command line');
  const cor = { email: 'cor@example.nl', name: 'Cor', role: 'agent' } as const;
  await desk.accounts.add(cor, 'OpenID');
  const answers = [];
  for (const name of ['nobody', 'bram', 'cor']) {
    const { status, body } = await forgets(`${name}@example.nl`);
    answers.push({ status, body });
  }
  await mailed('anna@example.nl');
  const { status, body } = await forgets('anna@example.nl');
  expect(answers).toEqual(Array(3).fill({ status, body }));
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['anna@example.nl']));
});

test('a mail server that is away changes nothing of the answer, nor of the password', async () => {
  const { desk, forgets, from } = await mailingDesk({ fails: true });
  await desk.add('Anna');
  expect((await forgets('anna@example.nl')).status).toBe(204);
  expect((await from().enter('anna@example.nl')).body).toMatchObject({ staff: { name: 'Anna' } });
});

test.each([
  ['without a mail server', { publicUrl, mail: { reaches: 'folder' as const } }],
  ['without an address that a link could lead to', { mail: { reaches: 'receiver' as const } }],
])('%s nothing is offered, and nothing done', async (_name, { mail, ...options }) => {
  const send = () => Promise.reject(new MailUnavailable('not to be called'));
  const desk = await openTestSignIn({ ...options, mail: { ...mail, send } });
  await desk.add('Anna');
  expect((await visit(desk).send('GET', '/desk/api/sign-in')).body['linkByMail']).toBe(false);
  const { status, body } = await forget(visit(desk), 'anna@example.nl');
  expect([status, body.error?.code]).toEqual([404, 'no-link-mail']);
});

test.each(['agent', 'manager', 'board', 'admin'] as const)(
  'a page of another origin asks for nothing, whoever is signed in: %s',
  async (role) => {
    const { desk, from } = await mailingDesk();
    await desk.add('Anna', role);
    const browser = from();
    await browser.enter('anna@example.nl');
    const path = '/desk/api/forgotten-password';
    const body = { email: 'anna@example.nl' };
    const origin = 'https://elsewhere.example';
    expect((await browser.send('POST', path, body, { origin })).status).toBe(403);
    expect((await browser.send('POST', path, body)).status).toBe(204);
  },
);
