import { z } from 'zod';
import {
  caseEventSchema,
  withdrawalGrounds,
  type CaseEvent,
} from '../../../policies/case/case-events.ts';
import { grantsRemedies, mayTake } from '../../../policies/case/who-may.ts';
import { staffRoles } from '../../../policies/case/staff-role.ts';
import type { CaseAuthor } from '../../ports/case-work.ts';
import { readAddress } from '../../ports/conversation/log-events.ts';
import type { Account } from '../../ports/staff-store.ts';
import { faultsOf, Refusal, type ErrorBody } from '../api/refusal.ts';
import { keepable, longestText } from '../api/schemas.ts';

type Faults = NonNullable<ErrorBody['faults']>;
type Fields = Record<string, unknown>;

export interface EntryContext {
  by: CaseAuthor;
  /** The moment, and its day in the shop's zone. */
  at: string;
  today: string;
  accounts: readonly Account[];
  /** Ids of the book's lists, by the field that takes one. */
  choices: Readonly<Record<'subject' | 'cause', readonly string[]>>;
}

const schemas = new Map(
  caseEventSchema.options.map((option) => [option.shape.type.value as string, option.strict()]),
);

/** What can be entered at all: what somebody may take. */
const enterable = [...schemas.keys()].filter((type) =>
  staffRoles.some((role) => mayTake(role, type as CaseEvent['type'])),
);

const day = 'write a day, such as 2027-01-06';
const amount = 'write an amount above 0 with two decimals at most, such as 49.95';
const aColleague = 'write the id or the name of a colleague';
const words = 'write it in words';

/** What to write in a field, by its name. */
const instead: Readonly<Record<string, string>> = {
  ...{ answerBy: day, newDate: day, validUntil: day },
  ...{ text: words, reasons: words, actions: words, conclusions: words, changes: words },
  amount,
  money: 'write an amount and a currency',
  currency: 'write a currency of three letters, such as EUR',
  outcome: 'write granted, refused, upheld or rejected',
  remedies: 'write a list of refund, exchange, repair or apology',
  contact: 'write an e-mail address',
  orderNumber: 'write the number of an order',
  ground: `write one of ${withdrawalGrounds.join(', ')}`,
  owner: aColleague,
};

/**
 * The events as they may be entered: with the names of colleagues from their accounts, and of who decides from who
 * enters it. Throws a `Refusal` that names each field in which something is wrong.
 */
export function readEvents(given: readonly Fields[], context: EntryContext): CaseEvent[] {
  const read = given.map((event, index) => readEvent(event, `events.${index}`, context));
  const faults = read.flatMap((one) => one.faults);
  const events = read.flatMap(({ event }) => event ?? []);
  if (faults.length === 0) return events;
  const message = 'Something in the request is missing or does not fit.';
  throw new Refusal(422, 'invalid', message, { faults });
}

function readEvent(
  given: Fields,
  path: string,
  context: EntryContext,
): { event?: CaseEvent; faults: Faults } {
  const type = String(given['type']);
  const schema = enterable.includes(type) ? schemas.get(type) : undefined;
  const faultAt = (field: string, problem: string) => ({ field: `${path}.${field}`, problem });
  if (!schema) return { faults: [faultAt('type', `write one of ${enterable.join(', ')}`)] };
  const fields = withNames(clean(given), Object.keys(schema.shape), context);
  const parsed = schema.safeParse({ ...fields, at: context.at, by: context.by });
  const faults = [
    ...['at', 'by', 'receipt'].flatMap((field) =>
      field in given ? [faultAt(field, 'leave it out; the desk knows it')] : [],
    ),
    ...faultsOf(parsed.error ?? new z.ZodError([])).map(({ field, problem }) =>
      faultAt(field, instead[field.split('.').at(-1) ?? ''] ?? problem),
    ),
    ...faultsBeyond(fields, context).map(([field, problem]) => faultAt(field, problem)),
  ];
  return { ...(parsed.data && { event: parsed.data }), faults };
}

/** Without what a store may refuse, and without spaces around it; an empty field is left out. */
function clean(given: Fields): Fields {
  const text = JSON.stringify(given);
  const cleaned = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? keepable(value).trim() || undefined : value,
  ) as Fields;
  return cleaned;
}

/** With the names that the desk knows. */
function withNames(fields: Fields, known: string[], { by, accounts }: EntryContext): Fields {
  const named = { ...fields };
  for (const field of ['handler', 'manager', 'investigator', 'firstDecidedBy']) {
    const account = findColleague(fields[field], accounts);
    if (account) named[field] = account.name;
  }
  const owner = findColleague(idIn(fields['owner']), accounts);
  if (owner) named['owner'] = { id: owner.id, name: owner.name };
  if (known.includes('decidedBy')) named['decidedBy'] = by.name;
  if (known.includes('files')) named['files'] ??= [];
  if (known.includes('handler')) named['handler'] ??= by.name;
  if (known.includes('manager') && grantsRemedies(by.role)) named['manager'] ??= by.name;
  return named;
}

/** What the schema cannot tell. */
function faultsBeyond(
  fields: Fields,
  { accounts, today, choices }: EntryContext,
): [string, string][] {
  const faults: [string, string][] = [];
  for (const field of ['handler', 'manager', 'investigator']) {
    if (fields[field] !== undefined && !findColleague(fields[field], accounts)) {
      faults.push([field, aColleague]);
    }
  }
  const { owner, contact, files, money } = fields;
  if (idIn(owner) !== undefined && !findColleague(idIn(owner), accounts)) {
    faults.push(['owner', aColleague]);
  }
  if (typeof contact === 'string' && readAddress(contact) === undefined) {
    faults.push(['contact', 'write an e-mail address']);
  }
  if (Array.isArray(files) && files.length > 0) {
    faults.push(['files', 'leave them out; files come by the conversation']);
  }
  const asked = typeof money === 'object' && money !== null && 'amount' in money && money.amount;
  if (typeof asked === 'number' && !isPayable(asked)) faults.push(['money.amount', amount]);
  for (const field of ['subject', 'cause'] as const) {
    const value = fields[field];
    if (typeof value === 'string' && !choices[field].includes(value)) {
      faults.push([field, `write one of ${choices[field].join(', ')}`]);
    }
  }
  for (const field of ['answerBy', 'newDate', 'validUntil']) {
    const value = fields[field];
    if (typeof value === 'string' && value < today) {
      faults.push([field, `write a day that is not over: today is ${today}`]);
    }
  }
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === 'string' && value.length > longestText) {
      faults.push([field, `write at most ${longestText} characters`]);
    }
  }
  return faults;
}

function findColleague(named: unknown, accounts: readonly Account[]): Account | undefined {
  const present = accounts.filter(({ disabled }) => !disabled);
  return present.find(({ id }) => id === named) ?? present.find(({ name }) => name === named);
}

function idIn(person: unknown): unknown {
  return typeof person === 'object' && person !== null && 'id' in person ? person.id : person;
}

function isPayable(value: number): boolean {
  return value > 0 && value <= 10_000_000 && Number(value.toFixed(2)) === value;
}
