import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Grants } from '../../bot/desk/sign-in/grants.ts';
import { roles, type Account, type Role } from '../../bot/ports/staff-store.ts';
import { cheapPasswords, password } from '../support/desk/test-password.ts';
import { startCasesDesk } from './cases/cases-desk.ts';

/* Each route of the desk's API, called by everybody there is, held against the table in `deploy/SECURITY.md`. */

const { desk, anna, bram, opens } = await startCasesDesk();
const grants = new Grants(desk.staff, desk.clock, false);

interface Operation {
  summary: string;
  security: Record<string, unknown>[];
}

/** What a request needs to be served to who may make it. */
interface Sent {
  id?: string;
  body?: object;
  /** The status that shows it was served, where that is none of success. */
  served?: number;
}

const columns = ['nobody', ...roles, 'disabled', 'no CSRF header'] as const;
type Column = (typeof columns)[number];
const theirs = (column: Column): Role => roles.find((role) => role === column) ?? 'admin';

const nothing = (): Sent => ({});
const waiting = async (): Promise<Sent> => ({ id: (await desk.waiting()).id });
const held = async ({ id: staff, name }: Account): Promise<Sent & { id: string }> => {
  const { id } = await desk.waiting();
  await desk.engine.handoffs.claim(id, { id: staff, name });
  return { id };
};
const acting = (body?: object) => async (who: Account) => ({
  ...(await held(who)),
  ...(body && { body }),
});
const inCase = (body?: object) => async () => ({
  id: (await opens('complaint')).reference,
  ...(body && { body }),
});
const noted = { events: [{ type: 'noted', text: 'gebeld' }] };
const invited = () => desk.accounts.invite(bram.account, 'command line');

/** The smallest request to each that is served. */
const calls: Record<string, (who: Account) => Sent | Promise<Sent>> = {
  'GET /conversations': nothing,
  'GET /conversations/{id}': waiting,
  'POST /conversations/{id}/claim': async () => ({ ...(await waiting()), body: {} }),
  'POST /conversations/{id}/messages': acting({ text: 'Goedemorgen' }),
  'POST /conversations/{id}/notes': acting({ text: 'een notitie' }),
  'POST /conversations/{id}/transfer': acting({ to: 'queue' }),
  'POST /conversations/{id}/hand-back': acting(),
  'POST /conversations/{id}/close': acting({ result: 'solved' }),
  'POST /conversations/{id}/seen': acting({ sequence: 1 }),
  'POST /conversations/{id}/typing': acting(),
  'GET /cases': nothing,
  'GET /cases/{id}': inCase(),
  'GET /cases/{id}/events': inCase(),
  'GET /cases/{id}/file.pdf': inCase(),
  'POST /cases/{id}/preview': inCase(noted),
  'POST /cases/{id}/events': inCase(noted),
  'GET /complaints-log.pdf': nothing,
  'POST /privacy/export': () => ({ body: { emails: ['niemand@example.nl'] } }),
  'POST /privacy/erase': () => ({ body: { emails: ['niemand@example.nl'] } }),
  'GET /files/{id}': async () => {
    const at = desk.clock().toString();
    const bytes = Buffer.from('een bon');
    return desk.files.keep({ name: 'bon.txt', contentType: 'text/plain', bytes, at });
  },
  'GET /canned': nothing,
  'GET /audit': nothing,
  'GET /stream': nothing,
  'GET /openapi.json': nothing,
  'GET /staff': nothing,
  'POST /staff': () => ({ body: { ...person(), role: 'agent' } }),
  'PATCH /staff/{id}': () => ({ id: bram.account.id, body: { name: 'Bram' } }),
  'POST /staff/{id}/invitation': () => ({ id: bram.account.id }),
  'GET /sign-in': nothing,
  'POST /session': ({ email }) => ({ body: { email, password } }),
  // there is no bot in Azure, so that no token of Teams is a way in
  'POST /session/teams': () => ({ body: { token: 'x' }, served: 404 }),
  'GET /session': nothing,
  'DELETE /session': nothing,
  'POST /password': async () => ({ body: { token: await invited(), password } }),
  'POST /invitation': async () => ({ body: { token: await invited() } }),
  // there are accounts already, so that no link makes a first administrator
  'POST /welcome': async () => ({
    body: { ...person(), token: await invited(), password },
    served: 404,
  }),
  // no mail server is set up, so that no link is mailed
  'POST /forgotten-password': ({ email }) => ({ body: { email }, served: 404 }),
};

/** What the document does not tell: routes that serve less to some, by what is asked of them. */
const untold: Record<string, { roles: readonly Role[]; call: (typeof calls)[string] }> = {
  'POST /conversations/{id}/claim from a colleague': {
    roles: ['manager', 'admin'],
    call: async () => ({ ...(await held(anna.account)), body: { force: true } }),
  },
  'POST /password by the one of now': {
    roles,
    call: () => ({ body: { current: password, password: 'een heel nieuw wachtwoord' } }),
  },
};
/** And what it does not tell of single cells. */
const exceptions: Record<string, Partial<Record<Column, string>>> = {
  'POST /session': { disabled: '403' },
};

let count = 0;
let passwordHash: string;
let operations: Map<string, Operation>;

function person() {
  count += 1;
  return { name: `Iemand ${count}`, email: `iemand-${count}@example.nl` };
}

beforeAll(async () => {
  passwordHash = await cheapPasswords().hash(password);
  await desk.hire('Ada', 'admin');
  const response = await fetch(`${desk.url}/desk/api/openapi.json`);
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> };
  operations = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `${method.toUpperCase()} ${path.replace('/desk/api', '')}`,
        operation,
      ]),
    ),
  );
});

afterAll(() => desk.stop());

/** The rows of the table: the route, and what each gets. */
const table = readFileSync(join(import.meta.dirname, '../../deploy/SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| `(GET|POST|PATCH|DELETE) /.test(line))
  .map((line) => line.split('|').slice(1, -1))
  .map(([route = '', ...cells]) => ({
    route: route.trim().replaceAll('`', ''),
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim()])),
  }));

/** What the document, and what is named above, say that the caller gets. */
function declared(route: string, column: Column): string {
  const operation = operations.get(route);
  const exception = exceptions[route]?.[column];
  if (exception !== undefined) return exception;
  if (operation?.security.length === 0) return 'yes';
  if (column === 'nobody' || column === 'disabled') return '401';
  const [, only] = / For ([a-z]+(?: and [a-z]+)*)\.$/.exec(operation?.summary ?? '') ?? [];
  const allowed = untold[route]?.roles ?? only?.split(' and ') ?? roles;
  if (column !== 'no CSRF header') return allowed.some((role) => role === column) ? 'yes' : '403';
  const needsHeader = operation ? 'csrf' in (operation.security[0] ?? {}) : true;
  return needsHeader ? '403' : 'yes';
}

/** Somebody new who comes as this, signed in by `via`. */
async function arrive(column: Column, via: 'session' | 'token') {
  const account = await desk.accounts.add(
    { ...person(), role: theirs(column), passwordHash },
    'command line',
  );
  const headers = column === 'nobody' ? {} : await signIn(account, via);
  if (column === 'disabled') {
    await desk.accounts.change(account.id, { disabled: true }, 'command line');
  }
  if (column === 'no CSRF header') delete headers['x-csrf-token'];
  return { account, headers };
}

async function signIn(account: Account, via: 'session' | 'token'): Promise<Record<string, string>> {
  if (via === 'token') {
    return { authorization: `Bearer ${await desk.accounts.makeToken(account, 'command line')}` };
  }
  const { who, cookie } = await grants.begin(account);
  return { cookie: cookie.split(';')[0] ?? '', 'x-csrf-token': who.csrf ?? '' };
}

async function ask(route: string, column: Column, via: 'session' | 'token'): Promise<string> {
  const { account, headers } = await arrive(column, via);
  const make = calls[route] ?? untold[route]?.call ?? nothing;
  const { id = '', body, served } = await make(account);
  const [method, path = ''] = route.split(' ');
  const response = await fetch(`${desk.url}/desk/api${path.replace('{id}', id)}`, {
    ...(method !== undefined && { method }),
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  await response.body?.cancel();
  return response.ok || response.status === served ? 'yes' : String(response.status);
}

test('every route has its smallest request here and its row in the table, and no other has', () => {
  const described = [...operations.keys()].sort();
  expect(Object.keys(calls).sort()).toEqual(described);
  const rows = table.map(({ route }) => route);
  expect(rows.toSorted()).toEqual([...described, ...Object.keys(untold)].sort());
});

test('the table says of each what the document does', () => {
  const expected = table.map(({ route }) => ({
    route,
    cells: Object.fromEntries(columns.map((column) => [column, declared(route, column)])),
  }));
  expect(table).toEqual(expected);
});

test.each(table)('$route is answered as the table says', async ({ route, cells }) => {
  const bySession = [];
  for (const column of columns) bySession.push([column, await ask(route, column, 'session')]);
  expect(Object.fromEntries(bySession)).toEqual(cells);
});

test.each(roles)('the token of an account, %s, may what its owner may', async (role) => {
  const byToken = [];
  for (const { route } of table) byToken.push([route, await ask(route, role, 'token')]);
  expect(byToken).toEqual(table.map(({ route, cells }) => [route, cells[role]]));
});

test('a token of an account that was switched off opens only what is open to all', async () => {
  const byToken = [];
  for (const { route } of table) byToken.push([route, await ask(route, 'disabled', 'token')]);
  expect(byToken).toEqual(table.map(({ route, cells }) => [route, cells['disabled']]));
});
