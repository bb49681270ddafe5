import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Grants } from '../../bot/desk/sign-in/grants.ts';
import { startDesk, type RunningDesk } from './running-desk.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';

interface Operation {
  operationId?: string;
  security?: Record<string, unknown>[];
  requestBody?: unknown;
  responses: Record<
    string,
    { description?: string; content?: Record<string, { schema?: object; example?: unknown }> }
  >;
}

type Document = { paths: Record<string, Record<string, Operation>> } & Record<string, unknown>;

let desk: RunningDesk;
let document: Document;
let mara: StaffMember;
let bram: StaffMember;

beforeAll(async () => {
  desk = await startDesk();
  mara = await desk.hire('Mara', 'manager');
  bram = await desk.hire('Bram');
  document = (await (await fetch(`${desk.url}/desk/api/openapi.json`)).json()) as Document;
});

afterAll(() => desk.stop());

test('the document is OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1']);
});

test('it describes every route that is mounted, and no other', () => {
  const routes = Object.values(desk.server.router.getRoutes()) as {
    method: string;
    path: string;
  }[];
  const mounted = routes
    .filter(({ path }) => path.startsWith('/desk/api/'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(mounted.sort());
});

/** What an answer fails to be of what the document promises; nothing when it fits. */
function misfit(operation: Operation | undefined, status: number, body: unknown): unknown {
  const promised = operation?.responses[status];
  if (promised === undefined) return `${status} is not described: ${JSON.stringify(body)}`;
  const schema = promised.content?.['application/json']?.schema;
  if (schema === undefined) return status === 204 ? undefined : 'no schema is given';
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'document');
  const pointed = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components', '"document#/components'),
  ) as object;
  const validate = ajv.compile(pointed);
  if (!validate(body)) return validate.errors;
  const code = (body as { error?: { code: string } }).error?.code;
  if (code === undefined || promised.description?.includes(code) === true) return undefined;
  return `the code ${code} is not described`;
}

test('every real answer, and every refusal, is as the document says', async () => {
  const customer = desk.customer();
  await customer.says('niet geleverd');
  await customer.says('1042');
  await customer.says('sanne@example.nl');
  await customer.says('ja');
  await customer.says('medewerker');
  const { id } = customer;
  const one = `conversations/${id}`;
  const form = new FormData();
  form.append('message', JSON.stringify({ text: 'een bon' }));
  form.append('file', new Blob(['regel']), 'bon.txt');
  const badForm = new FormData();
  badForm.append('message', JSON.stringify({ text: '' }));
  badForm.append('file', new Blob(['<html>']), 'bon.html');
  await bram.get('staff');
  const asked: [who: StaffMember, method: 'get' | 'post', path: string, body?: unknown][] = [
    [mara, 'get', 'conversations?holder=queue'],
    [mara, 'get', 'conversations?holder=nobody'],
    [mara, 'post', `${one}/claim`],
    [bram, 'post', `${one}/claim`],
    [bram, 'post', `${one}/claim`, { force: true }],
    [bram, 'post', 'conversations/nowhere/claim'],
    [mara, 'post', `${one}/messages`, { text: 'Goedemorgen', key: 'key-number-one' }],
    [mara, 'post', `${one}/messages`, form],
    [mara, 'post', `${one}/messages`, badForm],
    [mara, 'post', `${one}/messages`, '{"text"'],
    [mara, 'post', `${one}/messages`, { text: 'x'.repeat(10_000) }],
    [mara, 'post', `${one}/notes`, { text: 'een notitie' }],
    [mara, 'post', `${one}/seen`, { sequence: 3 }],
    [mara, 'post', `${one}/typing`],
    [bram, 'post', `${one}/typing`],
    [mara, 'get', one],
    [mara, 'get', 'conversations/nowhere'],
    [mara, 'get', 'conversations?holder=all&q=sanne'],
    [mara, 'post', `${one}/transfer`, { to: 'nobody' }],
    [mara, 'post', `${one}/transfer`, { to: bram.account.id }],
    [bram, 'post', `${one}/claim`],
    [bram, 'post', `${one}/hand-back`],
    [bram, 'post', `${one}/hand-back`],
    [mara, 'post', `${one}/claim`],
    [mara, 'post', `${one}/close`, { result: 'solved' }],
    [mara, 'post', `${one}/close`, { result: '' }],
    [mara, 'get', 'conversations'],
    [mara, 'get', 'staff'],
    [mara, 'get', 'canned'],
    [mara, 'get', 'audit'],
    [mara, 'get', 'audit?before=yesterday'],
    [bram, 'get', 'audit'],
    [mara, 'get', 'files/nowhere'],
    [mara, 'get', 'session'],
    [bram, 'post', 'privacy/export', { orders: ['1042'] }],
    [mara, 'post', 'privacy/export', { orders: ['1042'] }],
    [mara, 'post', 'privacy/erase', {}],
    [mara, 'post', 'privacy/erase', { orders: ['1042'] }],
    [mara, 'post', 'privacy/erase', { orders: ['1042'], open: true }],
    [bram, 'post', 'staff', { email: 'cor@example.nl', name: 'Cor', role: 'agent' }],
  ];
  const statuses: number[] = [];
  for (const [who, method, path, body] of asked) {
    const { status, body: answer } = await who[method](path, body);
    const template = path
      .replace(id, '{id}')
      .replace(/\?.*$/, '')
      .replace(/nowhere$/, '{id}');
    const operation = document.paths[`/desk/api/${template.replace('nowhere', '{id}')}`]?.[method];
    expect([method, path, misfit(operation, status, answer)]).toEqual([method, path, undefined]);
    statuses.push(status);
  }
  expect([...new Set(statuses)].sort()).toEqual([200, 204, 400, 403, 404, 409, 415, 422]);
});

test('every operation has a name of its own, and an example shows what it says it shows', () => {
  const operations = Object.values(document.paths).flatMap((each) => Object.values(each));
  const names = operations.map(({ operationId }) => operationId);
  expect(names).toContain('postConversationsClaim');
  expect(new Set(names).size).toBe(operations.length);
  for (const operation of operations) {
    for (const status of ['409', '422']) {
      const answer = operation.responses[status];
      if (!answer) continue;
      expect(
        misfit(operation, Number(status), answer.content?.['application/json']?.example),
      ).toBeUndefined();
    }
  }
});

test('a session needs the header against forgery where something changes, and a token does not', async () => {
  const claim = document.paths['/desk/api/conversations/{id}/claim']?.['post'];
  expect(claim?.security).toEqual([{ session: [], csrf: [] }, { token: [] }]);
  expect(document.paths['/desk/api/staff']?.['get']?.security?.[0]).toEqual({ session: [] });
  const { securitySchemes } = document['components'] as {
    securitySchemes: Record<string, { name: string }>;
  };
  const { who, cookie } = await new Grants(desk.staff, desk.clock, false).begin(bram.account);
  expect(cookie.split('=')[0]).toBe(securitySchemes['session']?.name);
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const { id } = await desk.waiting();
  const address = `${desk.url}/desk/api/conversations/${id}/claim`;
  expect((await fetch(address, { method: 'POST', headers })).status).toBe(403);
  const withHeader = { ...headers, [securitySchemes['csrf']?.name ?? '']: who.csrf ?? '' };
  expect((await fetch(address, { method: 'POST', headers: withHeader })).status).toBe(200);
});

test('what the stream sends is as the document says', async () => {
  const line = await mara.stream();
  await line.hears('staff');
  const customer = await desk.waiting();
  await line.hears('handoff');
  customer.types();
  await line.hears('typing');
  const broken = await bram.stream('from-elsewhere');
  await broken.hears('reset');
  const events = [...line.seen, ...broken.seen];
  for (const { event, data } of events) {
    const name = `Event${event.charAt(0).toUpperCase()}${event.slice(1)}`;
    const schema = { $ref: `#/components/schemas/${name}` };
    const operation = { responses: { 200: { content: { 'application/json': { schema } } } } };
    expect([event, misfit(operation, 200, data)]).toEqual([event, undefined]);
  }
  expect(new Set(events.map(({ event }) => event))).toEqual(
    new Set(['staff', 'handoff', 'conversation', 'typing', 'reset']),
  );
});
