import type { Answer, ChoiceValue, DialogContext, Effect, Input, Step } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { readSurely } from '../form/learned.ts';
import { mergeFacts, readFacts } from '../given-facts.ts';
import { enter, showMenu } from '../menu.ts';
import { askOffer, offerChoices, wishSlot, type Wish } from './wish.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { saysGoodbye } from '../../reading/wishes/courtesy.ts';
import { denies, readChoice } from '../../reading/answers/choice.ts';
import { readClaim } from '../../reading/answers/claim.ts';
import { readOrderNumbers, withoutFacts } from '../../reading/facts/order-number.ts';
import {
  afterNo,
  beginsWithYes,
  isTakenBack,
  opensWithYes,
  readYesNo,
} from '../../reading/answers/yes-no.ts';
import { countWords } from '../../reading/text.ts';
import { readOrderAlone, readSecondFactAlone } from '../../reading/facts/order-alone.ts';
import { findSecondFact } from '../../reading/facts/second-fact.ts';
import { routes, type InScope } from '../../reading/router/routes.ts';
import { inScope } from '../../reading/router/wishes.ts';

/** How the conversation goes on where what was offered is declined. */
interface Declined {
  /** Asks the question of the form that stands open, if one does. */
  again: ((state: DialogState) => Step) | undefined;
  /** Handles what is said to be meant instead. */
  instead: (text: string, state: DialogState) => Step;
}

/** Handles an answer to what was offered; `undefined` when it is none. */
export function handleOfferAnswer(
  input: Input,
  state: DialogState,
  context: DialogContext,
  { again, instead }: Declined,
): Step | undefined {
  const { wish, ...rest } = state;
  if (wish === undefined) return undefined;
  if (again === undefined && input.type === 'text' && saysGoodbye(input.text)) return undefined;
  const isFact = input.type === 'text' && isFactAlone(input.text, wish, context);
  if (wish.asked === 'leave' && again && isFact) {
    // it answers the question that stood before the offer, and the offer waits
    const { said, routed } = wish;
    return instead(input.text, { ...rest, next: { said, routed } });
  }
  const chosen = readOffer(input, wish, context);
  if (chosen === undefined) {
    if (isYes(input)) return askWhich(wish, rest, context);
    return keepOrder(input, wish, rest, context);
  }
  const routed: Effect = { type: 'routed', routed: { ...wish.routed, confirmed: chosen } };
  const decline = () => {
    const told = readInstead(input, wish, context);
    if (told !== undefined) return instead(told, again ? rest : keepUnread(wish, rest));
    return again?.(rest) ?? goBack(wish, rest, context);
  };
  const step =
    chosen === 'none'
      ? decline()
      : enter(context.topics.itemOf[chosen], addAnswer(wish, input, context), rest, context);
  return { ...step, effects: [routed, ...step.effects] };
}

// "1" is the first of what is offered
function isFactAlone(text: string, wish: Wish, context: DialogContext): boolean {
  if (readChoice(text, offerChoices(wish, context)) !== undefined) return false;
  return (readOrderAlone(text) ?? readSecondFactAlone(text)) !== undefined;
}

/** With fewer words, what follows a no is another one: "nee, iets anders". */
const fewestWordsInstead = 4;

/** "Nee, het gaat om een factuur": what is meant instead, where more than another no follows the no. */
function readInstead(input: Input, wish: Wish, context: DialogContext): string | undefined {
  if (input.type !== 'text') return undefined;
  const told = afterNo(input.text);
  if (told === input.text) return undefined;
  const leads = inScope(context.route(told)) ?? readSurely('beyond', told, context);
  if (leads !== undefined) return wish.offered.some((one) => one === leads) ? undefined : told;
  const refuses = denies(told) || context.readAnswer('confirm', told)?.label === 'no';
  return countWords(told) >= fewestWordsInstead && !refuses ? told : undefined;
}

// Whatever was told in place of a yes belongs to the wish.
function addAnswer(wish: Wish, input: Input, context: DialogContext): Answer {
  const { said } = wish;
  const tells =
    input.type === 'text' &&
    (tellsMore(input.text, wish, context) || goesOnWith(input.text, wish, context) !== undefined);
  return addFacts(tells ? { ...said, text: join(said, input.text) } : said, input);
}

// "ja, want er kwam drie keer niemand" tells more than the yes
function tellsMore(text: string, wish: Wish, context: DialogContext): boolean {
  const agrees = readYesNo(text) !== undefined || readChoice(text, offerChoices(wish, context));
  return beginsWithYes(text) && !agrees && countWords(withoutFacts(text)) >= fewestWordsTold;
}

/** With fewer words, what stands beside a yes is a part of it. */
const fewestWordsTold = 4;

function join({ text }: Answer, more: string): string {
  return [text, more].filter(Boolean).join('\n');
}

// What was said with the yes counts too: "ja, order 1042", or the number alone.
function addFacts(said: Answer, input: Input): Answer {
  if (input.type !== 'text') return said;
  return { ...said, facts: mergeFacts(said.facts, readFacts(input.text)) };
}

function goBack(wish: Wish, state: DialogState, context: DialogContext): Step {
  return showMenu(keepUnread(wish, state), context, context.words('wish.none'));
}

// what was taken for something else is still to be read
function keepUnread({ asked, said }: Wish, state: DialogState): DialogState {
  const wrong = asked === 'confirm' ? [said] : [];
  const unread = [...(state.unread ?? []), ...wrong];
  return unread.length > 0 ? { ...state, unread } : state;
}

function readOffer(input: Input, wish: Wish, context: DialogContext): InScope | 'none' | undefined {
  if (input.type === 'choice') return routeOf(input.choice, wish, context);
  if (input.type !== 'text') return undefined;
  const named = readChoice(input.text, offerChoices(wish, context));
  if (named !== undefined) return routeOf(named, wish, context);
  const said = readYesNo(input.text);
  if (said === 'no') return 'none';
  const only = wish.offered.length === 1 ? wish.offered[0] : undefined;
  if (wish.asked === 'which' && said === 'yes') return only;
  // nothing comes of it before the form has read it back
  if (wish.asked !== 'which' && agrees(input.text, wish)) return only;
  return (
    goesOnWith(input.text, wish, context) ??
    (wish.asked !== 'which' && takesForGranted(input.text, wish, context) ? only : undefined)
  );
}

// "Ja, hij is gewoon niet wat ik zocht" tells more, and takes nothing back; but a subscription is ended by a yes alone.
function agrees(text: string, { offered }: Wish): boolean {
  return offered.includes('refund.cancel_recurring') ? opensWithYes(text) : beginsWithYes(text);
}

// Who goes on with number and address takes it for granted; a subscription is ended for nobody who did not say so.
function takesForGranted(text: string, { offered, said }: Wish, context: DialogContext): boolean {
  const facts = readOrderAlone(text) ?? findSecondFact(text);
  if (facts === undefined || context.route(text).sure) return false;
  if (!offered.includes('refund.cancel_recurring')) return true;
  const asksOrDenies = said.text.includes('?') || denies(said.text);
  return !asksOrDenies && readClaim(said.text) === 'cancel-recurring';
}

const fewestWordsOfStory = 9;

// "Niet geleverd?" "Vorige week besteld, nog niks gezien": told in other words, it leads to what was offered.
function goesOnWith(
  text: string,
  { asked, offered, said }: Wish,
  { route }: DialogContext,
): InScope | undefined {
  if (asked !== 'which' && asked !== 'confirm') return undefined;
  const tells = countWords(withoutFacts(text)) >= 2 && !text.includes('?') && !saysLacking(text);
  if (!tells) return undefined;
  const own = route(text);
  // said again, in whatever words
  const again = offered.find((one) => one === own.guesses[0]?.route && own.sure);
  if (again !== undefined && again !== 'refund.cancel_recurring') return again;
  const best = [own, route(join(said, text))].map(({ guesses }) => guesses[0]?.route);
  // of several, each may be denied: "niet ontvangen"; and a "but" in a story of the same takes nothing back
  const isStory = countWords(text) >= fewestWordsOfStory && best[0] === offered[0] && !denies(text);
  if (own.sure || (asked === 'confirm' && isTakenBack(text) && !isStory)) return undefined;
  return offered.find(
    (one) =>
      best.includes(one) &&
      one !== 'refund.cancel_recurring' &&
      (asked === 'confirm' || best[0] === one),
  );
}

function isYes(input: Input): boolean {
  return input.type === 'text' && readYesNo(input.text) === 'yes';
}

// "Is it one of these?" "Yes."
function askWhich(wish: Wish, state: DialogState, context: DialogContext): Step {
  const replies = [{ text: context.words('wish.which-one'), choices: offerChoices(wish, context) }];
  return { state: { ...state, wish }, replies, effects: [] };
}

// An order number or an address alone answers nothing, and is not lost with what was said before.
function keepOrder(
  input: Input,
  wish: Wish,
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  if (input.type !== 'text') return undefined;
  const { text } = input;
  const several = countWords(withoutFacts(text)) <= 1 ? readOrderNumbers(text) : undefined;
  const alone = several ?? readOrderAlone(text) ?? readSecondFactAlone(text);
  if (alone === undefined) return undefined;
  const { said } = wish;
  // one fact holds one number: several stay in the words
  const told = several === undefined ? addFacts(said, input) : { ...said, text: join(said, text) };
  const kept = { ...wish, said: told };
  const step =
    wish.asked === 'which' ? askWhich(kept, state, context) : askOffer(kept, state, context);
  return { ...step, replies: [{ text: context.words('form.noted') }, ...step.replies] };
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
