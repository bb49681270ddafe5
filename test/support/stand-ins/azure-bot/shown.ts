import { cardsIn, type PostedActivity } from './activity-schema.ts';
import type { Card, CardAction } from './card-schema.ts';

/** What can be pressed in a message, and what comes of it: `text` and `value` of the message that is sent then. */
export interface Pressable {
  label: string;
  answer: { text?: string; value?: unknown };
}

/** Every button of a message, in the order in which it is shown; a choice of a list is one too. */
export function pressablesIn(activity: PostedActivity): Pressable[] {
  const { suggestedActions } = activity;
  const suggested = (suggestedActions?.actions ?? []).map(({ type, title, text, value }) => ({
    label: title,
    // what a channel makes of a button that only says something
    answer: type === 'imBack' ? { text: String(value) } : { text: text ?? title, value },
  }));
  return [...cardsIn(activity).flatMap(pressablesOf), ...suggested];
}

/** All that is written on a message, a line a part: its text, and its cards as they are seen before anything is pressed. */
export function wordsOn(activity: PostedActivity): string {
  const cards = cardsIn(activity)
    .flatMap(({ body }) => body.flatMap(flatten))
    .flatMap((element) => {
      if ('isVisible' in element && element.isVisible === false) return [];
      if (element.type === 'TextBlock') return [element.text];
      if (element.type === 'FactSet')
        return element.facts.map(({ title, value }) => `${title}: ${value}`);
      return [];
    });
  return [activity.text ?? '', ...cards].filter(Boolean).join('\n\n');
}

/** The buttons of a message that open an address, from top to bottom. */
export function linksOn(activity: PostedActivity): { title: string; url: string }[] {
  return cardsIn(activity).flatMap(({ body, actions = [] }) => {
    const elements = body.flatMap(flatten);
    const sets = elements.flatMap((element) =>
      element.type === 'ActionSet' ? element.actions : [],
    );
    return [...sets, ...actions].flatMap((action) =>
      action.type === 'Action.OpenUrl' ? [action] : [],
    );
  });
}

type Part = Card['body'][number];
type Leaf = Exclude<Part, { type: 'Container' | 'ColumnSet' }>;

function flatten(part: Part): Leaf[] {
  if (part.type === 'Container') return part.items.flatMap(flatten);
  return part.type === 'ColumnSet' ? part.columns.flatMap(({ items }) => items) : [part];
}

function pressablesOf({ body, actions = [] }: Card): Pressable[] {
  const elements = body.flatMap(flatten);
  const sets = elements.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
  const submits = [...sets, ...actions].flatMap((action) =>
    action.type === 'Action.Submit' ? [action] : [],
  );
  const lists = elements.flatMap((element) => {
    const [submit] = submits;
    if (element.type !== 'Input.ChoiceSet' || !submit) return [];
    return element.choices.map(({ title, value }) => ({
      label: title,
      answer: submitted(submit, { [element.id]: value }),
    }));
  });
  return [
    ...lists,
    ...submits.map((submit) => ({ label: submit.title, answer: submitted(submit) })),
  ];
}

/** What Teams sends of a submit: as a message of its own with `messageBack`, as a bare value without. */
function submitted({ data }: Extract<CardAction, { type: 'Action.Submit' }>, inputs: object = {}) {
  const { msteams, ...rest } = data;
  if (!msteams) return { value: { ...rest, ...inputs } };
  return { text: msteams.text, value: { ...rest, ...msteams.value, ...inputs } };
}
