import { z } from 'zod';
import { OrderActionRefused, OrderLookupUnavailable } from '../../ports/order-system.ts';
import type { HttpAnswer } from '../http-client.ts';
import { keepAccessToken, type ShopifyAccess, type ShopifyTools } from './access-token.ts';

/** The version that each document here is written for; Shopify keeps it until October 2027. */
export const apiVersion = '2026-10';

/** A GraphQL document, and what its answer must look like. */
export interface Question<Answer> {
  document: string;
  schema: z.ZodType<Answer>;
  /** It changes something, and so is sent once. */
  writes?: boolean;
  /** Shopify is still working on it: to be asked again in a moment. */
  isPending?: (answer: Answer) => boolean;
}

/** Shopify's Admin API of one shop. */
export interface AdminApi {
  /**
   * Throws `OrderLookupUnavailable` without an answer that fits, after it has logged why; `OrderActionRefused` where
   * the app lacks the scope for what is to be changed. A field that the app may not see is `null`.
   */
  ask<Answer>(question: Question<Answer>, variables?: Record<string, unknown>): Promise<Answer>;
  /** What whoever runs the shop has to mend, a sentence each. */
  problems(): string[];
}

/** Milliseconds between two looks at what Shopify is working on. */
const pendingPause = 700;

const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.looseObject({ code: z.string().optional() }).optional(),
});

type ApiError = z.infer<typeof errorSchema>;

const costSchema = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
});

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(errorSchema).default([]),
  extensions: z.object({ cost: costSchema.optional() }).optional(),
});

export interface ShopifyShop {
  /** Such as `https://voorbeeld.myshopify.com`. */
  origin: string;
  access: ShopifyAccess;
}

export function openAdminApi({ origin, access }: ShopifyShop, tools: ShopifyTools): AdminApi {
  const { http, log } = tools;
  const address = new URL(`/admin/api/${apiVersion}/graphql.json`, origin);
  const token = keepAccessToken(origin, access, tools);
  const withheld = new Map<string, readonly string[]>();
  let answeredIn = apiVersion;

  async function send<Answer>(
    { document: query, schema, writes = false, isPending }: Question<Answer>,
    variables: object,
  ): Promise<HttpAnswer> {
    const headers = { 'x-shopify-access-token': await token.read() };
    try {
      return await http.request({
        method: 'POST',
        url: address,
        headers,
        body: { query, variables },
        onlyReads: !writes,
        againAfter(answer) {
          const data = answerSchema.safeParse(answer.body).data?.data;
          const read = isPending && schema.safeParse(data).data;
          return read !== undefined && isPending?.(read) ? pendingPause : throttledFor(answer);
        },
      });
    } catch (error) {
      // the secret may have been changed: no token that came of the former one is of use
      token.forget();
      throw error;
    }
  }

  function unusable(why: string, found: object): OrderLookupUnavailable {
    log.error(found, why);
    return new OrderLookupUnavailable(why);
  }

  return {
    async ask(question, variables = {}) {
      const { document, schema, writes = false } = question;
      const { status, headers, body } = await send(question, variables);
      answeredIn = headers.get('x-shopify-api-version') ?? answeredIn;
      if (status >= 400) throw unusable(`Shopify refuses: ${reasonOf(status)}`, { status });
      const answer = answerSchema.safeParse(body);
      if (!answer.success) throw unusable('Shopify answered with no GraphQL', fault(answer.error));
      const { data, errors } = answer.data;
      const denied = errors.filter(isDenied);
      const [other] = errors.filter((error) => !isDenied(error));
      if (other) throw unusable('Shopify did not take what was asked', told(other));
      if (writes && denied[0]) {
        log.error(told(denied[0]), 'Shopify lets the app change nothing');
        throw new OrderActionRefused('the app has no leave for it: its scope write_orders lacks');
      }
      withheld.set(document, denied.map(fieldOf));
      const read = schema.safeParse(data);
      if (read.success) return read.data;
      if (denied[0]) throw unusable('Shopify does not let the app see orders', told(denied[0]));
      throw unusable('Shopify answered what does not fit', fault(read.error));
    },
    problems() {
      const fields = [...new Set([...withheld.values()].flat())].sort();
      return [
        ...(fields.length > 0
          ? [
              `Shopify withholds ${fields.join(', ')} from the app: give it the scopes and the protected customer data (e-mail, address) that the README names`,
            ]
          : []),
        ...(answeredIn === apiVersion
          ? []
          : [
              `Shopify answers in version ${answeredIn} and no longer in ${apiVersion}: update Loket`,
            ]),
      ];
    },
  };
}

/** Milliseconds until there is room for it again, where it was turned away for what it costs. */
function throttledFor({ body }: HttpAnswer): number | undefined {
  const answer = answerSchema.safeParse(body).data;
  if (!answer?.errors.some((error) => codeOf(error) === 'THROTTLED')) return undefined;
  const cost = answer.extensions?.cost;
  if (!cost) return 0;
  const { currentlyAvailable, restoreRate } = cost.throttleStatus;
  return (Math.max(0, cost.requestedQueryCost - currentlyAvailable) / restoreRate) * 1_000;
}

function reasonOf(status: number): string {
  if (status === 402) return 'the shop is frozen, as its bill is not paid';
  if (status === 404) return 'there is no shop at this address';
  if (status === 423) return 'the shop is locked';
  return `status ${status}`;
}

function isDenied(error: ApiError): boolean {
  return codeOf(error) === 'ACCESS_DENIED';
}

function codeOf({ extensions }: ApiError): string | undefined {
  return extensions?.code;
}

/** The name of the field that an error is about. Example: `email`. */
function fieldOf({ path = [] }: ApiError): string {
  return path.findLast((step) => typeof step === 'string') ?? 'what was asked';
}

function told(error: ApiError): object {
  return { code: codeOf(error), path: error.path?.join('.'), why: error.message };
}

function fault({ issues }: z.ZodError): object {
  return { path: issues[0]?.path.join('.'), why: issues[0]?.message };
}
