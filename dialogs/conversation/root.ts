import { serviceAt } from '../../policies/policy-book.ts';
import { aboutUs } from './about-us.ts';
import { hearAtMenu } from './at-menu.ts';
import type { DialogState, Heard, Scene, Step } from './dialog.ts';
import { answerOf } from './form/form-steps.ts';
import { menuChoice } from './form/form.ts';
import { formIn } from './forms.ts';
import { hearDesk } from '../topics/person/calling.ts';
import { followUp } from './follow-up.ts';
import { claimMoment, isLongAgo } from './elapsed.ts';
import { dropForm, enter, itemOf, menu } from './menu.ts';
import type { Language } from '../language.ts';
import { readCommand, type Command } from '../reading/answers/command.ts';
import type { InScope } from '../reading/router/routes.ts';
import { readShopQuestion, type ShopQuestion } from '../reading/answers/shop-question.ts';
import { toForeigner, tongueOf } from './tongue.ts';
import { tellWhy } from './why.ts';
import { hearAdvice, hearOffer, offerToLeave } from './wish.ts';

/** The scene before the language is known to be the conversation's. */
export type Stage = Omit<Scene, 'words'> & { wording: Record<Language, Scene['words']> };

/** Where a conversation begins. */
export function newDialog(language: Language): DialogState {
  return { language, greeted: false, failedIdentifications: 0 };
}

/**
 * One step of the conversation: greeting, menu, the words that work everywhere, and else the form that
 * is being filled in. Example: `hear({ type: 'text', text: 'menu' }, newDialog('nl'), stage)`.
 */
export function hear(heard: Heard, state: DialogState, stage: Stage): Step {
  const now = stage.at;
  const known = { ...state, heardAt: now.toString() };
  const open = formIn(state.form) !== undefined;
  const step =
    open && isLongAgo(state, now)
      ? askToGoOn(heard, known, stage)
      : inTheirLanguage(heard, known, { ...stage, at: claimMoment(state, now) });
  return followUp(step, state, sceneOf(step.state, stage));
}

// What was half filled in never lapses in silence: the customer says whether it goes on.
function askToGoOn(heard: Heard, state: DialogState, stage: Stage): Step {
  const scene = sceneOf(state, stage);
  const command = heard.type === 'text' && readCommand(heard.text, { freeText: false });
  if (command || heard.type === 'language') return answer(heard, state, scene, stage);
  const choices = ['go-on', 'restart'].map((value) => menuChoice(scene, value, `form.${value}`));
  const text = scene.words('form.ask-to-go-on', {
    what: scene.words(`form.about.${state.form?.dialog ?? ''}`),
  });
  return { state, say: [{ text, choices }], effects: [] };
}

// Said aloud, and once: who switches back, or chose a language, is not followed any further.
function inTheirLanguage(heard: Heard, state: DialogState, stage: Stage): Step {
  const tongue = asksFreeText(state) || switches(heard) ? undefined : tongueOf(heard, state);
  if (tongue?.type !== 'ours') return greeted(heard, state, stage);
  const { language } = tongue;
  const step = greeted(heard, { ...state, language, languageSettled: true }, stage);
  const said = { text: stage.wording[language]('language.detected') };
  return { ...step, say: [said, ...step.say] };
}

// Who asks for a language gets it, and needs no guess.
function switches(heard: Heard): boolean {
  const command = heard.type === 'text' && readCommand(heard.text, { freeText: false });
  return command === 'nl' || command === 'en';
}

function greeted(heard: Heard, state: DialogState, stage: Stage): Step {
  const scene = sceneOf(state, stage);
  if (state.greeted) return answer(heard, state, scene, stage);
  const greeting = {
    text: scene.words('greeting', { shop: serviceAt(scene.book, scene.at).shopName }),
  };
  const step = answer(heard, { ...state, greeted: true }, scene, stage);
  return { ...step, say: [greeting, ...step.say] };
}

function answer(heard: Heard, state: DialogState, scene: Scene, stage: Stage): Step {
  const form = formIn(state.form);
  if (heard.type === 'joined') return menu(state, scene);
  if (heard.type === 'language') return switchLanguage(heard.language, state, stage);
  if (heard.type === 'handed-back') return handedBack(heard.by, state, scene);
  if (heard.type === 'looked-up' && heard.answer.type === 'desk') {
    return hearDesk(heard.answer, state, scene);
  }
  if (heard.type === 'looked-up' && form === undefined) {
    return hearAdvice(heard.answer, state, scene);
  }
  if (heard.type === 'text') {
    const asked = readShopQuestion(heard.text, { freeText: asksFreeText(state) });
    if (asked !== undefined && isMeant(asked, state)) return tellAboutUs(asked, state, scene);
    const command = readCommand(heard.text, { freeText: asksFreeText(state) });
    if (command !== undefined) return obey(command, heard.text, state, scene, stage);
  }
  const offered = hearOffer(heard, state, scene, form && ((kept) => form.again(kept, scene, [])));
  if (offered !== undefined) return offered;
  // an offer that is not answered lapses
  const { wish, ...rest } = state;
  if (heard.type === 'choice' && heard.choice.dialog === 'root') {
    const { slot, value } = heard.choice;
    if (value === 'go-on' || value === 'restart') return obey(value, '', rest, scene, stage);
    if (slot === 'menu') return enter(value, answerOf(heard), rest, scene);
  }
  return hearWords(heard, rest, scene, stage);
}

// "When do I get my money?" is a wish of its own for who has not asked for it yet.
function isMeant(asked: ShopQuestion, { wish, form, lastDecision }: DialogState): boolean {
  if (wish !== undefined) return false;
  return asked !== 'payout' || [form?.dialog, lastDecision?.receipt.policy].includes('refund');
}

function tellAboutUs(asked: ShopQuestion, state: DialogState, scene: Scene): Step {
  const text = aboutUs(asked, scene, state.language);
  return formIn(state.form)?.again(state, scene, [{ text }]) ?? menu(state, scene, text);
}

// The form that stood open goes on where it stopped.
function handedBack(by: 'staff' | 'customer', state: DialogState, scene: Scene): Step {
  const before = { text: scene.words(`human.handed-back.${by}`) };
  const form = formIn(state.form);
  if (form !== undefined) return form.again(state, scene, [before]);
  const step = menu(state, scene);
  return { ...step, say: [before, ...step.say] };
}

function hearWords(heard: Heard, state: DialogState, scene: Scene, stage: Stage): Step {
  const form = formIn(state.form);
  if (form === undefined)
    return toForeigner(heard, state, stage) ?? hearAtMenu(heard, state, scene);
  const step = form.step(heard, state, scene);
  if (heard.type !== 'text' || !isMisread(step, state)) return step;
  const said = answerOf(heard);
  const leads = (route: InScope) =>
    itemOf[route] !== state.form?.dialog &&
    enter(itemOf[route], said, dropForm(state), scene).state.form?.dialog !== state.form?.dialog;
  return (
    toForeigner(heard, step.state, stage) ?? offerToLeave(said, step.state, scene, leads) ?? step
  );
}

function isMisread({ state }: Step, before: DialogState): boolean {
  return (state.form?.misread ?? 0) > (before.form?.misread ?? 0);
}

function asksFreeText(state: DialogState): boolean {
  return formIn(state.form)?.asksFreeText(state) === true;
}

function sceneOf({ language }: DialogState, stage: Stage): Scene {
  return { ...stage, words: stage.wording[language] };
}

function obey(
  command: Command,
  text: string,
  state: DialogState,
  scene: Scene,
  stage: Stage,
): Step {
  const form = formIn(state.form);
  switch (command) {
    case 'menu':
      return menu(dropForm(state), scene);
    case 'stop':
      return menu(dropForm(state), scene, form && scene.words('form.stopped'));
    case 'go-on':
      return form?.again(state, scene, []) ?? menu(state, scene);
    case 'restart':
      return form?.restart(state, scene) ?? menu(state, scene);
    case 'back':
      return form?.back(state, scene) ?? menu(dropForm(state), scene);
    case 'human':
      return enter('human', { text, files: [] }, state, scene);
    case 'transcript':
      return enter('transcript', { text, files: [] }, state, scene);
    case 'why':
      // of the question that stands, where nothing was decided yet
      if (form !== undefined && state.lastDecision === undefined) {
        return form.step({ type: 'text', text }, state, scene);
      }
      return (
        form?.again(state, scene, tellWhy(state, scene).say.slice(0, 1)) ?? tellWhy(state, scene)
      );
    case 'nl':
    case 'en':
      return switchLanguage(command, state, stage);
  }
}

function switchLanguage(language: Language, state: DialogState, stage: Stage): Step {
  const next = { ...state, language, languageSettled: true };
  const scene = sceneOf(next, stage);
  const said = { text: scene.words('language.switched') };
  const form = formIn(next.form);
  if (form !== undefined) return form.again(next, scene, [said]);
  const step = menu(next, scene);
  return { ...step, say: [said, ...step.say] };
}
