import { z } from 'zod';

/*
 * How WooCommerce answers: with pages of lists, with errors of its own, and with a refusal of what it does not know.
 */

export interface WooAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** Something other than WooCommerce would understand was sent. */
export class InvalidParameter extends Error {
  readonly code = 'rest_invalid_param';
  override name = 'InvalidParameter';
}

export function refusal(status: number, code: string, message: string): WooAnswer {
  return { status, body: { code, message, data: { status } } };
}

export const noRoute = refusal(
  404,
  'rest_no_route',
  'No route was found matching the URL and request method.',
);

export function invalidId(kind: string, status: number): WooAnswer {
  return refusal(status, `woocommerce_rest_${kind}_invalid_id`, 'Invalid ID.');
}

export function readAs<S extends z.ZodType>(schema: S, query: URLSearchParams): z.infer<S> {
  return readBody(schema, Object.fromEntries(query));
}

export function readBody<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new InvalidParameter(z.prettifyError(read.error));
}

export function page(
  all: readonly object[],
  list: { page: number; per_page: number; _fields?: string | undefined },
): WooAnswer {
  const from = (list.page - 1) * list.per_page;
  const fields = list._fields?.split(',');
  const body = all
    .slice(from, from + list.per_page)
    .map((one) =>
      fields
        ? Object.fromEntries(Object.entries(one).filter(([name]) => fields.includes(name)))
        : one,
    );
  const pages = Math.ceil(all.length / list.per_page);
  const headers = { 'x-wp-total': String(all.length), 'x-wp-totalpages': String(pages) };
  return { status: 200, body, headers };
}
