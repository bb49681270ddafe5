import { expect, test } from '@jest/globals';
import { password } from '../../support/desk/test-password.ts';
import { openTestSignIn, visit } from '../../support/desk/test-sign-in.ts';

const welcome = '/desk/api/welcome';
const anna = { name: 'Anna', email: 'anna@example.nl', password };

test('the first start gives a link with which the first administrator comes in', async () => {
  const desk = await openTestSignIn();
  const link = await desk.signIn.firstLink(desk.url);
  expect(link).toMatch(new RegExp(`^${desk.url}/desk/welcome#[\\w-]{43}$`));
  const token = link?.split('#')[1];
  const browser = visit(desk);
  const invitation = await browser.send('POST', '/desk/api/invitation', { token });
  expect(invitation.body).toEqual({ for: 'first-admin' });
  const entered = await browser.send('POST', welcome, { token, ...anna });
  expect([entered.status, entered.body]).toMatchObject([
    201,
    { staff: { name: 'Anna', email: 'anna@example.nl', role: 'admin' } },
  ]);
  expect((await browser.send('GET', '/desk/api/session')).status).toBe(200);
  expect((await visit(desk).enter('anna@example.nl')).status).toBe(200);
  expect(await desk.signIn.firstLink(desk.url)).toBeUndefined();
});

test('each start makes a new link, and the one before it is good no more', async () => {
  const desk = await openTestSignIn();
  const [first, second] = [
    await desk.signIn.firstLink(desk.url),
    await desk.signIn.firstLink(desk.url),
  ].map((link) => link?.split('#')[1]);
  const answers = [];
  for (const token of [first, second]) {
    answers.push((await visit(desk).send('POST', welcome, { token, ...anna })).status);
  }
  expect(answers).toEqual([404, 201]);
});

test('the link makes one administrator, however many open it at once', async () => {
  const desk = await openTestSignIn();
  const token = (await desk.signIn.firstLink(desk.url))?.split('#')[1];
  const answers = await Promise.all(
    ['anna', 'bram', 'carla'].map((name) =>
      visit(desk).send('POST', welcome, { ...anna, token, email: `${name}@example.nl` }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404]);
  expect(await desk.store.accounts()).toHaveLength(1);
});

test('it is good for nothing once there is an account, made by whatever way', async () => {
  const desk = await openTestSignIn();
  const token = (await desk.signIn.firstLink(desk.url))?.split('#')[1];
  await desk.add('Bram', 'agent');
  const { status, body } = await visit(desk).send('POST', welcome, { token, ...anna });
  expect([status, body.error?.code]).toEqual([404, 'link-not-valid']);
});

test('it is good for a day', async () => {
  const desk = await openTestSignIn();
  const token = (await desk.signIn.firstLink(desk.url))?.split('#')[1];
  desk.goTo('2026-11-22T12:00:00Z');
  expect((await visit(desk).send('POST', welcome, { token, ...anna })).status).toBe(404);
});

test.each([
  ['no name', { ...anna, name: '' }, 'name'],
  ['an address that is none', { ...anna, email: 'anna' }, 'email'],
  ['a short password', { ...anna, password: 'kort' }, 'password'],
])('with %s nothing is used up, and the fault is named', async (_, given, field) => {
  const desk = await openTestSignIn();
  const token = (await desk.signIn.firstLink(desk.url))?.split('#')[1];
  const { status, body } = await visit(desk).send('POST', welcome, { token, ...given });
  expect([status, body.error]).toMatchObject([422, { faults: [{ field }] }]);
  expect((await visit(desk).send('POST', welcome, { token, ...anna })).status).toBe(201);
});

test('the link of an account does not make an administrator', async () => {
  const desk = await openTestSignIn();
  const token = await desk.accounts.invite(await desk.add('Bram'), 'command line');
  const body = { ...anna, token, email: 'carla@example.nl' };
  expect((await visit(desk).send('POST', welcome, body)).status).toBe(404);
  expect(await desk.store.accounts()).toHaveLength(1);
});
