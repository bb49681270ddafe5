import { reviewAppealForm, licenceAppealForm } from '../topics/reviews/appeals.ts';
import { complaintEscalateForm, complaintStatusForm } from '../topics/complaint/complaint-file.ts';
import { complaintForm } from '../topics/complaint/complaint.ts';
import type { Choice, DialogState, Reply, DialogContext, Step } from './dialog.ts';
import { askAgain, startForm } from './form/form-steps.ts';
import { menuChoice, type Answer, type Form } from './form/form.ts';
import type { HandedOver } from './form/handed-over.ts';
import { humanForm } from '../topics/person/person.ts';
import { object } from '../topics/support/objection.ts';
import { numberOf } from './form/order-slots.ts';
import { readLabel } from '../reading/answers/choice.ts';
import { readReference, withoutFacts } from '../reading/facts/order-number.ts';
import type { InScope } from '../reading/router/routes.ts';
import { normalizeText, countWords } from '../reading/text.ts';
import { refundForm } from '../topics/refund/refund.ts';
import { explain } from '../topics/reviews/reviews.ts';
import { supportForm } from '../topics/support/support.ts';
import { transcriptForm } from '../topics/transcript/transcript.ts';

/** Begins what an item of the menu stands for, with what was said on the way to it. */
type Entrance = (said: Answer, state: DialogState, context: DialogContext) => Step;

/** The menu that a new customer sees, and those that lie one step behind it, by the item that opens them. */
const menus = {
  main: ['refund', 'cancel-recurring', 'support', 'complaint', 'reviews', 'human'],
  complaint: ['complaint-open', 'complaint-status', 'complaint-escalate'],
  reviews: [
    'reviews-source',
    'reviews-grounds',
    'review-appeal',
    'licence-appeal',
    'complaint-open',
  ],
};

const entrances: Record<string, Entrance> = {
  refund: aboutOrder(refundForm),
  'not-delivered': aboutOrder(refundForm, { claim: 'not-delivered' }),
  'not-as-described': aboutOrder(refundForm, { claim: 'not-as-described' }),
  'cancel-recurring': aboutOrder(refundForm, { claim: 'cancel-recurring' }),
  'not-satisfied': aboutOrder(refundForm, { claim: 'not-satisfied' }),
  support: aboutOrder(supportForm, {}, 'details'),
  customization: aboutOrder(supportForm, { ask: 'customization' }, 'details'),
  complaint: submenu('complaint'),
  'complaint-open': aboutOrder(complaintForm, {}, 'what'),
  'complaint-status': plainly(complaintStatusForm),
  'complaint-escalate': toBoard,
  reviews: submenu('reviews'),
  'reviews-question': (said, state, context) =>
    enter(asksForSource(said.text) ? 'reviews-source' : 'reviews', said, state, context),
  'reviews-source': explain('trustpilot'),
  'reviews-grounds': explain('own'),
  'review-appeal': plainly(reviewAppealForm),
  'licence-appeal': plainly(licenceAppealForm),
  transcript: aside(transcriptForm),
  objection: (said, state, context) =>
    object(said, state, context) ?? toPerson(said, state, context),
  human: toPerson,
};

/** What begins where a route leads. */
export const itemOf: Record<InScope, string> = {
  'refund.non_delivery': 'not-delivered',
  'refund.not_as_described': 'not-as-described',
  'refund.cancel_recurring': 'cancel-recurring',
  'refund.general': 'refund',
  'support.in_scope': 'support',
  'support.customization': 'customization',
  'complaint.open': 'complaint-open',
  'complaint.status': 'complaint-status',
  'complaint.escalate': 'complaint-escalate',
  'review.removed_appeal': 'review-appeal',
  'review.trustpilot': 'reviews-question',
  'review.licence_appeal': 'licence-appeal',
  human: 'human',
};

/** The menu, after `before`. */
export function menu(state: DialogState, context: DialogContext, before?: string): Step {
  const question = context.words('menu.question');
  const text = before === undefined ? question : `${before} ${question}`;
  const { menu: left, next, wish, paused, ...rest } = state;
  return { state: rest, replies: [{ text, choices: menus.main.map(item(context)) }], effects: [] };
}

/** The item whose label was typed, or its number in the menu shown last. */
export function chosenItem(
  text: string,
  state: DialogState,
  context: DialogContext,
): string | undefined {
  const shown = state.menu === 'complaint' || state.menu === 'reviews' ? state.menu : 'main';
  const all = [...Object.values(menus).flat(), ...Object.values(itemOf)].map(item(context));
  const said = normalizeText(text);
  return (
    readLabel(text, menus[shown].map(item(context))) ??
    all.find(({ label }) => normalizeText(label) === said)
  )?.value;
}

/** Goes where the item leads; the menu itself for what is none. */
export function enter(
  value: string,
  said: Answer,
  state: DialogState,
  context: DialogContext,
): Step {
  const { wish, unread, given, ...rest } = state;
  const entrance = entrances[value];
  if (entrance === undefined) return menu(dropForm(rest), context);
  const text = [said.text, given].filter(Boolean).join('\n');
  const step = entrance({ ...said, text }, rest, context);
  const leadsOn = step.state.form === undefined && step.lookUp === undefined;
  return given && leadsOn ? { ...step, state: { ...step.state, given } } : step;
}

/** The state without the form that was being filled in. */
export function dropForm(state: DialogState): DialogState {
  const { form, ...rest } = state;
  return rest;
}

function asksForSource(text: string): boolean {
  return /\btrustpilot\b|\b(waar komen|where do)\b.*\b(reviews|beoordelingen)\b/i.test(text);
}

function item(context: DialogContext) {
  return (value: string): Choice => menuChoice(context, value);
}

function submenu(name: 'complaint' | 'reviews'): Entrance {
  return (_said, state, context) => {
    const choices = menus[name].map(item(context));
    const replies: Reply[] = [{ text: context.words(`${name}.menu`), choices }];
    return { state: { ...dropForm(state), menu: name }, replies, effects: [] };
  };
}

function plainly<S>(form: Form<S>): Entrance {
  return (said, state, context) => startForm(form, {}, dropForm(state), context, said);
}

// A small thing in between: what is half filled in waits for it.
function aside<S>(form: Form<S>): Entrance {
  return (said, state, context) => {
    const before = state.form?.dialog === form.dialog ? state.paused : state.form;
    const waiting = before === undefined ? state : { ...state, paused: before };
    return startForm(form, {}, dropForm(waiting), context, said);
  };
}

// What the customer said on the way is heard by the form too, so that it is not asked again; but why they
// came, the item they took says better. An order that is theirs is known by its number: how it stands now,
// the shop is asked again.
function aboutOrder<S extends { number?: string }>(
  form: Form<S>,
  sure: Partial<S> = {},
  story?: keyof S & string,
): Entrance {
  return (said, state, context) => {
    const number = state.identified && numberOf(state.identified);
    const told = story !== undefined && tellsEnough(said) ? { [story]: asTold(said) } : {};
    const known = { ...(number !== undefined && { number }), ...sure, ...told } as Partial<S>;
    return startForm(form, known, dropForm(state), context, said, Object.keys(sure));
  };
}

/** So many words need no "what is the matter?" after them. */
const storyWords = 9;

function tellsEnough({ text }: Answer): boolean {
  return countWords(withoutFacts(text)) >= storyWords;
}

function asTold({ text, files }: Answer): HandedOver {
  return { text, files };
}

// The complaint that was just read back, unless another one is named.
function toBoard(said: Answer, state: DialogState, context: DialogContext): Step {
  const known = readReference(said.text) === undefined ? state.complaint : undefined;
  return startForm(complaintEscalateForm, { ...known }, dropForm(state), context, said);
}

// Staff need not ask again what was said; asked for twice, the question they need stands.
function toPerson(said: Answer, state: DialogState, context: DialogContext): Step {
  if (state.form?.dialog === humanForm.dialog) return askAgain(humanForm, state, context, []);
  return toPersonWith(tellsEnough(said) ? asTold(said) : undefined, state, said);
}

/** Calls a person, for a question where it is known already. */
export function toPersonWith(
  question: HandedOver | undefined,
  state: DialogState,
  said: Answer = { text: '', files: [] },
): Step {
  const calling = { ...(question && { question }), said: asTold(said) };
  return { state: { ...state, calling }, replies: [], effects: [], lookUp: { type: 'desk' } };
}
