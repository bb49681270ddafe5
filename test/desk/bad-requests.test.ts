import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Grants } from '../../bot/desk/sign-in/grants.ts';
import { StoreUnavailable } from '../../bot/ports/store.ts';
import { MemoryStaff } from '../../bot/stores/memory/memory-staff.ts';
import { startDesk, type RunningDesk } from './running-desk.ts';
import { refusalOf, staffMember, type StaffMember } from '../support/desk/staff-member.ts';

let desk: RunningDesk;
let anna: StaffMember;
let bram: StaffMember;
/** Held by Anna. */
let held: string;
let waiting: string;

beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.hire('Anna');
  bram = await desk.hire('Bram');
  held = (await desk.waiting()).id;
  waiting = (await desk.waiting()).id;
  await anna.claim(held);
  await bram.get('staff');
});

// Whatever was sent in a test, the server lives on.
afterEach(async () => {
  expect((await fetch(`${desk.url}/healthz`)).status).toBe(200);
});

afterAll(() => desk.stop());

test.each([
  ['messages', { text: 'hallo' }, 409, 'held-by-other', 'Anna'],
  ['typing', undefined, 409, 'held-by-other', 'Anna'],
  ['transfer', { to: 'queue' }, 409, 'held-by-other', 'Anna'],
  ['hand-back', undefined, 409, 'held-by-other', 'Anna'],
  ['close', { result: 'solved' }, 409, 'held-by-other', 'Anna'],
])('%s on what a colleague holds is refused', async (action, body, ...refusal) => {
  expect(refusalOf(await bram.post(`conversations/${held}/${action}`, body))).toEqual(refusal);
});

test.each([
  ['messages', { text: 'hallo' }],
  ['typing', undefined],
  ['transfer', { to: 'queue' }],
  ['hand-back', undefined],
  ['close', { result: 'solved' }],
])('%s on what nobody has taken is refused', async (action, body) => {
  const answer = await bram.post(`conversations/${waiting}/${action}`, body);
  expect(refusalOf(answer)).toEqual([409, 'not-held', null]);
  expect(answer.body.error?.status).toBe('waiting-for-staff');
});

test.each([
  ['claim', undefined],
  ['messages', { text: 'hallo' }],
  ['notes', { text: 'hallo' }],
  ['transfer', { to: 'queue' }],
  ['hand-back', undefined],
  ['close', { result: 'solved' }],
  ['seen', { sequence: 1 }],
  ['typing', undefined],
])('%s of a conversation that is not there is answered with 404', async (action, body) => {
  for (const id of ['nowhere', '..%2f..%2fetc', '%00', 'x'.repeat(90)]) {
    const answer = await anna.post(`conversations/${id}/${action}`, body);
    expect([id, ...refusalOf(answer)]).toEqual([id, 404, 'not-found', null]);
  }
});

describe('a request that does not fit says where and how', () => {
  test.each([
    ['messages', { text: '' }, 'text', /write something/],
    ['messages', { text: ' \n\t' }, 'text', /write something/],
    ['messages', {}, 'text', /write the text/],
    ['messages', { text: 7 }, 'text', /write the text/],
    ['messages', { text: 'x'.repeat(8001) }, 'text', /at most 8000/],
    ['messages', { text: 'hallo', key: 'kort' }, 'key', /8 to 100/],
    ['messages', [], '', /JSON object/],
    ['notes', { text: ' ' }, 'text', /write something/],
    ['notes', { text: 'x'.repeat(10_000) }, 'text', /at most 8000/],
    ['transfer', {}, 'to', /id of a member of staff, or queue/],
    ['transfer', { to: 'nobody' }, 'to', /colleague, or queue/],
    ['close', { result: ' ' }, 'result', /solved, not-solved/],
    ['close', { result: 'x'.repeat(201) }, 'result', /at most 200/],
    ['claim', { force: 'yes' }, 'force', /true or false/],
    ['claim', { forse: true }, 'forse', /no such field/],
    ['claim', null, '', /JSON object/],
    ['seen', { sequence: -1 }, 'sequence', /./],
    ['seen', { sequence: 'all' }, 'sequence', /number/],
  ])('%s with %j', async (action, body, field, problem) => {
    const { status, body: answer } = await anna.post(`conversations/${held}/${action}`, body);
    expect([status, answer.error?.code]).toEqual([422, 'invalid']);
    expect(answer.error?.faults).toEqual([{ field, problem: expect.stringMatching(problem) }]);
  });

  test.each([
    ['conversations?holder=nobody', 'holder'],
    [`conversations?q=${'x'.repeat(201)}`, 'q'],
    ['conversations?holdr=me', 'holdr'],
  ])('%s', async (path, field) => {
    const { status, body } = await anna.get(path);
    expect([status, body.error?.faults?.map((fault) => fault.field)]).toEqual([422, [field]]);
  });

  test.each([
    ['application/xml', '<force/>'],
    ['application/x-www-form-urlencoded', 'force=true'],
    ['application/octet-stream', '{"force":true}'],
    ['multipart/form-data; boundary=x', '--x--'],
  ])('a body of another type: %s', async (type, body) => {
    for (const action of ['claim', 'notes']) {
      const address = `${desk.url}/desk/api/conversations/${held}/${action}`;
      const headers = { authorization: anna.authorization, 'content-type': type };
      const answer = await fetch(address, { method: 'POST', headers, body });
      expect([answer.status, await answer.text()]).toEqual([
        422,
        expect.stringContaining('send a JSON object, as application/json'),
      ]);
    }
  });

  test('a body that is no JSON', async () => {
    const answer = await anna.post(`conversations/${held}/messages`, '{"text":');
    expect(refusalOf(answer)).toEqual([400, 'InvalidContent', null]);
  });
});

describe('a message of 10,000 characters', () => {
  test('is refused, and one of 8000 arrives whole', async () => {
    expect((await anna.says(held, 'é'.repeat(10_000))).status).toBe(422);
    expect((await anna.says(held, 'é'.repeat(8000))).status).toBe(200);
    expect((await anna.conversation(held)).entries.at(-1)?.text).toBe('é'.repeat(8000));
  });

  test('of a customer is shown whole, and cut in the lists', async () => {
    await desk.customer(held).says('x'.repeat(10_000));
    expect((await anna.conversation(held)).entries.at(-1)?.text).toHaveLength(10_000);
    const [found] = await anna.list(`q=${'x'.repeat(199)}`);
    expect(found?.last?.text).toHaveLength(200);
  });
});

test('what no database keeps is replaced', async () => {
  await anna.says(held, 'a\0b\uD83Dc');
  expect((await anna.conversation(held)).entries.at(-1)?.text).toBe('a\uFFFDb\uFFFDc');
});

describe('without a valid session', () => {
  test.each([
    ['no token', undefined],
    ['a forged token', 'Bearer lkt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['no scheme', 'lkt_x'],
  ])('nothing is told: %s', async (_what, authorization) => {
    const paths = [
      'conversations',
      `conversations/${held}`,
      'staff',
      'audit',
      'canned',
      'stream',
      'files/x',
    ];
    for (const path of paths) {
      const response = await fetch(`${desk.url}/desk/api/${path}`, {
        headers: { ...(authorization !== undefined && { authorization }) },
      });
      expect([path, response.status]).toEqual([path, 401]);
    }
  });

  test('an account that was disabled meanwhile does nothing more', async () => {
    const cor = await desk.hire('Cor');
    const { id } = await desk.waiting();
    await cor.claim(id);
    await desk.accounts.change(cor.account.id, { disabled: true }, 'command line');
    expect(refusalOf(await cor.says(id, 'nog iets'))).toEqual([401, 'not-signed-in', null]);
  });
});

test('while the accounts cannot be read, nobody is let in, and is told to try again', async () => {
  const staff = new MemoryStaff();
  const own = await startDesk({ staff });
  const cor = await own.hire('Cor');
  staff.grant = () => Promise.reject(new StoreUnavailable('the disk is away'));
  const answer = await cor.get('conversations');
  await own.stop();
  expect(refusalOf(answer)).toEqual([503, 'store-unavailable', null]);
  expect(own.complaints.join()).toContain('the disk is away');
});

test('a page that only listens does not keep its session alive', async () => {
  const { who, cookie } = await new Grants(desk.staff, desk.clock, false).begin(anna.account);
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const lastUse = async () => (await desk.staff.grant(who.grant))?.lastUsedAt;
  const abort = new AbortController();
  const line = await fetch(`${desk.url}/desk/api/stream`, { headers, signal: abort.signal });
  expect([line.status, await lastUse()]).toEqual([200, undefined]);
  abort.abort();
  await fetch(`${desk.url}/desk/api/staff`, { headers });
  expect(await lastUse()).toBeDefined();
});

test('two tabs of one member of staff both work, and count as one person', async () => {
  const tab = staffMember(desk.url, anna.account, anna.authorization.replace('Bearer ', ''));
  const { id } = await desk.waiting();
  const [one, other] = [await anna.stream(), await tab.stream()];
  const claims = await Promise.all([anna.claim(id), tab.claim(id)]);
  expect(claims.map(({ status }) => status)).toEqual([200, 200]);
  await anna.says(id, 'uit het eerste tabblad');
  await tab.says(id, 'uit het tweede');
  for (const line of [one, other]) {
    await line.hears('conversation', ({ entries }) =>
      entries.some(({ text }) => text === 'uit het tweede'),
    );
    await line.close();
  }
  expect(desk.desk.presence.present().filter((each) => each === anna.account.id)).toHaveLength(1);
});

test('names that look like markup are text everywhere', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const eve = await desk.hire('Eve');
  await desk.accounts.change(eve.account.id, { name }, 'command line');
  const customer = await desk.waiting();
  expect((await eve.claim(customer.id)).body.conversation?.holder?.name).toBe(name);
  const answer = await bram.get(`conversations/${customer.id}`);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a script that runs wild is slowed down, and others are not', async () => {
  const paced = await startDesk({ pace: { burst: 5, rate: 0.001 } });
  const [wild, calm] = [await paced.hire('Wild'), await paced.hire('Calm')];
  for (let count = 0; count < 5; count += 1) expect((await wild.get('staff')).status).toBe(200);
  expect(refusalOf(await wild.get('staff'))).toEqual([429, 'TooManyRequests', null]);
  expect((await calm.get('staff')).status).toBe(200);
  await paced.stop();
});
