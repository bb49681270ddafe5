import { jsonpath } from 'json-p3';
import { z } from 'zod';
import { zoneSchema } from '../../../policies/calendar/zone.ts';
import { orderActionKinds } from '../../../policies/order/order-action.ts';
import { fieldsIn, wordsOfFields, type FieldKind, type OrderList } from '../order-fields.ts';

/** How a value may be written, by the kind of its field, where it is not as JSON has it. */
const formats = {
  text: [],
  moment: ['local', 'unix-seconds', 'unix-milliseconds'],
  day: ['moment'],
  number: ['cents', 'decimal-point', 'decimal-comma'],
  boolean: [],
} as const satisfies Record<FieldKind, readonly string[]>;

export type Format = (typeof formats)[FieldKind][number];

const aPath = 'write a JSONPath, such as $.customer.email';

/** Where in an answer something stands (RFC 9535). */
const pathSchema = z.string({ error: aPath }).transform((written, { issues }) => {
  try {
    return jsonpath.compile(written);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    issues.push({ code: 'custom', message: `${aPath} (${why})`, input: written });
    return z.NEVER;
  }
});

const plain = z.union([z.string(), z.number(), z.boolean()], { error: 'write a text or a number' });

/** `words` are those that it must be one of, once it is read. */
function fieldSchema(kind: FieldKind, words?: readonly string[]) {
  const known: readonly Format[] = formats[kind];
  const error =
    known.length === 0 ? `leave it out: a ${kind} has none` : `write one of ${known.join(', ')}`;
  return z
    .strictObject(
      {
        path: pathSchema.optional(),
        /** Instead of a path: what it is in each order. */
        value: plain.optional(),
        format: z.enum(known, { error }).optional(),
        /** The shop's words, and ours for each. */
        values: z
          .record(z.string(), plain, { error: 'write pairs of your word and ours' })
          .optional(),
        /** What it is where nothing stands, or a word that is not among `values`. */
        otherwise: plain.optional(),
      },
      { error: aPath },
    )
    .superRefine(({ path, value, values, otherwise }, context) => {
      const said = { value, otherwise, ...values };
      for (const [name, word] of Object.entries(said)) {
        if (!words || word === undefined || words.includes(String(word))) continue;
        const place = values && name in values ? ['values', name] : [name];
        const message = `write one of ${words.join(', ')}`;
        context.addIssue({ code: 'custom', message, input: word, path: place });
      }
      if ((path === undefined) !== (value === undefined)) return;
      const input = path ? 'path and value' : 'neither';
      context.addIssue({ code: 'custom', message: 'write either a path or a value', input });
    });
}

export type Field = z.infer<ReturnType<typeof fieldSchema>>;

const needed = ['number', 'email', 'placedAt', 'delivery.status'];

/** The fields that stand in the list, or those that an order has once. */
function shapeOf(list: OrderList | undefined) {
  return Object.fromEntries(
    fieldsIn(list).map(([name, kind]) => {
      const schema = fieldSchema(kind, wordsOfFields.get(list ? `${list}.${name}` : name));
      return [name, !list && needed.includes(name) ? schema : schema.optional()];
    }),
  );
}

function listSchema(list: OrderList) {
  const error = 'write list, and beside it where each field of an entry stands';
  return z.strictObject({ list: pathSchema, ...shapeOf(list) }, { error });
}

const requestSchema = z.strictObject(
  {
    method: z
      .enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], {
        error: 'write GET, POST, PUT, PATCH or DELETE',
      })
      .optional(),
    url: z.string({
      error: 'write an address, such as https://shop.example.nl/api/orders?number={number}',
    }),
    headers: z.record(z.string(), z.string({ error: 'write a text' })).optional(),
    /** Goes along as JSON. */
    body: z.json().optional(),
  },
  { error: 'write url, and if need be method, headers and body' },
);

export type RequestTemplate = z.infer<typeof requestSchema>;

const lookupSchema = requestSchema.extend({
  /** Where in the answer the orders stand: a list of them, or one. */
  orders: pathSchema,
  /** That a 404 always means that there is no such order; else see `saysThereIsNone`. */
  notFound: z
    .literal(404, { error: 'write 404, if your system answers so where there is no such order' })
    .optional(),
});

export type LookupTemplate = z.infer<typeof lookupSchema>;

const actionShape = Object.fromEntries(
  orderActionKinds.map((kind) => [kind, requestSchema.optional()]),
);

/** The schema of a mapping, once fields that are no more than a path are spelt out. */
export const mappingSchema = z.strictObject(
  {
    /** Of moments without an offset, and of days. */
    zone: zoneSchema,
    /** A file with an answer to `byNumber`, tried at each start; beside the mapping. */
    sample: z.string().optional(),
    byNumber: lookupSchema,
    latestOf: lookupSchema.optional(),
    actions: z.strictObject(actionShape).optional(),
    order: z.strictObject({
      /** What the system calls an order in its addresses, where that is not its number. */
      id: fieldSchema('text').optional(),
      ...shapeOf(undefined),
      items: listSchema('items'),
      payments: listSchema('payments'),
    }),
  },
  { error: 'begin with a copy of deploy/orders/mapping.example.yaml' },
);

export type MappingContent = z.infer<typeof mappingSchema>;
