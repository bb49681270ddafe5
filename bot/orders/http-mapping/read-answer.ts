import type { jsonpath } from 'json-p3';
import { z } from 'zod';
import { orderSchema, type Order } from '../../../policies/order/order.ts';
import { buildOrder } from '../build-order.ts';
import { fieldAt, fieldsIn, listOf, orderFields, type OrderList } from '../order-fields.ts';
import { describeValue } from '../orders-file-faults.ts';
import type { Field, MappingContent } from './mapping-schema.ts';
import { expected, readValue } from './read-value.ts';

/** Something in an answer that is not as the mapping says. */
export class AnswerMismatch extends Error {
  readonly code = 'answer-mismatch';
  override name = 'AnswerMismatch';
  /** Where the mapping says it. Example: `['order', 'placedAt']`. */
  readonly place: readonly string[];

  constructor(place: readonly string[], message: string) {
    super(message);
    this.place = place;
  }
}

type Path = jsonpath.JSONPathQuery;
export type Json = Parameters<Path['query']>[0];

const jsonSchema = z.json();

/**
 * The entries of a list in an answer. A path to one place must find a list there, or a single entry, or null for none;
 * one that may find many (`[*]`) may find none.
 */
export function entriesAt(path: Path, within: unknown, place: readonly string[]): Json[] {
  const found = path.query(jsonSchema.parse(within ?? null)).values();
  if (path.singularQuery() && found.length === 0) {
    throw new AnswerMismatch(place, `${path.toString()} finds nothing`);
  }
  return found.flatMap((value) => (Array.isArray(value) ? value : value === null ? [] : [value]));
}

/** How a field is read; `undefined` where the mapping does not say it. */
export function fieldOf(
  { order }: Pick<MappingContent, 'order'>,
  name: string,
  list?: OrderList,
): Field | undefined {
  const fields: Record<string, unknown> = list ? order[list] : order;
  return fields[name] as Field | undefined;
}

export function fieldPlace(name: string, list?: OrderList): string[] {
  return ['order', ...(list ? [list] : []), name];
}

/** The value of one field of an order, or of an entry of a list; `undefined` where nothing is said. Throws `AnswerMismatch`. */
export function readField(
  entry: Json,
  mapping: Pick<MappingContent, 'zone' | 'order'>,
  name: string,
  list?: OrderList,
): unknown {
  const field = fieldOf(mapping, name, list);
  if (field?.path === undefined) return field?.value;
  const { path, format, values, otherwise } = field;
  const refuse = (why: string) =>
    new AnswerMismatch(fieldPlace(name, list), `${path.toString()} ${why}`);
  const [value, ...more] = path.query(entry).values();
  if (more.length > 0) throw refuse(`finds ${more.length + 1} values: choose one`);
  if (value === undefined || value === null || value === '') return otherwise;
  if (values !== undefined) {
    const word = typeof value === 'string' ? value : JSON.stringify(value);
    const ours = Object.hasOwn(values, word) ? values[word] : otherwise;
    if (ours === undefined) throw refuse(`${describeValue(value)}, which is not among values`);
    return ours;
  }
  const kind = orderFields.get(list ? `${list}.${name}` : name) ?? 'text';
  const reading = { kind, format, zone: mapping.zone };
  const read = readValue(value, reading);
  if (read === undefined) throw refuse(`${describeValue(value)}, and not ${expected(reading)}`);
  return read;
}

/** An order out of an answer. Throws `AnswerMismatch`: never half an order. */
export function readOrder(entry: Json, mapping: Pick<MappingContent, 'zone' | 'order'>): Order {
  const known = (within: Json, list?: OrderList) =>
    new Map(
      fieldsIn(list)
        .map(
          ([name]) =>
            [list ? `${list}.${name}` : name, readField(within, mapping, name, list)] as const,
        )
        .filter(([, value]) => value !== undefined),
    );
  const listed = (list: OrderList) =>
    entriesAt(mapping.order[list].list, entry, fieldPlace('list', list)).map((one) =>
      known(one, list),
    );
  const built = buildOrder({
    own: known(entry),
    items: listed('items'),
    payments: listed('payments'),
  });
  const parsed = orderSchema.safeParse(built, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = fieldAt(issue?.path ?? []);
  const list = listOf(field);
  const place = fieldPlace(list ? field.slice(list.length + 1) : field, list);
  throw new AnswerMismatch(
    place,
    `${field} ${describeValue(issue?.input)}: ${issue?.message ?? ''}`,
  );
}
