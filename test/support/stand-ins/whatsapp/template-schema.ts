import { z } from 'zod';
import type { ApprovedTemplate } from './switchboard.ts';

/*
 * What Meta takes of a template that is submitted to `/{account}/message_templates`: lengths in characters, variables
 * numbered from one, none at either end of the text, and an example of each.
 */

const text = (most: number) =>
  z
    .string()
    .regex(/\S/, 'is empty')
    .refine((written) => Array.from(written).length <= most, `is longer than ${most} characters`);

const body = z
  .strictObject({
    type: z.literal('BODY'),
    text: text(1024)
      .refine((written) => !/^\s*\{\{|\}\}\W*$/.test(written), 'begins or ends with a variable')
      .refine((written) => !/\n{3}| {5}/.test(written), 'has too much empty room'),
    example: z.strictObject({ body_text: z.tuple([z.array(text(200))]) }).optional(),
  })
  .refine(({ text: written }) => variablesIn(written).every((one, index) => one === index + 1), {
    error: 'variables are not numbered from one',
  })
  .refine(
    ({ text: written, example }) =>
      variablesIn(written).length === (example?.body_text[0].length ?? 0),
    'has not an example of each variable',
  )
  // a text that is little more than its variables is refused
  .refine(({ text: written }) => written.split(/\s+/).length > 4 * variablesIn(written).length, {
    error: 'has too many variables for its length',
  });

const buttons = z.strictObject({
  type: z.literal('BUTTONS'),
  buttons: z
    .array(z.strictObject({ type: z.literal('QUICK_REPLY'), text: text(25) }))
    .min(1)
    .max(10),
});

export const templateSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  category: z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']),
  components: z.tuple([body, buttons]),
});

/** A template as it is once Meta approved it. Throws where Meta would refuse it. */
export function approve(submitted: unknown): ApprovedTemplate {
  const { name, language, components } = templateSchema.parse(submitted);
  const [{ text: written }, shown] = components;
  return {
    name,
    languages: [language],
    parameters: variablesIn(written).length,
    quickReplies: shown.buttons.map((button) => button.text),
  };
}

function variablesIn(written: string): number[] {
  return [...written.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number));
}
