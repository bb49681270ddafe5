import { z } from 'zod';
import { orderSchema } from '../../policies/order/order.ts';

export type FieldKind = 'text' | 'moment' | 'day' | 'number' | 'boolean';

/**
 * Every fact of an order by its name, and of what kind it is; of lists, those of one entry. It follows from the schema
 * of orders, so that a new fact can come out of a CSV file and over HTTP without another word.
 * Example: `orderFields.get('delivery.deliveredAt')` is `moment`.
 */
export const orderFields: ReadonlyMap<string, FieldKind> = new Map(
  partsOf(orderSchema, '').map(([name, part]) => [name, kindOf(part)]),
);

/** Of those that hold one of some words, which words. Example: `kind` is `one-off` or `subscription`. */
export const wordsOfFields: ReadonlyMap<string, readonly string[]> = new Map(
  partsOf(orderSchema, '').flatMap(([name, part]) =>
    part instanceof z.ZodEnum ? [[name, part.options.map(String)]] : [],
  ),
);

/** What an order has any number of. */
export const orderLists = ['items', 'payments'] as const;

export type OrderList = (typeof orderLists)[number];

/** The list that a field stands in, or `undefined` where an order has it once. */
export function listOf(field: string): OrderList | undefined {
  return orderLists.find((list) => field.startsWith(`${list}.`));
}

/** The names of the fields within a list, or of those that an order has once. */
export function fieldsIn(list: OrderList | undefined): [string, FieldKind][] {
  const of = [...orderFields].filter(([field]) => listOf(field) === list);
  return list ? of.map(([field, kind]) => [field.slice(list.length + 1), kind]) : of;
}

/** The name of the field at a path, which may lead through entries of a list. */
export function fieldAt(path: readonly PropertyKey[]): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function partsOf(schema: unknown, name: string): [string, unknown][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return partsOf(schema.unwrap(), name);
  }
  if (schema instanceof z.ZodArray) return partsOf(schema.element, name);
  if (!(schema instanceof z.ZodObject)) return [[name, schema]];
  const shape: Record<string, unknown> = schema.shape;
  const inside = (key: string) => (name === '' ? key : `${name}.${key}`);
  return Object.entries(shape).flatMap(([key, part]) => partsOf(part, inside(key)));
}

function kindOf(schema: unknown): FieldKind {
  if (schema instanceof z.ZodISODateTime) return 'moment';
  if (schema instanceof z.ZodISODate) return 'day';
  if (schema instanceof z.ZodNumber) return 'number';
  return schema instanceof z.ZodBoolean ? 'boolean' : 'text';
}
