import { z } from 'zod';
import { readOrderNumber } from '../../dialogs/reading/facts/order-number.ts';
import { routes } from '../../dialogs/reading/router/routes.ts';
import type { Advice } from '../ports/route-advice.ts';

const completionSchema = z.object({
  choices: z.tuple([
    z.object({
      message: z.object({
        content: z.string(),
        tool_calls: z.tuple([]).nullish(),
        function_call: z.null().optional(),
      }),
    }),
  ]),
});

// Models like to write null for what they were told to leave out.
const contentSchema = z.strictObject({
  route: z.enum(routes),
  slots: z
    .strictObject({ orderNumber: z.string().nullish(), boughtOn: z.string().nullish() })
    .nullish(),
});

/**
 * What the model's answer says, read strictly: one of our routes, and of the slots only what stands in
 * the text that was sent. `undefined` when it is anything else.
 */
export function readAdvice(body: string, sent: string): Advice | undefined {
  const completion = completionSchema.safeParse(parseJson(body));
  if (!completion.success) return undefined;
  const [{ message }] = completion.data.choices;
  const content = contentSchema.safeParse(parseJson(stripFence(message.content)));
  if (!content.success) return undefined;
  const { route, slots } = content.data;
  const { orderNumber, boughtOn } = slots ?? {};
  return {
    route,
    ...(isQuotedFrom(orderNumber, sent) &&
      readOrderNumber(orderNumber) !== undefined && { orderNumber }),
    ...(isQuotedFrom(boughtOn, sent) && boughtOn.length <= 60 && { boughtOn }),
  };
}

// Whole words of the customer, and none of the marks for what was struck out.
function isQuotedFrom(words: string | null | undefined, sent: string): words is string {
  if (words == null || words === '' || words.includes('[')) return false;
  const around = sent.split(words);
  return around
    .slice(1)
    .some(
      (after, index) =>
        !/^[\p{L}\p{N}_/-]/u.test(after) && !/[\p{L}\p{N}_/-]$/u.test(around[index] ?? ''),
    );
}

function stripFence(content: string): string {
  return /^\s*```(?:json)?\s([^]*)```\s*$/.exec(content)?.[1] ?? content;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
