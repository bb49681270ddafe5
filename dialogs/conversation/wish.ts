import type {
  Choice,
  ChoiceValue,
  DialogState,
  Effect,
  Heard,
  LookUpAnswer,
  Routed,
  Scene,
  Step,
} from './dialog.ts';
import { personChoice, type Answer } from './form/form.ts';
import { enter, itemOf, menu, toPersonWith } from './menu.ts';
import { readChoice } from '../reading/answers/choice.ts';
import { readOrderNumber, spotOrderNumber } from '../reading/facts/order-number.ts';
import { spotSecondFact } from '../reading/facts/second-fact.ts';
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
export function hearWish({ text, files }: Answer, state: DialogState, scene: Scene): Step {
  const { routing, second } = readWishes(text, scene.route);
  const said = { text, files };
  const routed = asRouted(text, routing, state);
  const route = inScope(routing);
  if (route === undefined) {
    const wish = { said, routed, asked: 'which' as const, offered: likeliest(routing) };
    const asking = { ...state, wish };
    const lookUp = { type: 'advice' as const, text };
    return scene.advised
      ? { state: asking, say: [], effects: [], lookUp }
      : offer(wish, state, scene);
  }
  const next = second && {
    said: { text: second.text, files: [] },
    routed: asRouted(second.text, second.routing, state),
  };
  const known = next === undefined ? state : { ...state, next };
  // a form reads back what it was told before anything comes of it
  const plain = routing.by === 'rule' || beginsNothing.includes(route) || namesOrder(text);
  const step = plain
    ? begin({ said, routed }, route, known, scene)
    : ask({ said, routed, asked: 'confirm', offered: [route] }, known, scene);
  const other = second && inScope(second.routing);
  return other === undefined ? step : announced(step, route, other, scene);
}

/** Hears what a language model made of the words; without it, the likeliest are offered. */
export function hearAdvice(answer: LookUpAnswer, state: DialogState, scene: Scene): Step {
  const { wish } = state;
  if (wish === undefined) return menu(state, scene);
  if (answer.type !== 'advice' || answer.result !== 'match' || answer.route === 'oos') {
    return offer(wish, state, scene);
  }
  const { route, orderNumber, boughtOn } = answer;
  // read as if the customer had put it so
  const slots = [orderNumber && `order ${orderNumber}`, boughtOn && `besteld ${boughtOn}`];
  const text = [wish.said.text, ...slots].filter(Boolean).join('\n');
  const routed = { ...wish.routed, route, by: 'advice' as const };
  const said = { ...wish.said, text };
  return ask({ said, routed, asked: 'confirm', offered: [route] }, state, scene);
}

/**
 * Hears an answer to what was offered; `undefined` when it is none. `again` asks the question of the
 * form that stands open.
 */
export function hearOffer(
  heard: Heard,
  state: DialogState,
  scene: Scene,
  again?: (state: DialogState) => Step,
): Step | undefined {
  const { wish, ...rest } = state;
  if (wish === undefined) return undefined;
  const chosen = chosenOf(heard, wish, scene);
  if (chosen === undefined) return isYes(heard) ? askWhich(wish, rest, scene) : undefined;
  const routed: Effect = { type: 'routed', routed: { ...wish.routed, confirmed: chosen } };
  const step =
    chosen === 'none'
      ? (again?.(rest) ?? declined(wish, rest, scene))
      : enter(itemOf[chosen], withFacts(wish.said, heard), rest, scene);
  return { ...step, effects: [routed, ...step.effects] };
}

// What was said with the yes counts too: "ja, order 1042", or the number alone.
function withFacts(said: Answer, heard: Heard): Answer {
  if (heard.type !== 'text') return said;
  const number = readOrderNumber(heard.text);
  const facts = [number && `order ${number}`, spotSecondFact(heard.text)];
  return { ...said, text: [said.text, ...facts].filter(Boolean).join('\n') };
}

/** Offers to leave the form that stands open for what the customer seems to want instead. */
export function offerToLeave(
  { text, files }: Answer,
  state: DialogState,
  scene: Scene,
  leads: (route: InScope) => boolean,
): Step | undefined {
  const routing = scene.route(text);
  const route = inScope(routing);
  if (route === undefined || !leads(route)) return undefined;
  const routed = asRouted(text, routing, state);
  return ask({ said: { text, files }, routed, asked: 'leave', offered: [route] }, state, scene);
}

/** Offers what the customer wanted beside what is done now. */
export function offerNext({ next, ...state }: DialogState, scene: Scene): Step | undefined {
  if (next === undefined || next.routed.route === 'oos') return undefined;
  return ask({ ...next, asked: 'next', offered: [next.routed.route] }, state, scene);
}

function begin(
  { said, routed }: Pick<Wish, 'said' | 'routed'>,
  route: InScope,
  state: DialogState,
  scene: Scene,
): Step {
  const step = enter(itemOf[route], said, state, scene);
  return { ...step, effects: [{ type: 'routed', routed }, ...step.effects] };
}

function announced(step: Step, one: InScope, other: InScope, scene: Scene): Step {
  const text = scene.words('wish.two', { first: label(one, scene), second: label(other, scene) });
  return { ...step, say: [{ text }, ...step.say] };
}

function ask(wish: Wish, state: DialogState, scene: Scene): Step {
  const what = scene.words(`wish.what.${wish.offered[0] ?? 'human'}`);
  const say = [
    { text: scene.words(`wish.${wish.asked}`, { what }), choices: answers(wish, scene) },
  ];
  return { state: { ...state, wish }, say, effects: [] };
}

function offer(wish: Wish, state: DialogState, scene: Scene): Step {
  const unread = [...(state.unread ?? []), wish.said];
  if (unread.length >= triesBeforePerson) return toPerson(unread, wish, state, scene);
  const key = wish.routed.route === 'oos' ? 'wish.out-of-scope' : 'wish.which';
  const say = [{ text: scene.words(key), choices: answers(wish, scene) }];
  return { state: { ...state, wish, unread }, say, effects: [] };
}

function declined({ asked, said }: Wish, state: DialogState, scene: Scene): Step {
  const misread = asked === 'confirm' ? [said] : [];
  const unread = [...(state.unread ?? []), ...misread];
  const known = unread.length > 0 ? { ...state, unread } : state;
  return menu(known, scene, scene.words('wish.none'));
}

function toPerson(unread: Answer[], { routed }: Wish, state: DialogState, scene: Scene): Step {
  const { wish, unread: heard, ...rest } = state;
  const question = {
    text: unread
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    files: unread.flatMap(({ files }) => files),
  };
  const step = toPersonWith(question, rest);
  const say = [{ text: scene.words('wish.to-person') }, ...step.say];
  return { ...step, say, effects: [{ type: 'routed', routed }, ...step.effects] };
}

function answers({ offered, asked }: Wish, scene: Scene): Choice[] {
  const many = asked === 'which';
  const choice = (value: string, shown: string) => ({
    dialog: 'root',
    slot: wishSlot,
    value,
    label: shown,
  });
  return [
    ...offered.map((route) => choice(route, many ? label(route, scene) : scene.words('wish.yes'))),
    choice('none', scene.words(many ? 'menu.something-else' : 'wish.no')),
    // who is offered a person has the button already
    ...(offered.includes('human') ? [] : [personChoice(scene)]),
  ];
}

function chosenOf(heard: Heard, wish: Wish, scene: Scene): InScope | 'none' | undefined {
  if (heard.type === 'choice') return pressed(heard.choice, wish);
  if (heard.type !== 'text') return undefined;
  const named = readChoice(heard.text, answers(wish, scene));
  if (named !== undefined) return pressed(named, wish);
  const said = readYesNo(heard.text);
  if (said === 'no') return 'none';
  if (wish.asked === 'which' && !(said === 'yes' && wish.offered.length === 1)) return undefined;
  // who goes on with number and address takes it for granted
  const goesOn = spotSecondFact(heard.text) !== undefined && !scene.route(heard.text).sure;
  return said === 'yes' || goesOn ? wish.offered[0] : undefined;
}

function isYes(heard: Heard): boolean {
  return heard.type === 'text' && readYesNo(heard.text) === 'yes';
}

// "Is it one of these?" "Yes."
function askWhich(wish: Wish, state: DialogState, scene: Scene): Step {
  const say = [{ text: scene.words('wish.which-one'), choices: answers(wish, scene) }];
  return { state: { ...state, wish }, say, effects: [] };
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

function label(route: InScope, { words }: Scene): string {
  return words(`menu.${itemOf[route]}`);
}

// Number and the fact that only the buyer knows: then the form can read back all of it at once.
function namesOrder(text: string): boolean {
  return spotOrderNumber(text) !== undefined && spotSecondFact(text) !== undefined;
}
