import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  caseEventSchema,
  caseKinds,
  type CaseEventType,
} from '../../../policies/case/case-events.ts';
import { staffRoles, type StaffRole } from '../../../policies/case/staff-role.ts';
import { possibleEvents } from '../../../policies/case/case-moves.ts';
import { mayTake } from '../../../policies/case/who-may.ts';
import type { StaffMember } from '../../support/desk/staff-member.ts';
import { enter, read, startCasesDesk } from './cases-desk.ts';

type Operation = Record<
  string,
  {
    responses: Record<
      string,
      { description: string; content?: { 'application/json': { schema: object } } }
    >;
  }
>;

const { desk, anna, mara, bo, opens } = await startCasesDesk();
let document: { paths: Record<string, Operation> } & Record<string, unknown>;
const staff = new Map<StaffRole, StaffMember>([
  ['agent', anna],
  ['manager', mara],
  ['board', bo],
]);

beforeAll(async () => {
  staff.set('admin', await desk.hire('Ada', 'admin'));
  document = (await (await fetch(`${desk.url}/desk/api/openapi.json`)).json()) as typeof document;
});

afterAll(() => desk.stop());

const types = caseEventSchema.options.map(({ shape }) => shape.type.value);
const words = 'Zo is het gegaan';

/** What has to be filled in for each, as staff would. */
const fields: Partial<Record<CaseEventType, Record<string, unknown>>> = {
  'evidence-added': { text: words },
  'contact-given': { contact: 'piet@example.nl' },
  'waiting-for-customer': { text: words },
  decided: { outcome: 'granted', reasons: words },
  answered: { text: words },
  'quote-offered': {
    text: words,
    money: { amount: 10, currency: 'EUR' },
    validUntil: '2027-01-10',
  },
  acknowledged: { answerBy: '2027-01-06' },
  assigned: { investigator: 'Anna' },
  'progress-reported': { newDate: '2027-01-10' },
  resolved: { actions: words, conclusions: words, changes: words },
  'board-answered': { text: words },
  'owner-changed': { owner: { id: anna.account.id } },
  classified: {},
  noted: { text: words },
  'order-matched': { orderNumber: '1042' },
  'paid-out': { money: { amount: 49, currency: 'EUR' } },
  // a withdrawal that is closed unpaid needs a word to the customer
  closed: { text: words },
};

const validators = new Map<string, ValidateFunction>();

/** What an answer fails to be of what the document promises of the operation. */
function misfit(path: string, method: string, status: number, body: unknown): unknown {
  const promised = document.paths[`/desk/api/${path}`]?.[method]?.responses[String(status)];
  const schema = promised?.content?.['application/json'].schema;
  if (!promised || !schema) return `${status} is not described`;
  const pointed = JSON.stringify(schema).replaceAll('"#/components', '"document#/components');
  const validate = validators.get(pointed) ?? compile(pointed);
  validators.set(pointed, validate);
  if (!validate(body)) return validate.errors;
  const code = (body as { error?: { code: string } }).error?.code;
  return code === undefined || promised.description.includes(code) ? undefined : code;
}

function compile(schema: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'document');
  return ajv.compile(JSON.parse(schema) as object);
}

describe.each(caseKinds)('with a new case, %s', (kind) => {
  test.each(staffRoles)('%s enters what is theirs, and nothing else', async (role) => {
    const who = staff.get(role) ?? anna;
    const next = possibleEvents({ kind, phase: 'open' });
    const outcomes: unknown[] = [];
    const expected: unknown[] = [];
    const { moves } = await read(who, (await opens(kind)).reference);
    for (const type of types) {
      const { reference } = await opens(kind);
      const move = moves.find((one) => one.type === type);
      const outcome = kind.endsWith('appeal') ? { outcome: 'upheld' } : {};
      const event = { type, ...fields[type], ...(type === 'decided' && outcome) };
      const answer = await enter(who, reference, event);
      const isEntered = answer.status === 200;
      outcomes.push([type, isEntered, move?.allowed ?? false]);
      // nothing was cancelled, and no refund was granted
      const isPossible =
        next.includes(type) &&
        !['cancellation-carried-out', 'cancellation-withdrawn'].includes(type);
      const isTheirs = isPossible && mayTake(role, type);
      expected.push([type, isTheirs, isTheirs]);
      if (!isEntered) expect(answer.status).toBe(422);
      if (isPossible && !isTheirs && staffRoles.some((other) => mayTake(other, type))) {
        expect([type, move?.allowed, answer.body.error?.code]).toEqual([
          type,
          false,
          'not-for-this-role',
        ]);
      }
      const path = 'cases/{id}/events';
      expect([type, misfit(path, 'post', answer.status, answer.body)]).toEqual([type, undefined]);
    }
    expect(outcomes).toEqual(expected);
  });
});

test('what is read of cases is as the document says, and the document is OpenAPI', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect([valid, errors]).toEqual([true, undefined]);
  const { reference } = await opens('complaint');
  const events = [{ type: 'acknowledged', ...fields.acknowledged }];
  const asked: [string, 'get' | 'post', string, unknown?][] = [
    ['cases', 'get', 'cases?view=all&limit=5'],
    ['cases', 'get', 'cases?view=everything'],
    ['cases', 'get', 'cases?after=yesterday'],
    ['cases/{id}', 'get', `cases/${reference}`],
    ['cases/{id}', 'get', 'cases/nowhere'],
    ['cases/{id}/events', 'get', `cases/${reference}/events`],
    ['cases/{id}/preview', 'post', `cases/${reference}/preview`, { events }],
    ['cases/{id}/preview', 'post', `cases/nowhere/preview`, { events }],
    ['cases/{id}/events', 'post', `cases/${reference}/events`, { events, after: 7 }],
    ['cases/{id}/events', 'post', `cases/${reference}/events`, { events: [] }],
  ];
  const statuses: number[] = [];
  for (const [path, method, url, body] of asked) {
    const answer = await anna[method](url, body);
    statuses.push(answer.status);
    expect([url, misfit(path, method, answer.status, answer.body)]).toEqual([url, undefined]);
  }
  expect(statuses).toEqual([200, 422, 422, 200, 404, 200, 200, 404, 409, 422]);
});
