import { Temporal } from 'temporal-polyfill';

/*
 * What the thread that reads a book sends: on the way, only plain values stay what they are.
 */

const temporal = {
  PlainTime: Temporal.PlainTime,
  PlainDate: Temporal.PlainDate,
  Duration: Temporal.Duration,
  Instant: Temporal.Instant,
};

const kinds = Object.keys(temporal) as (keyof typeof temporal)[];

/** The field that tells what a packed value was; no file of the book has such a name. */
const mark = '@temporal';

/** The same with plain values alone. Throws a `TypeError` for what it does not know. Example: a `PlainTime` as its text. */
export function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(pack);
  const kind = kinds.find((one) => value instanceof temporal[one]);
  if (kind !== undefined) return { [mark]: kind, text: JSON.stringify(value) };
  if (!isPlain(value)) {
    throw new TypeError(`a book holds a ${value.constructor.name}, which cannot be sent`);
  }
  return mapFields(value, pack);
}

/** What `pack` was given. */
export function unpack(packed: unknown): unknown {
  if (typeof packed !== 'object' || packed === null) return packed;
  if (Array.isArray(packed)) return packed.map(unpack);
  const { [mark]: marked, text } = packed as Record<string, unknown>;
  const kind = kinds.find((one) => one === marked);
  return kind === undefined
    ? mapFields(packed, unpack)
    : temporal[kind].from(JSON.parse(String(text)) as string);
}

/** Without a class of its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function mapFields(value: object, change: (field: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, change(field)]));
}
