import { z } from 'zod';
import { readOrderNumber } from '../../dialogs/reading/facts/order-number.ts';
import { routes } from '../../dialogs/reading/router/routes.ts';
import type { Advice } from '../ports/language-advice.ts';

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
  const content = contentSchema.safeParse(readContent(body)).data;
  if (content === undefined) return undefined;
  const { route, slots } = content;
  const { orderNumber, boughtOn } = slots ?? {};
  return {
    route,
    ...(isQuotedFrom(orderNumber, sent) &&
      readOrderNumber(orderNumber) !== undefined && { orderNumber }),
    ...(isQuotedFrom(boughtOn, sent) && boughtOn.length <= 60 && { boughtOn }),
  };
}

const choiceSchema = z.strictObject({ choice: z.int().min(0) });

/** The number, from 1, of the answer that the model chose among `many`, and 0 for none; `undefined` for anything else. */
export function readChosen(body: string, many: number): number | undefined {
  const chosen = choiceSchema.safeParse(readContent(body)).data?.choice;
  return chosen !== undefined && chosen <= many ? chosen : undefined;
}

function readContent(body: string): unknown {
  const completion = completionSchema.safeParse(parseJson(body));
  if (!completion.success) return undefined;
  return parseJson(stripFence(completion.data.choices[0].message.content));
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
