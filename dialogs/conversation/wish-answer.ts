import type { Answer, ChoiceValue, DialogContext, Effect, Input, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { mergeFacts, readFacts } from './given-facts.ts';
import { enter, showMenu } from './menu.ts';
import { offerChoices, wishSlot, type Wish } from './wish.ts';
import { readChoice } from '../reading/answers/choice.ts';
import { opensWithYes, readYesNo } from '../reading/answers/yes-no.ts';
import { readOrderAlone } from '../reading/facts/order-alone.ts';
import { findSecondFact } from '../reading/facts/second-fact.ts';
import { routes, type InScope } from '../reading/router/routes.ts';

/**
 * Handles an answer to what was offered; `undefined` when it is none. `again` asks the question of the
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
  const chosen = readOffer(input, wish, context);
  if (chosen === undefined) {
    if (isYes(input)) return askWhich(wish, rest, context);
    return keepOrder(input, wish, rest, context);
  }
  const routed: Effect = { type: 'routed', routed: { ...wish.routed, confirmed: chosen } };
  const step =
    chosen === 'none'
      ? (again?.(rest) ?? goBack(wish, rest, context))
      : enter(context.topics.itemOf[chosen], addFacts(wish.said, input), rest, context);
  return { ...step, effects: [routed, ...step.effects] };
}

// What was said with the yes counts too: "ja, order 1042", or the number alone.
function addFacts(said: Answer, input: Input): Answer {
  if (input.type !== 'text') return said;
  return { ...said, facts: mergeFacts(said.facts, readFacts(input.text)) };
}

function goBack({ asked, said }: Wish, state: DialogState, context: DialogContext): Step {
  const wrong = asked === 'confirm' ? [said] : [];
  const unread = [...(state.unread ?? []), ...wrong];
  const known = unread.length > 0 ? { ...state, unread } : state;
  return showMenu(known, context, context.words('wish.none'));
}

function readOffer(input: Input, wish: Wish, context: DialogContext): InScope | 'none' | undefined {
  if (input.type === 'choice') return routeOf(input.choice, wish, context);
  if (input.type !== 'text') return undefined;
  const named = readChoice(input.text, offerChoices(wish, context));
  if (named !== undefined) return routeOf(named, wish, context);
  const said = readYesNo(input.text);
  if (said === 'no') return 'none';
  if (wish.asked === 'which' && !(said === 'yes' && wish.offered.length === 1)) return undefined;
  // who goes on with number and address takes it for granted
  const facts = readOrderAlone(input.text) ?? findSecondFact(input.text);
  const goesOn = facts !== undefined && !context.route(input.text).sure;
  // nothing comes of it before the form has read it back
  return opensWithYes(input.text) || goesOn ? wish.offered[0] : undefined;
}

function isYes(input: Input): boolean {
  return input.type === 'text' && readYesNo(input.text) === 'yes';
}

// "Is it one of these?" "Yes."
function askWhich(wish: Wish, state: DialogState, context: DialogContext): Step {
  const replies = [{ text: context.words('wish.which-one'), choices: offerChoices(wish, context) }];
  return { state: { ...state, wish }, replies, effects: [] };
}

// An order number alone answers nothing, and is not lost with what was said before.
function keepOrder(
  input: Input,
  wish: Wish,
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  if (input.type !== 'text' || readOrderAlone(input.text) === undefined) return undefined;
  return askWhich({ ...wish, said: addFacts(wish.said, input) }, state, context);
}

function routeOf(
  { slot, value }: ChoiceValue,
  { offered }: Wish,
  { topics }: DialogContext,
): InScope | 'none' | undefined {
  if (slot === 'menu') return inScopeRoutes.find((route) => topics.itemOf[route] === value);
  if (slot !== wishSlot) return undefined;
  return value === 'none' ? value : offered.find((route) => route === value);
}

const inScopeRoutes = routes.filter((route) => route !== 'oos');
