import type { Random } from '../support/random.ts';
import { mutateText } from './mutate.ts';

/** The part of JSON Schema that our own schemas use. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  examples?: unknown[];
  format?: string;
  minimum?: number;
}

const texts = ['hallo', 'solved', 'queue', 'Anna de Wit', 'paard batterij nietje', 'lkt_abcdefgh'];

/** A value as the schema describes it: near enough, as what is sent is changed afterwards. */
export function valueOf(schema: JsonSchema, random: Random): unknown {
  const { examples, oneOf, anyOf = oneOf } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  if (examples && random.share() < 0.5) return random.pick(examples);
  if (anyOf) return valueOf(random.pick(anyOf), random);
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required = [] } = schema;
      const given = Object.entries(properties).filter(
        ([name]) => required.includes(name) || random.share() < 0.5,
      );
      return Object.fromEntries(given.map(([name, each]) => [name, valueOf(each, random)]));
    }
    case 'array':
      return Array.from({ length: random.below(3) }, () => valueOf(schema.items ?? {}, random));
    case 'boolean':
      return random.share() < 0.5;
    case 'integer':
    case 'number':
      return random.below(100);
    default:
      return schema.format === 'email' ? 'anna@example.nl' : random.pick(texts);
  }
}

/** Messages as the web chat posts them. */
export const directLineBodies: unknown[] = [
  { type: 'message', text: 'niet geleverd, order 1042, sanne@example.nl', locale: 'nl-NL' },
  {
    type: 'message',
    text: 'Ja',
    value: { loket: { dialog: 'refund', slot: 'summary', value: 'yes' } },
    channelData: {
      clientActivityID: 'a1',
      clientTimestamp: '2026-11-21T12:00:00Z',
      postBack: true,
    },
  },
  { type: 'message', value: 7, channelData: { messageBack: { displayText: 'Ja' } } },
  { type: 'event', name: 'language', value: 'en', locale: 'en-GB' },
  { type: 'typing', from: { id: 'x' } },
];

const part = (name: string, content: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
const file = (name: string, content: string) =>
  part('file', content, `; filename="${name}"\r\nContent-Type: text/plain`);

const forms = [
  `${part('activity', '{"type":"message"}')}${file('bon.txt', 'een bon')}--b--\r\n`,
  `${part('activity', '{"type":"message","text":"hier"}', '; filename="blob"')}${file('a.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR')}${file('b.pdf', '%PDF-1.7\n')}--b--\r\n`,
  `${file("brief é '1'.csv", 'a;b\n1;2')}${part('activity', '{}')}--b--\r\n`,
];

/** An upload, and the content type that comes with it. */
export function formOf(random: Random): { type: string; body: Buffer } {
  const type = 'multipart/form-data; boundary=b';
  return {
    type: random.share() < 0.9 ? type : mutateText(random, [type]).replace(/[^\x20-\x7e]/g, ''),
    body: Buffer.from(mutateText(random, forms, 20_000), random.share() < 0.5 ? 'latin1' : 'utf8'),
  };
}
