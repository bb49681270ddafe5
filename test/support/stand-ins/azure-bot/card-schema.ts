import { z } from 'zod';

/*
 * Adaptive Cards as Teams shows them, on phones too: version 1.5 at most, no `Table`, six actions beside each other at
 * most. Elements and properties that nobody here needs are not taken.
 */

const versions = /^1\.[0-5]$/;
const mostActions = 6;

const word = z.string().regex(/\S/, 'is empty');
const anyId = z.string().optional();
const spacing = z
  .enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding'])
  .optional();
const placed = {
  id: anyId,
  spacing,
  separator: z.boolean().optional(),
  isVisible: z.boolean().optional(),
};

const textBlock = z.strictObject({
  ...placed,
  type: z.literal('TextBlock'),
  // Teams draws neither headings, code nor images of Markdown here
  text: word.refine((text) => !/^#{1,6} |^\s*```|(?<!\\)!\[[^\]]*\]\(/m.test(text), {
    error: 'has Markdown that Teams shows as it is written',
  }),
  wrap: z.literal(true, { error: 'would be cut at the end of the line' }),
  weight: z.enum(['lighter', 'default', 'bolder']).optional(),
  size: z.enum(['small', 'default', 'medium', 'large', 'extraLarge']).optional(),
  style: z.enum(['default', 'heading']).optional(),
  isSubtle: z.boolean().optional(),
});

const factSet = z.strictObject({
  ...placed,
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: word, value: word })).min(1),
});

const choiceSet = z.strictObject({
  ...placed,
  type: z.literal('Input.ChoiceSet'),
  id: word,
  label: word,
  style: z.enum(['compact', 'expanded', 'filtered']),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().optional(),
  placeholder: z.string().optional(),
  choices: z.array(z.strictObject({ title: word, value: word })).min(1),
});

const messageBack = z.strictObject({
  type: z.literal('messageBack'),
  text: word,
  displayText: word,
  value: z.record(z.string(), z.unknown()),
});

const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  id: anyId,
  title: word,
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  data: z.looseObject({ msteams: messageBack.optional() }),
});

const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: word, url: z.url() });

const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: word,
  targetElements: z.array(z.string()).min(1),
});

const folded = z.strictObject({
  type: z.literal('AdaptiveCard'),
  version: z.string().regex(versions, 'is a version that Teams does not know').optional(),
  body: z.array(z.discriminatedUnion('type', [textBlock, factSet])).min(1),
});

const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title: word,
  card: folded,
});

const actions = z
  .array(z.discriminatedUnion('type', [submit, openUrl, toggle, showCard]))
  .min(1)
  .max(mostActions, { error: 'has more actions than Teams shows' });

const actionSet = z.strictObject({ ...placed, type: z.literal('ActionSet'), actions });

const column = z.strictObject({
  type: z.literal('Column'),
  width: z.enum(['auto', 'stretch']),
  verticalContentAlignment: z.enum(['top', 'center', 'bottom']).optional(),
  items: z.array(z.discriminatedUnion('type', [textBlock, factSet, actionSet])).min(1),
});

const columnSet = z.strictObject({
  ...placed,
  type: z.literal('ColumnSet'),
  columns: z.array(column).min(1),
});

const element = z.discriminatedUnion('type', [textBlock, factSet, choiceSet, actionSet, columnSet]);

const container = z.strictObject({
  ...placed,
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
  items: z.array(element).min(1),
});

/** A card as it is sent. */
export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.string().regex(versions, 'is a version that Teams does not know'),
  body: z.array(z.union([element, container])).min(1),
  actions: actions.optional(),
  speak: word.optional(),
  fallbackText: word.optional(),
  lang: z.string().optional(),
  msteams: z.strictObject({ width: z.literal('Full') }).optional(),
});

export type Card = z.infer<typeof cardSchema>;
export type CardAction = z.infer<typeof actions>[number];
