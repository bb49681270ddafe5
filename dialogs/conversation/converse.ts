import { serviceAt } from '../../policies/service/service-at.ts';
import { answerShopQuestion } from './aside/answer-shop-question.ts';
import { handleAtMenu } from './at-menu.ts';
import { handleInForm } from './in-form.ts';
import type { BaseContext, FormRunner, Input, DialogContext, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { answerOf } from './form/read-slots.ts';
import { menuChoice } from './form/form.ts';
import { answerEdit } from './aside/edited.ts';
import { keepEarly } from './form/early-files.ts';
import { dropForm, formIn } from './form/form-state.ts';
import { awaitSilence, keepWhatWasLeft } from './form/left-form.ts';
import { followUp, warnOfSecret } from './follow-up.ts';
import { readSurely } from './form/learned.ts';
import { claimMoment, isLongAgo } from './elapsed.ts';
import { enter, showMenu } from './menu.ts';
import { readUrgent, type Urgent } from '../reading/wishes/urgent.ts';
import { readCourtesy } from '../reading/wishes/courtesy.ts';
import { asksForCall, readCommand } from '../reading/wishes/command.ts';
import { statesWithdrawal } from '../reading/wishes/withdrawal.ts';
import { readShopQuestion, type ShopQuestion } from '../reading/wishes/shop-question.ts';
import { answerUnread } from './aside/unread.ts';
import { answerForeigner, detectNewLanguage } from './aside/customer-language.ts';
import { signedInAt } from './signed-in.ts';
import { obey, switchLanguage } from './obey.ts';
import { handleOfferAnswer } from './wish/wish-answer.ts';
import { handleAdvice, handleWish } from './wish/wish.ts';

/**
 * One step of the conversation: greeting, menu, the words that work everywhere, and else the form that
 * is being filled in.
 */
export function converse(input: Input, state: DialogState, base: BaseContext): Step {
  const now = base.at;
  if (input.type === 'silence') {
    const gone = { state: dropForm(state), replies: [], effects: [] };
    return keepWhatWasLeft(gone, input, state, contextOf(state, base));
  }
  const known = { ...state, heardAt: now.toString() };
  const open = formIn(state.form, base) !== undefined;
  const step =
    open && isLongAgo(state, now)
      ? askToGoOn(input, known, base)
      : followLanguage(input, known, { ...base, at: claimMoment(state, now) });
  const context = contextOf(step.state, base);
  const left = keepWhatWasLeft(step, input, state, context);
  const kept = awaitSilence(left, state, context);
  return warnOfSecret(input, followUp(kept, state, context), context);
}

// What was half filled in never lapses in silence: the customer says whether it goes on.
function askToGoOn(input: Input, state: DialogState, base: BaseContext): Step {
  const context = contextOf(state, base);
  const command = input.type === 'text' && readCommand(input.text, { freeText: false });
  if (command || input.type === 'language') return answer(input, state, context, base);
  const said = input.type === 'text' && readSurely('go-on', input.text, context);
  if (said) return obey(said, input.text, state, context, base);
  const choices = ['go-on', 'restart'].map((value) => menuChoice(context, value, `form.${value}`));
  const text = context.words('form.ask-to-go-on', {
    what: context.words(`form.about.${state.form?.dialog ?? ''}`),
  });
  return { state, replies: [{ text, choices }], effects: [] };
}

// Said aloud, and once: who switches back, or chose a language, is not followed any further.
function followLanguage(input: Input, state: DialogState, base: BaseContext): Step {
  const quiet = asksFreeText(state, base) || switchesLanguage(input);
  const written = quiet ? undefined : detectNewLanguage(input, state);
  if (written?.type !== 'ours') return greet(input, state, base);
  const { language } = written;
  const step = greet(input, { ...state, language, languageSettled: true }, base);
  const said = { text: base.wording[language]('language.detected') };
  return { ...step, replies: [said, ...step.replies] };
}

// Who asks for a language gets it, and needs no guess.
function switchesLanguage(input: Input): boolean {
  const command = input.type === 'text' && readCommand(input.text, { freeText: false });
  return command === 'nl' || command === 'en';
}

function greet(input: Input, state: DialogState, base: BaseContext): Step {
  const context = contextOf(state, base);
  if (state.greeted) return answer(input, state, context, base);
  const greeting = {
    text: context.words('greeting', { shop: serviceAt(context.book, context.at).shopName }),
  };
  const greeted = { ...state, greeted: true };
  // who says hello first is not greeted twice
  const isHello = input.type === 'text' && readCourtesy(input.text) === 'hello';
  const step = isHello ? showMenu(greeted, context) : answer(input, greeted, context, base);
  return { ...step, replies: [greeting, ...step.replies] };
}

function answer(input: Input, state: DialogState, context: DialogContext, base: BaseContext): Step {
  const form = formIn(state.form, context);
  if (input.type === 'joined') {
    const shop = serviceAt(context.book, context.at).shopName;
    if (input.again) return goOn(context.words('welcome-back', { shop }), state, context);
    return showMenu(state, context);
  }
  if (input.type === 'language') return switchLanguage(input.language, state, base);
  if (input.type === 'phone') return takePhone(input.phone, state, base);
  if (input.type === 'unsupported') {
    return answerUnread(input, state, context, (text) =>
      answer({ type: 'text', text }, state, context, base),
    );
  }
  if (input.type === 'handed-back') {
    return goOn(context.words(`human.handed-back.${input.by}`), state, context);
  }
  if (input.type === 'looked-up') {
    const handle = context.topics.lookUps[input.answer.type];
    if (handle !== undefined) return handle(input.answer, state, context);
    if (form === undefined) return handleAdvice(input.answer, state, context);
  }
  if (input.type === 'text' && input.instead !== undefined) {
    return answerEdit(input.text, input.instead, state, context, (text, from) =>
      answer({ type: 'text', text }, from, context, base),
    );
  }
  const wrote = input.type === 'text' || input.type === 'files';
  const stated = wrote && mayInterrupt(form) && statesWithdrawal(input.text);
  const begun = stated ? handleWish(answerOf(input), withoutWish(state), context) : undefined;
  const urgent = wrote ? readUrgent(input.text) : undefined;
  if (urgent !== undefined && !isForPeople(urgent, form)) {
    return enter(urgent, answerOf(input), begun?.state ?? state, context);
  }
  if (begun !== undefined) return begun;
  if (input.type === 'text') {
    const asked = readShopQuestion(input.text, { freeText: asksFreeText(state, context) });
    const isAsked = asked !== undefined && isMeant(asked, state);
    if (isAsked && form?.responds(input.text, state, context) !== true) {
      return tellAboutShop(asked, input.text, state, context);
    }
    const command = readCommand(input.text, { freeText: asksFreeText(state, context) });
    const isAnswer = command === 'human' && form?.dialog === 'human' && asksForCall(input.text);
    if (command !== undefined && !isAnswer) return obey(command, input.text, state, context, base);
  }
  const offered = handleOfferAnswer(input, state, context, {
    again: form && ((kept) => form.again(kept, context, [])),
    instead: (text, rest) => handleWords({ type: 'text', text }, rest, context, base),
  });
  if (offered !== undefined) return offered;
  // an offer that is not answered lapses; what was handed over with it does not
  const { wish, ...lapsed } = state;
  const rest = keepEarly(lapsed, wish?.said.files ?? []);
  if (input.type === 'choice' && input.choice.dialog === 'root') {
    const { slot, value } = input.choice;
    if (value === 'go-on' || value === 'restart') return obey(value, '', rest, context, base);
    if (slot === 'menu') return enter(value, answerOf(input), rest, context);
  }
  return handleWords(input, rest, context, base);
}

// The question that stands may need no other answer.
function takePhone(phone: string, before: DialogState, base: BaseContext): Step {
  const state = { ...before, phone };
  const context = contextOf(state, base);
  const text = context.words('order.phone-shared');
  return (
    formIn(state.form, context)?.again(state, context, [{ text }]) ?? showMenu(state, context, text)
  );
}

// A statement of the law's is received whatever is being asked.
function mayInterrupt(form: FormRunner | undefined): boolean {
  return form?.dialog !== 'withdrawal';
}

function withoutWish({ wish, ...state }: DialogState): DialogState {
  return state;
}

// A threat told to a person, or in a complaint, is where it belongs.
function isForPeople(urgent: Urgent, form: FormRunner | undefined): boolean {
  const told = form?.dialog === 'human' || form?.dialog.startsWith('complaint') === true;
  return urgent !== 'distress' && told;
}

// "When do I get my money?" is a wish of its own for who has not asked for it yet.
function isMeant(asked: ShopQuestion, { wish, form, lastDecision }: DialogState): boolean {
  if (wish !== undefined) return false;
  return asked !== 'payout' || [form?.dialog, lastDecision?.receipt.policy].includes('refund');
}

function tellAboutShop(
  asked: ShopQuestion,
  said: string,
  state: DialogState,
  context: DialogContext,
): Step {
  const text = answerShopQuestion(asked, said, context, state.language);
  return (
    formIn(state.form, context)?.again(state, context, [{ text }]) ?? showMenu(state, context, text)
  );
}

// The form that stood open goes on where it stopped.
function goOn(text: string, state: DialogState, context: DialogContext): Step {
  const before = { text };
  const form = formIn(state.form, context);
  if (form !== undefined) return form.again(state, context, [before]);
  const step = showMenu(state, context);
  return { ...step, replies: [before, ...step.replies] };
}

function handleWords(
  input: Input,
  state: DialogState,
  context: DialogContext,
  base: BaseContext,
): Step {
  const form = formIn(state.form, context);
  return form === undefined
    ? (answerForeigner(input, state, base) ?? handleAtMenu(input, state, context))
    : handleInForm(input, form, state, context, base);
}

function asksFreeText(state: DialogState, topics: Pick<DialogContext, 'topics'>): boolean {
  return formIn(state.form, topics)?.asksFreeText(state) === true;
}

/** What a dialog may know, in the language of the conversation. */
export function contextOf(state: DialogState, base: BaseContext): DialogContext {
  const { language } = state;
  const signedIn = signedInAt(state, base.at);
  const phone = base.phone && { known: base.phone.known ?? state.phone };
  return { ...base, language, words: base.wording[language], signedIn, phone };
}
