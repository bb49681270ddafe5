import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { countCharacters, shorten } from '../../writing/characters.ts';
import { encodeChoice, type ChoiceValue } from './choice-id.ts';
import { writeBody } from './body.ts';

/** A choice as a message offers it. */
export interface OfferedChoice {
  label: string;
  value: ChoiceValue;
}

/** A row of a list, or a button; a row alone has a description. */
interface Pressable {
  id: string;
  title: string;
  description?: string;
}

/** How the choices of a message are shown. */
export type ShownChoices =
  | { as: 'nothing' }
  | { as: 'buttons'; buttons: Pressable[] }
  | { as: 'list'; rows: Pressable[] }
  | { as: 'numbers'; choices: OfferedChoice[] };

/** What WhatsApp takes, in characters but for the numbers of buttons and rows. */
const limits = {
  buttons: { most: 3, title: 20, body: 1024 },
  list: { most: 10, title: 24, description: 72, body: 4096 },
};

const actionSchema = z.object({
  title: z.string().regex(/\S/),
  value: z.object({
    loket: z.object({ dialog: z.string(), slot: z.string(), value: z.string() }),
  }),
});

/**
 * How the choices of a message with this body are shown: as buttons where they fit, else as a list that opens, else as
 * numbers to type.
 */
export function showChoices(activity: Partial<Activity>, body: string): ShownChoices {
  const choices = choicesIn(activity);
  if (choices.length === 0) return { as: 'nothing' };
  const length = countCharacters(body);
  const ids = idsOf(choices);
  const named = choices.map(({ label }, index) => ({ id: ids[index] ?? '', title: label }));
  const numbers: ShownChoices = { as: 'numbers', choices };
  if (ids.includes(undefined)) return numbers;
  const { buttons, list } = limits;
  if (choices.length <= buttons.most && length <= buttons.body) {
    const fit = named.every(({ title }) => countCharacters(title) <= buttons.title);
    if (fit && areApart(named)) return { as: 'buttons', buttons: named };
  }
  if (choices.length > list.most || length > list.body) return numbers;
  const rows = toRows(named);
  return rows ? { as: 'list', rows } : numbers;
}

/**
 * The choices in the order of their numbers, where the message shows them as numbers to type; `undefined` where it has
 * buttons, a list or none. `activity` is all that was said at once.
 */
export function numberedChoices(activity: Partial<Activity>): OfferedChoice[] | undefined {
  const shown = showChoices(activity, writeBody(activity));
  return shown.as === 'numbers' ? shown.choices : undefined;
}

function choicesIn({ suggestedActions }: Partial<Activity>): OfferedChoice[] {
  return (suggestedActions?.actions ?? []).flatMap((action) => {
    const { data } = actionSchema.safeParse(action);
    const label = data?.title.replace(/\s+/g, ' ').trim();
    return data && label ? [{ label, value: data.value.loket }] : [];
  });
}

function idsOf(choices: OfferedChoice[]): (string | undefined)[] {
  const given = new Set<string | undefined>();
  return choices.map(({ value }, index) => {
    const usual = encodeChoice(value);
    const id = given.has(usual) ? encodeChoice(value, index) : usual;
    given.add(id);
    return id;
  });
}

function areApart(shown: Pressable[]): boolean {
  return new Set(shown.map(({ title }) => title)).size === shown.length;
}

/** A label too long for a title stands whole below it; titles alike are numbered. */
function toRows(named: Pressable[]): Pressable[] | undefined {
  const { title: longest, description } = limits.list;
  if (named.some(({ title }) => countCharacters(title) > description)) return undefined;
  const titles = named.map(({ title }) => shorten(title, longest));
  const rows = named.map(({ id, title }, index) => {
    const isAlike = titles.filter((other) => other === titles[index]).length > 1;
    const shown = isAlike ? shorten(`${index + 1}. ${title}`, longest) : shorten(title, longest);
    return { id, title: shown, ...(shown !== title && { description: title }) };
  });
  return areApart(rows) ? rows : undefined;
}
