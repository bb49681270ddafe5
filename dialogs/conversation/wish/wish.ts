import { serviceAt } from '../../../policies/service/service-at.ts';
import type { Answer, Choice, DialogContext, Step } from '../dialog.ts';
import type { LookUpAnswer } from '../look-up.ts';
import type { DialogState, Routed } from '../dialog-state.ts';
import { personChoice } from '../form/form.ts';
import { readSurely } from '../form/learned.ts';
import { readFacts } from '../given-facts.ts';
import { enter, showMenu } from '../menu.ts';
import { requestPerson } from '../request-person.ts';
import { beginsQuestion } from '../../reading/answers/about-the-question.ts';
import {
  readOrderNumber,
  readOrderNumbers,
  findOrderNumber,
} from '../../reading/facts/order-number.ts';
import { findSecondFact } from '../../reading/facts/second-fact.ts';
import type { InScope, Routing } from '../../reading/router/routes.ts';
import { inScope, readWishes } from '../../reading/router/wishes.ts';

/*
 * What the customer wants, said in their own words: where a rule names it, it is begun; where the model
 * is sure, one tap confirms it; else the likeliest are offered, and after two tries a person.
 */

export type Wish = NonNullable<DialogState['wish']>;

/** How many routes are offered when it is not sure. */
const offers = 3;

/** Times in a row that nothing may be made of what was said, before it goes to a person. */
const triesBeforePerson = 2;

/**
 * Routes that need no confirmation: an explanation, how an order stands, a change of it, of which nothing comes before a
 * final yes, and a person who is asked for. A question about a withdrawal neither.
 */
const beginsNothing: InScope[] = ['order.status', 'order.change', 'review.trustpilot', 'human'];

/** The slot of a button that answers an offer: its value is a route, or `none`. */
export const wishSlot = 'wish';

/** Handles words said where no question stands. */
export function handleWish(
  { text, files }: Answer,
  state: DialogState,
  context: DialogContext,
): Step {
  const { routing, first, second } = readWishes(text, context.route);
  // what is told of the second is no story of the first; a number is of both
  const said =
    first === undefined ? { text, files } : { text: first, files, facts: readFacts(text) };
  const routed = traceOf(text, routing, state);
  const route = inScope(routing);
  if (route === undefined) {
    const beyond = answerBeyond({ text, files }, routing, state, context);
    if (beyond !== undefined) return beyond;
    const wish = { said, routed, asked: 'which' as const, offered: findLikeliest(routing) };
    const asking = { ...state, wish };
    const lookUp = { type: 'advice' as const, text };
    return context.advised
      ? { state: asking, replies: [], effects: [], lookUp }
      : offer(wish, state, context);
  }
  const next = second && {
    said: { text: second.text, files: [] },
    routed: traceOf(second.text, second.routing, state),
  };
  const known = next === undefined ? state : { ...state, next };
  // a form reads back what it was told before anything comes of it
  const asks = route === 'withdrawal' && beginsQuestion(text);
  const beginsAtOnce =
    routing.by === 'rule' || asks || beginsNothing.includes(route) || namesOrder(text);
  const step = beginsAtOnce
    ? begin({ said, routed }, route, known, context)
    : askOffer({ said, routed, asked: 'confirm', offered: [route] }, known, context);
  const other = second && inScope(second.routing);
  return other === undefined ? step : announceBoth(step, route, other, context);
}

// An invoice, a compliment: what the bot does not do itself, and knows for what it is.
function answerBeyond(
  { text, files }: Answer,
  routing: Routing,
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  if (routing.guesses[0]?.route !== 'oos') return undefined;
  const beyond = readSurely('beyond', text, context);
  if (beyond === undefined) return undefined;
  const routed = { type: 'routed' as const, routed: traceOf(text, routing, state) };
  const { shopName } = serviceAt(context.book, context.at);
  const reply = { text: context.words(`beyond.${beyond}`, { shop: shopName }) };
  const step =
    beyond === 'shop'
      ? requestPerson({ text, files }, state, { text, files })
      : { state, replies: [], effects: [] };
  return { ...step, replies: [reply, ...step.replies], effects: [routed, ...step.effects] };
}

/** Handles what a language model made of the words; without it, the likeliest are offered. */
export function handleAdvice(
  answer: LookUpAnswer,
  state: DialogState,
  context: DialogContext,
): Step {
  const { wish } = state;
  if (wish === undefined) return showMenu(state, context);
  if (answer.type !== 'advice' || answer.result !== 'match') return offer(wish, state, context);
  // none of what the bot does: a person finds out
  if (answer.route === 'oos') return goToPerson([wish.said], wish, state, context);
  const { route, orderNumber, boughtOn } = answer;
  const routed = { ...wish.routed, route, by: 'advice' as const };
  // both are the customer's own words, to be read like any other
  const facts = { orderNumber: orderNumber && readOrderNumber(orderNumber), boughtOn };
  const said = { ...wish.said, facts };
  return askOffer({ said, routed, asked: 'confirm', offered: [route] }, state, context);
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
  const routed = traceOf(text, routing, state);
  return askOffer(
    { said: { text, files }, routed, asked: 'leave', offered: [route] },
    state,
    context,
  );
}

/** Keeps a wish said beside an answer, until what is done now is done. */
export function keepNext(step: Step, { text, routing }: { text: string; routing: Routing }): Step {
  const next = { said: { text, files: [] }, routed: traceOf(text, routing, step.state) };
  return { ...step, state: { ...step.state, next } };
}

/** Offers what the customer wanted beside what is done now. */
export function offerNext(
  { next, ...state }: DialogState,
  context: DialogContext,
): Step | undefined {
  if (next === undefined || next.routed.route === 'oos') return undefined;
  return askOffer({ ...next, asked: 'next', offered: [next.routed.route] }, state, context);
}

function begin(
  { said, routed }: Pick<Wish, 'said' | 'routed'>,
  route: InScope,
  state: DialogState,
  context: DialogContext,
): Step {
  const step = enter(context.topics.itemOf[route], said, state, context);
  return { ...step, effects: [{ type: 'routed', routed }, ...step.effects] };
}

function announceBoth(step: Step, one: InScope, other: InScope, context: DialogContext): Step {
  const text = context.words('wish.two', {
    first: label(one, context),
    second: label(other, context),
  });
  return { ...step, replies: [{ text }, ...step.replies] };
}

/** Asks whether it is what is offered. */
export function askOffer(wish: Wish, state: DialogState, context: DialogContext): Step {
  const what = context.words(`wish.what.${wish.offered[0] ?? 'human'}`);
  const replies = [
    { text: context.words(`wish.${wish.asked}`, { what }), choices: offerChoices(wish, context) },
  ];
  return { state: { ...state, wish }, replies, effects: [] };
}

function offer(wish: Wish, state: DialogState, context: DialogContext): Step {
  const unread = [...(state.unread ?? []), wish.said];
  if (unread.length >= triesBeforePerson) return goToPerson(unread, wish, state, context);
  const key = wish.routed.route === 'oos' ? 'wish.out-of-scope' : 'wish.which';
  const replies = [{ text: context.words(key), choices: offerChoices(wish, context) }];
  return { state: { ...state, wish, unread }, replies, effects: [] };
}

function goToPerson(
  unread: Answer[],
  { routed }: Wish,
  state: DialogState,
  context: DialogContext,
): Step {
  const { wish, unread: before, ...rest } = state;
  const question = {
    text: unread
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    files: unread.flatMap(({ files }) => files),
  };
  const step = requestPerson(question, rest);
  const replies = [{ text: context.words('wish.to-person') }, ...step.replies];
  return { ...step, replies, effects: [{ type: 'routed', routed }, ...step.effects] };
}

/** The buttons with which an offer is answered. */
export function offerChoices({ offered, asked }: Wish, context: DialogContext): Choice[] {
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

function traceOf(text: string, { guesses, by }: Routing, { language }: DialogState): Routed {
  return { text, language, ...(guesses[0] ?? { route: 'oos', score: 0 }), by };
}

function findLikeliest({ guesses }: Routing): InScope[] {
  return guesses.flatMap(({ route }) => (route === 'oos' ? [] : [route])).slice(0, offers);
}

function label(route: InScope, { words, topics }: DialogContext): string {
  return words(`menu.${topics.itemOf[route]}`);
}

// Number and the fact that only the buyer knows: then the form can read back all of it at once.
function namesOrder(text: string): boolean {
  const number = findOrderNumber(text) ?? readOrderNumbers(text);
  return number !== undefined && findSecondFact(text) !== undefined;
}
