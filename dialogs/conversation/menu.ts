import type { Answer, Choice, DialogContext, MenuItem, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { dropForm } from './form/form-state.ts';
import { menuChoice } from './form/form.ts';
import { givenFacts, mergeFacts } from './given-facts.ts';
import { readLabel } from '../reading/answers/choice.ts';
import { normalizeText } from '../reading/text.ts';

/** Shows the main menu, after `before`. */
export function showMenu(state: DialogState, context: DialogContext, before?: string): Step {
  const question = context.words('menu.question');
  const text = before === undefined ? question : `${before} ${question}`;
  const { menu: left, next, wish, paused, ...rest } = state;
  const choices = choicesOf(context.topics.menu, context);
  return { state: rest, replies: [{ text, choices }], effects: [] };
}

/** The end of a conversation in which nothing stands open. */
export function sayGoodbye(state: DialogState, context: DialogContext): Step {
  return { state, replies: [{ text: context.words('menu.goodbye') }], effects: [] };
}

/** The item whose label was typed, or its number in the menu shown last. */
export function readMenuItem(
  text: string,
  state: DialogState,
  context: DialogContext,
): string | undefined {
  const { topics } = context;
  const shown = submenuOf(topics.items.get(state.menu ?? ''));
  const said = normalizeText(text);
  return (
    readLabel(text, choicesOf(shown.length > 0 ? shown : topics.menu, context)) ??
    choicesOf([...topics.items.keys()], context).find(({ label }) => normalizeText(label) === said)
  )?.value;
}

/** Begins what the item stands for, or shows the menu behind it; the main menu for what is no item. */
export function enter(
  name: string,
  said: Answer,
  state: DialogState,
  context: DialogContext,
): Step {
  const { wish, unread, given, ...rest } = state;
  const item = context.topics.items.get(name);
  if (item === undefined) return showMenu(dropForm(rest), context);
  const facts = mergeFacts(givenFacts(state), said.facts);
  const step =
    typeof item === 'function'
      ? item({ ...said, facts }, rest, context)
      : showSubmenu(name, item.submenu, rest, context);
  const leadsOn = step.state.form === undefined && step.lookUp === undefined;
  return given && leadsOn ? { ...step, state: { ...step.state, given } } : step;
}

function showSubmenu(
  name: string,
  items: readonly string[],
  state: DialogState,
  context: DialogContext,
): Step {
  const replies = [{ text: context.words(`${name}.menu`), choices: choicesOf(items, context) }];
  return { state: { ...dropForm(state), menu: name }, replies, effects: [] };
}

function submenuOf(item: MenuItem | undefined): readonly string[] {
  return item === undefined || typeof item === 'function' ? [] : item.submenu;
}

function choicesOf(items: readonly string[], context: DialogContext): Choice[] {
  return items.map((item) => menuChoice(context, item));
}
