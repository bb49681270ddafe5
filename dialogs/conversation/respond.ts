import { serviceAt } from '../../policies/policy-book.ts';
import { aboutUs } from './about-us.ts';
import { handleAtMenu } from './at-menu.ts';
import type { Input, DialogContext, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { answerOf } from './form/form-steps.ts';
import { menuChoice } from './form/form.ts';
import { formIn } from './forms.ts';
import { handleDeskAnswer } from '../topics/person/calling.ts';
import { followUp } from './follow-up.ts';
import { claimMoment, isLongAgo } from './elapsed.ts';
import { dropForm, enter, itemOf, menu } from './menu.ts';
import type { Language } from '../language.ts';
import { readCommand, type Command } from '../reading/answers/command.ts';
import type { InScope } from '../reading/router/routes.ts';
import { readShopQuestion, type ShopQuestion } from '../reading/answers/shop-question.ts';
import { toForeigner, tongueOf } from './tongue.ts';
import { tellWhy } from './why.ts';
import { handleAdvice, handleOfferAnswer, offerToLeave } from './wish.ts';

/** The context before the language is known to be the conversation's. */
export type BaseContext = Omit<DialogContext, 'words'> & {
  wording: Record<Language, DialogContext['words']>;
};

/** Where a conversation begins. */
export function newDialog(language: Language): DialogState {
  return { language, greeted: false, failedIdentifications: 0 };
}

/**
 * One step of the conversation: greeting, menu, the words that work everywhere, and else the form that
 * is being filled in. Example: `respond({ type: 'text', text: 'menu' }, newDialog('nl'), base)`.
 */
export function respond(input: Input, state: DialogState, base: BaseContext): Step {
  const now = base.at;
  const known = { ...state, heardAt: now.toString() };
  const open = formIn(state.form) !== undefined;
  const step =
    open && isLongAgo(state, now)
      ? askToGoOn(input, known, base)
      : inTheirLanguage(input, known, { ...base, at: claimMoment(state, now) });
  return followUp(step, state, contextOf(step.state, base));
}

// What was half filled in never lapses in silence: the customer says whether it goes on.
function askToGoOn(input: Input, state: DialogState, base: BaseContext): Step {
  const context = contextOf(state, base);
  const command = input.type === 'text' && readCommand(input.text, { freeText: false });
  if (command || input.type === 'language') return answer(input, state, context, base);
  const choices = ['go-on', 'restart'].map((value) => menuChoice(context, value, `form.${value}`));
  const text = context.words('form.ask-to-go-on', {
    what: context.words(`form.about.${state.form?.dialog ?? ''}`),
  });
  return { state, replies: [{ text, choices }], effects: [] };
}

// Said aloud, and once: who switches back, or chose a language, is not followed any further.
function inTheirLanguage(input: Input, state: DialogState, base: BaseContext): Step {
  const tongue = asksFreeText(state) || switches(input) ? undefined : tongueOf(input, state);
  if (tongue?.type !== 'ours') return greeted(input, state, base);
  const { language } = tongue;
  const step = greeted(input, { ...state, language, languageSettled: true }, base);
  const said = { text: base.wording[language]('language.detected') };
  return { ...step, replies: [said, ...step.replies] };
}

// Who asks for a language gets it, and needs no guess.
function switches(input: Input): boolean {
  const command = input.type === 'text' && readCommand(input.text, { freeText: false });
  return command === 'nl' || command === 'en';
}

function greeted(input: Input, state: DialogState, base: BaseContext): Step {
  const context = contextOf(state, base);
  if (state.greeted) return answer(input, state, context, base);
  const greeting = {
    text: context.words('greeting', { shop: serviceAt(context.book, context.at).shopName }),
  };
  const step = answer(input, { ...state, greeted: true }, context, base);
  return { ...step, replies: [greeting, ...step.replies] };
}

function answer(input: Input, state: DialogState, context: DialogContext, base: BaseContext): Step {
  const form = formIn(state.form);
  if (input.type === 'joined') return menu(state, context);
  if (input.type === 'language') return switchLanguage(input.language, state, base);
  if (input.type === 'handed-back') return handedBack(input.by, state, context);
  if (input.type === 'looked-up' && input.answer.type === 'desk') {
    return handleDeskAnswer(input.answer, state, context);
  }
  if (input.type === 'looked-up' && form === undefined) {
    return handleAdvice(input.answer, state, context);
  }
  if (input.type === 'text') {
    const asked = readShopQuestion(input.text, { freeText: asksFreeText(state) });
    if (asked !== undefined && isMeant(asked, state)) return tellAboutUs(asked, state, context);
    const command = readCommand(input.text, { freeText: asksFreeText(state) });
    if (command !== undefined) return obey(command, input.text, state, context, base);
  }
  const offered = handleOfferAnswer(
    input,
    state,
    context,
    form && ((kept) => form.again(kept, context, [])),
  );
  if (offered !== undefined) return offered;
  // an offer that is not answered lapses
  const { wish, ...rest } = state;
  if (input.type === 'choice' && input.choice.dialog === 'root') {
    const { slot, value } = input.choice;
    if (value === 'go-on' || value === 'restart') return obey(value, '', rest, context, base);
    if (slot === 'menu') return enter(value, answerOf(input), rest, context);
  }
  return handleWords(input, rest, context, base);
}

// "When do I get my money?" is a wish of its own for who has not asked for it yet.
function isMeant(asked: ShopQuestion, { wish, form, lastDecision }: DialogState): boolean {
  if (wish !== undefined) return false;
  return asked !== 'payout' || [form?.dialog, lastDecision?.receipt.policy].includes('refund');
}

function tellAboutUs(asked: ShopQuestion, state: DialogState, context: DialogContext): Step {
  const text = aboutUs(asked, context, state.language);
  return formIn(state.form)?.again(state, context, [{ text }]) ?? menu(state, context, text);
}

// The form that stood open goes on where it stopped.
function handedBack(by: 'staff' | 'customer', state: DialogState, context: DialogContext): Step {
  const before = { text: context.words(`human.handed-back.${by}`) };
  const form = formIn(state.form);
  if (form !== undefined) return form.again(state, context, [before]);
  const step = menu(state, context);
  return { ...step, replies: [before, ...step.replies] };
}

function handleWords(
  input: Input,
  state: DialogState,
  context: DialogContext,
  base: BaseContext,
): Step {
  const form = formIn(state.form);
  if (form === undefined)
    return toForeigner(input, state, base) ?? handleAtMenu(input, state, context);
  const step = form.step(input, state, context);
  if (input.type !== 'text' || !isMisread(step, state)) return step;
  const said = answerOf(input);
  const leads = (route: InScope) =>
    itemOf[route] !== state.form?.dialog &&
    enter(itemOf[route], said, dropForm(state), context).state.form?.dialog !== state.form?.dialog;
  return (
    toForeigner(input, step.state, base) ?? offerToLeave(said, step.state, context, leads) ?? step
  );
}

function isMisread({ state }: Step, before: DialogState): boolean {
  return (state.form?.misread ?? 0) > (before.form?.misread ?? 0);
}

function asksFreeText(state: DialogState): boolean {
  return formIn(state.form)?.asksFreeText(state) === true;
}

function contextOf({ language }: DialogState, base: BaseContext): DialogContext {
  return { ...base, words: base.wording[language] };
}

function obey(
  command: Command,
  text: string,
  state: DialogState,
  context: DialogContext,
  base: BaseContext,
): Step {
  const form = formIn(state.form);
  switch (command) {
    case 'menu':
      return menu(dropForm(state), context);
    case 'stop':
      return menu(dropForm(state), context, form && context.words('form.stopped'));
    case 'go-on':
      return form?.again(state, context, []) ?? menu(state, context);
    case 'restart':
      return form?.restart(state, context) ?? menu(state, context);
    case 'back':
      return form?.back(state, context) ?? menu(dropForm(state), context);
    case 'human':
      return enter('human', { text, files: [] }, state, context);
    case 'transcript':
      return enter('transcript', { text, files: [] }, state, context);
    case 'why':
      // of the question that stands, where nothing was decided yet
      if (form !== undefined && state.lastDecision === undefined) {
        return form.step({ type: 'text', text }, state, context);
      }
      return (
        form?.again(state, context, tellWhy(state, context).replies.slice(0, 1)) ??
        tellWhy(state, context)
      );
    case 'nl':
    case 'en':
      return switchLanguage(command, state, base);
  }
}

function switchLanguage(language: Language, state: DialogState, base: BaseContext): Step {
  const next = { ...state, language, languageSettled: true };
  const context = contextOf(next, base);
  const said = { text: context.words('language.switched') };
  const form = formIn(next.form);
  if (form !== undefined) return form.again(next, context, [said]);
  const step = menu(next, context);
  return { ...step, replies: [said, ...step.replies] };
}
