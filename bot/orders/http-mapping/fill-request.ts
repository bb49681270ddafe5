import type { HttpRequest } from '../http-client.ts';
import type { RequestTemplate } from './mapping-schema.ts';

/** What stands for a name between braces. Example: `{ number: '1042' }` for `{number}`. */
export type Fillings = Readonly<Record<string, string>>;

const placeholder = /\{(\w+)\}/g;

/** The names between braces anywhere in it. */
export function placeholdersIn(template: unknown): string[] {
  return [...JSON.stringify(template).matchAll(placeholder)].map(([, name = '']) => name);
}

/**
 * The request with everything filled in; `undefined` where what is filled in cannot stand in an address. In the address
 * each part is encoded, so that it stays where it is put.
 * Example: `…/orders/{number}` with `a/b` asks for `…/orders/a%2Fb`.
 */
export function fillRequest(
  template: RequestTemplate,
  fillings: Fillings,
): HttpRequest | undefined {
  const { method = 'GET', headers = {}, body } = template;
  const url = fillUrl(template.url, fillings);
  if (url === undefined) return undefined;
  const fill = (text: string) =>
    text.replace(placeholder, (whole, name: string) => fillings[name] ?? whole);
  return {
    method,
    url,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, inHeader(fill(value))]),
    ),
    ...(body !== undefined && { body: fillDeep(body, fill) }),
  };
}

function fillUrl(template: string, fillings: Fillings): URL | undefined {
  // these two lead to another address, even when they are encoded
  const leadsAway = (name: string) => /^\.\.?$/.test(fillings[name] ?? '');
  if (placeholdersIn(template).some(leadsAway)) return undefined;
  try {
    return new URL(
      template.replace(placeholder, (_, name: string) => encodeURIComponent(fillings[name] ?? '')),
    );
  } catch {
    // half of a letter that takes two
    return undefined;
  }
}

/** A header holds one line of Latin letters; whatever else is in it is encoded as in an address. */
function inHeader(value: string): string {
  return value.replace(/[^\x20-\x7e]/gu, (letter) => encodeURIComponent(letter));
}

function fillDeep(part: unknown, fill: (text: string) => string): unknown {
  if (typeof part === 'string') return fill(part);
  if (Array.isArray(part)) return part.map((one) => fillDeep(one, fill));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, fillDeep(value, fill)]),
  );
}
