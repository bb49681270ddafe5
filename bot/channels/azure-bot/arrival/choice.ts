import { z } from 'zod';
import { keepable } from '../../keepable.ts';
import { parse } from '../parse.ts';

/** What a choice of ours hands back: three names, none of them long, and fit to be kept. */
const part = z
  .string()
  .max(1000)
  .refine((text) => keepable(text) === text);
const loketSchema = z.object({ dialog: part, slot: part, value: part });

const valueSchema = z.object({ loket: z.preprocess(parse, loketSchema) });

const submittedSchema = z.object({
  msteams: z.object({
    text: z.string().max(500).optional().catch(undefined),
    displayText: z.string().max(500).optional().catch(undefined),
    value: z.unknown().optional(),
  }),
});

/** A choice that the bot offered, and how it read. */
export interface Chosen {
  label: string | undefined;
  value: { loket: z.infer<typeof loketSchema> };
}

/**
 * Reads what a button hands back: its own value, the whole of the card's data, or either as text in JSON. `undefined`
 * for what is no choice of ours.
 */
export function readChoice(given: unknown): Chosen | undefined {
  const value = parse(given);
  const submitted = submittedSchema.safeParse(value).data?.msteams;
  const own =
    valueSchema.safeParse(value).data ?? valueSchema.safeParse(parse(submitted?.value)).data;
  if (!own) return undefined;
  const label = submitted?.displayText ?? submitted?.text;
  return { label: label === undefined ? undefined : keepable(label), value: { loket: own.loket } };
}
