import type {
  Choice,
  ChoiceValue,
  DialogState,
  Effect,
  Input,
  LookUpAnswer,
  Routed,
  DialogContext,
  Step,
} from './dialog.ts';
import { personChoice, type Answer } from './form/form.ts';
import { enter, itemOf, menu, toPersonWith } from './menu.ts';
import { readChoice } from '../reading/answers/choice.ts';
import { readOrderNumber, findOrderNumber } from '../reading/facts/order-number.ts';
import { findSecondFact } from '../reading/facts/second-fact.ts';
import { routes, type InScope, type Routing } from '../reading/router/routes.ts';
import { inScope, readWishes } from '../reading/router/wishes.ts';
import { readYesNo } from '../reading/answers/yes-no.ts';

/*
 * What the customer wants, said in their own words: where a rule names it, it is begun; where the model
 * is sure, one tap confirms it; else the likeliest are offered, and after two tries a person.
 */

type Wish = NonNullable<DialogState['wish']>;

/** How many routes are offered when it is not sure. */
const offers = 3;

/** Times in a row that nothing may be made of what was said, before it goes to a person. */
const triesBeforePerson = 2;

/** Routes that need no confirmation: an explanation, and a person who is asked for. */
const beginsNothing: InScope[] = ['review.trustpilot', 'human'];

/** The slot of a button that answers an offer: its value is a route, or `none`. */
const wishSlot = 'wish';

/** Hears words said where no question stands. */
export function handleWish(
  { text, files }: Answer,
  state: DialogState,
  context: DialogContext,
): Step {
  const { routing, second } = readWishes(text, context.route);
  const said = { text, files };
  const routed = asRouted(text, routing, state);
  const route = inScope(routing);
  if (route === undefined) {
    const wish = { said, routed, asked: 'which' as const, offered: likeliest(routing) };
    const asking = { ...state, wish };
    const lookUp = { type: 'advice' as const, text };
    return context.advised
      ? { state: asking, replies: [], effects: [], lookUp }
      : offer(wish, state, context);
  }
  const next = second && {
    said: { text: second.text, files: [] },
    routed: asRouted(second.text, second.routing, state),
  };
  const known = next === undefined ? state : { ...state, next };
  // a form reads back what it was told before anything comes of it
  const normalizeText = routing.by === 'rule' || beginsNothing.includes(route) || namesOrder(text);
  const step = normalizeText
    ? begin({ said, routed }, route, known, context)
    : ask({ said, routed, asked: 'confirm', offered: [route] }, known, context);
  const other = second && inScope(second.routing);
  return other === undefined ? step : announced(step, route, other, context);
}

/** Hears what a language model made of the words; without it, the likeliest are offered. */
export function handleAdvice(
  answer: LookUpAnswer,
  state: DialogState,
  context: DialogContext,
): Step {
  const { wish } = state;
  if (wish === undefined) return menu(state, context);
  if (answer.type !== 'advice' || answer.result !== 'match' || answer.route === 'oos') {
    return offer(wish, state, context);
  }
  const { route, orderNumber, boughtOn } = answer;
  // read as if the customer had put it so
  const slots = [orderNumber && `order ${orderNumber}`, boughtOn && `besteld ${boughtOn}`];
  const text = [wish.said.text, ...slots].filter(Boolean).join('\n');
  const routed = { ...wish.routed, route, by: 'advice' as const };
  const said = { ...wish.said, text };
  return ask({ said, routed, asked: 'confirm', offered: [route] }, state, context);
}

/**
 * Hears an answer to what was offered; `undefined` when it is none. `again` asks the question of the
 * form that stands open.
 */
export function handleOfferAnswer(
  input: Input,
  state: DialogState,
  context: DialogContext,
  again?: (state: DialogState) => Step,
): Step | undefined {
  const { wish, ...rest } = state;
  if (wish === undefined) return undefined;
  const chosen = chosenOf(input, wish, context);
  if (chosen === undefined) return isYes(input) ? askWhich(wish, rest, context) : undefined;
  const routed: Effect = { type: 'routed', routed: { ...wish.routed, confirmed: chosen } };
  const step =
    chosen === 'none'
      ? (again?.(rest) ?? declined(wish, rest, context))
      : enter(itemOf[chosen], withFacts(wish.said, input), rest, context);
  return { ...step, effects: [routed, ...step.effects] };
}

// What was said with the yes counts too: "ja, order 1042", or the number alone.
function withFacts(said: Answer, input: Input): Answer {
  if (input.type !== 'text') return said;
  const number = readOrderNumber(input.text);
  const facts = [number && `order ${number}`, findSecondFact(input.text)];
  return { ...said, text: [said.text, ...facts].filter(Boolean).join('\n') };
}

/** Offers to leave the form that stands open for what the customer seems to want instead. */
export function offerToLeave(
  { text, files }: Answer,
  state: DialogState,
  context: DialogContext,
  leads: (route: InScope) => boolean,
): Step | undefined {
  const routing = context.route(text);
  const route = inScope(routing);
  if (route === undefined || !leads(route)) return undefined;
  const routed = asRouted(text, routing, state);
  return ask({ said: { text, files }, routed, asked: 'leave', offered: [route] }, state, context);
}

/** Offers what the customer wanted beside what is done now. */
export function offerNext(
  { next, ...state }: DialogState,
  context: DialogContext,
): Step | undefined {
  if (next === undefined || next.routed.route === 'oos') return undefined;
  return ask({ ...next, asked: 'next', offered: [next.routed.route] }, state, context);
}

function begin(
  { said, routed }: Pick<Wish, 'said' | 'routed'>,
  route: InScope,
  state: DialogState,
  context: DialogContext,
): Step {
  const step = enter(itemOf[route], said, state, context);
  return { ...step, effects: [{ type: 'routed', routed }, ...step.effects] };
}

function announced(step: Step, one: InScope, other: InScope, context: DialogContext): Step {
  const text = context.words('wish.two', {
    first: label(one, context),
    second: label(other, context),
  });
  return { ...step, replies: [{ text }, ...step.replies] };
}

function ask(wish: Wish, state: DialogState, context: DialogContext): Step {
  const what = context.words(`wish.what.${wish.offered[0] ?? 'human'}`);
  const replies = [
    { text: context.words(`wish.${wish.asked}`, { what }), choices: answers(wish, context) },
  ];
  return { state: { ...state, wish }, replies, effects: [] };
}

function offer(wish: Wish, state: DialogState, context: DialogContext): Step {
  const unread = [...(state.unread ?? []), wish.said];
  if (unread.length >= triesBeforePerson) return toPerson(unread, wish, state, context);
  const key = wish.routed.route === 'oos' ? 'wish.out-of-scope' : 'wish.which';
  const replies = [{ text: context.words(key), choices: answers(wish, context) }];
  return { state: { ...state, wish, unread }, replies, effects: [] };
}

function declined({ asked, said }: Wish, state: DialogState, context: DialogContext): Step {
  const misread = asked === 'confirm' ? [said] : [];
  const unread = [...(state.unread ?? []), ...misread];
  const known = unread.length > 0 ? { ...state, unread } : state;
  return menu(known, context, context.words('wish.none'));
}

function toPerson(
  unread: Answer[],
  { routed }: Wish,
  state: DialogState,
  context: DialogContext,
): Step {
  const { wish, unread: input, ...rest } = state;
  const question = {
    text: unread
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    files: unread.flatMap(({ files }) => files),
  };
  const step = toPersonWith(question, rest);
  const replies = [{ text: context.words('wish.to-person') }, ...step.replies];
  return { ...step, replies, effects: [{ type: 'routed', routed }, ...step.effects] };
}

function answers({ offered, asked }: Wish, context: DialogContext): Choice[] {
  const many = asked === 'which';
  const choice = (value: string, shown: string) => ({
    dialog: 'root',
    slot: wishSlot,
    value,
    label: shown,
  });
  return [
    ...offered.map((route) =>
      choice(route, many ? label(route, context) : context.words('wish.yes')),
    ),
    choice('none', context.words(many ? 'menu.something-else' : 'wish.no')),
    // who is offered a person has the button already
    ...(offered.includes('human') ? [] : [personChoice(context)]),
  ];
}

function chosenOf(input: Input, wish: Wish, context: DialogContext): InScope | 'none' | undefined {
  if (input.type === 'choice') return pressed(input.choice, wish);
  if (input.type !== 'text') return undefined;
  const named = readChoice(input.text, answers(wish, context));
  if (named !== undefined) return pressed(named, wish);
  const said = readYesNo(input.text);
  if (said === 'no') return 'none';
  if (wish.asked === 'which' && !(said === 'yes' && wish.offered.length === 1)) return undefined;
  // who goes on with number and address takes it for granted
  const goesOn = findSecondFact(input.text) !== undefined && !context.route(input.text).sure;
  return said === 'yes' || goesOn ? wish.offered[0] : undefined;
}

function isYes(input: Input): boolean {
  return input.type === 'text' && readYesNo(input.text) === 'yes';
}

// "Is it one of these?" "Yes."
function askWhich(wish: Wish, state: DialogState, context: DialogContext): Step {
  const replies = [{ text: context.words('wish.which-one'), choices: answers(wish, context) }];
  return { state: { ...state, wish }, replies, effects: [] };
}

function pressed({ slot, value }: ChoiceValue, { offered }: Wish): InScope | 'none' | undefined {
  if (slot === 'menu') return inScopeRoutes.find((route) => itemOf[route] === value);
  if (slot !== wishSlot) return undefined;
  return value === 'none' ? value : offered.find((route) => route === value);
}

const inScopeRoutes = routes.filter((route) => route !== 'oos');

function asRouted(text: string, { guesses, by }: Routing, { language }: DialogState): Routed {
  return { text, language, ...(guesses[0] ?? { route: 'oos', score: 0 }), by };
}

function likeliest({ guesses }: Routing): InScope[] {
  return guesses.flatMap(({ route }) => (route === 'oos' ? [] : [route])).slice(0, offers);
}

function label(route: InScope, { words }: DialogContext): string {
  return words(`menu.${itemOf[route]}`);
}

// Number and the fact that only the buyer knows: then the form can read back all of it at once.
function namesOrder(text: string): boolean {
  return findOrderNumber(text) !== undefined && findSecondFact(text) !== undefined;
}
