import { serviceAt } from '../policies/policy-book.ts';
import type { DialogState, Heard, Saying, Scene, Step } from './dialog.ts';
import { answerOf, askAgain, isFreeText, startForm, stepBack, stepForm } from './form-steps.ts';
import { personChoice, type Answer, type Form } from './form.ts';
import { gatheredBy } from './gathered.ts';
import { humanForm } from './human.ts';
import type { Language } from './language.ts';
import { readCommand, type Command } from './reading/command.ts';
import { readChoice } from './reading/choice.ts';
import { readCourtesy } from './reading/courtesy.ts';
import { readRoute, type Route } from './reading/route.ts';
import { hasWords, wordCount } from './reading/text.ts';
import { readYesNo } from './reading/yes-no.ts';
import { numberOf } from './order-number.ts';
import { refundForm } from './refund.ts';

/** The scene before the language is known to be the conversation's. */
export type Stage = Omit<Scene, 'words'> & { wording: Record<Language, Scene['words']> };

type Runner = {
  step(heard: Heard, state: DialogState, scene: Scene): Step;
  asksFreeText(state: DialogState): boolean;
  back(state: DialogState, scene: Scene): Step | undefined;
  again(state: DialogState, scene: Scene, before: Saying[]): Step;
};

const forms: Record<string, Runner> = { refund: runner(refundForm), human: runner(humanForm) };

/** Where a conversation begins. */
export function newDialog(language: Language): DialogState {
  return { language, greeted: false, failedIdentifications: 0 };
}

/**
 * One step of the conversation: greeting, menu, the words that work everywhere, and else the form that
 * is being filled in. Example: `hear({ type: 'text', text: 'menu' }, newDialog('nl'), stage)`.
 */
export function hear(heard: Heard, state: DialogState, stage: Stage): Step {
  const scene = { ...stage, words: stage.wording[state.language] };
  if (state.greeted) return answer(heard, state, scene, stage);
  const greeting = {
    text: scene.words('greeting', { shop: serviceAt(scene.book, scene.at).shopName }),
  };
  const step = answer(heard, { ...state, greeted: true }, scene, stage);
  return { ...step, say: [greeting, ...step.say] };
}

function answer(heard: Heard, state: DialogState, scene: Scene, stage: Stage): Step {
  const form = state.form && forms[state.form.dialog];
  if (heard.type === 'joined') return menu(state, scene);
  if (heard.type === 'language') return switchLanguage(heard.language, state, stage);
  if (heard.type === 'text') {
    const command = readCommand(heard.text, { freeText: form?.asksFreeText(state) === true });
    if (command !== undefined) return obey(command, heard.text, state, scene, stage);
  }
  if (heard.type === 'choice' && heard.choice.dialog === 'root') {
    return chooseFromMenu(heard.choice.value, answerOf(heard), state, scene);
  }
  if (form === undefined) return hearAtMenu(heard, state, scene);
  return form.step(heard, state, scene);
}

function obey(
  command: Command,
  text: string,
  state: DialogState,
  scene: Scene,
  stage: Stage,
): Step {
  const form = state.form && forms[state.form.dialog];
  switch (command) {
    case 'menu':
      return menu(dropForm(state), scene);
    case 'stop':
      return menu(dropForm(state), scene, form && scene.words('form.stopped'));
    case 'back':
      return form?.back(state, scene) ?? menu(dropForm(state), scene);
    case 'human':
      return toPerson({ text, files: [] }, state, scene);
    case 'nl':
    case 'en':
      return switchLanguage(command, state, stage);
  }
}

function menu(state: DialogState, scene: Scene, before?: string): Step {
  const question = scene.words('menu.question');
  const text = before === undefined ? question : `${before} ${question}`;
  return { state, say: [{ text, choices: menuChoices(scene) }], effects: [] };
}

const menuValues = [
  'not-delivered',
  'not-as-described',
  'cancel-recurring',
  'not-satisfied',
] as const;

function menuChoices(scene: Scene) {
  const claims = menuValues.map((value) => ({
    dialog: 'root',
    slot: 'menu',
    value: value,
    label: scene.words(`menu.${value}`),
  }));
  return [...claims, personChoice(scene)];
}

function chooseFromMenu(value: string, said: Answer, state: DialogState, scene: Scene): Step {
  const claim = menuValues.find((known) => known === value);
  if (claim !== undefined) return start({ dialog: 'refund', claim }, said, dropForm(state), scene);
  if (value === 'human') return toPerson(said, state, scene);
  return menu(dropForm(state), scene);
}

function hearAtMenu(heard: Heard, state: DialogState, scene: Scene): Step {
  if (heard.type === 'choice') return menu(state, scene, scene.words('form.stale-button'));
  if (heard.type !== 'text' && heard.type !== 'files') {
    return menu(state, scene, scene.words('form.not-understood'));
  }
  const chosen = readChoice(heard.text, menuChoices(scene));
  if (chosen !== undefined) return chooseFromMenu(chosen.value, answerOf(heard), state, scene);
  const route = readRoute(heard.text);
  if (route !== undefined) return start(route, answerOf(heard), state, scene);
  if (heard.type === 'files' || isLink(heard.text)) return addEvidence(heard, state, scene);
  return bePolite(heard.text, state, scene) ?? notUnderstood(heard.text, state, scene);
}

// "Can I do anything else for you?": a yes leads to the menu, a no or thanks to the end.
function bePolite(text: string, state: DialogState, scene: Scene): Step | undefined {
  const courtesy = readCourtesy(text);
  if (courtesy === 'hello') return menu(state, scene, scene.words('menu.hello'));
  if (courtesy === 'goodbye') {
    return { state, say: [{ text: scene.words('menu.goodbye') }], effects: [] };
  }
  const yes = wordCount(text) <= 3 && readYesNo(text) === 'yes';
  return yes ? menu(state, scene) : undefined;
}

function notUnderstood(text: string, state: DialogState, scene: Scene): Step {
  const key = hasWords(text) ? 'menu.not-understood' : 'form.not-understood';
  return menu(state, scene, scene.words(key));
}

// What the customer said on the way is heard by the form too, so that it is not asked again. An order
// that is theirs is known by its number: how it stands now, the shop is asked again.
function start(route: Route, said: Answer, state: DialogState, scene: Scene): Step {
  if (route.dialog === 'human') return toPerson(said, state, scene);
  const known = {
    ...(route.claim !== undefined && { claim: route.claim }),
    ...(state.identified !== undefined && { number: numberOf(state.identified) }),
  };
  return startForm(refundForm, known, state, scene, said);
}

function toPerson(said: Answer, state: DialogState, scene: Scene): Step {
  if (state.form?.dialog === humanForm.dialog) return askAgain(humanForm, state, scene, []);
  const gathered = gatheredBy(state, scene);
  return startForm(humanForm, { gathered }, dropForm(state), scene, said);
}

// Evidence may be a link as well as a file.
function isLink(text: string): boolean {
  return /https?:\/\/\S/i.test(text);
}

function addEvidence(
  heard: Heard & { type: 'files' | 'text' },
  state: DialogState,
  scene: Scene,
): Step {
  const { evidenceFor: reference } = state;
  if (reference === undefined) {
    return heard.type === 'files'
      ? menu(state, scene, scene.words('form.file-without-question'))
      : notUnderstood(heard.text, state, scene);
  }
  const event = { type: 'evidence-added' as const, at: scene.at.toString(), ...answerOf(heard) };
  const step = menu(state, scene, scene.words('refund.evidence-added', { reference }));
  return { ...step, effects: [{ type: 'case', reference, event }] };
}

function switchLanguage(language: Language, state: DialogState, stage: Stage): Step {
  const scene = { ...stage, words: stage.wording[language] };
  const next = { ...state, language };
  const said = { text: scene.words('language.switched') };
  const form = next.form && forms[next.form.dialog];
  if (form !== undefined) return form.again(next, scene, [said]);
  const step = menu(next, scene);
  return { ...step, say: [said, ...step.say] };
}

function dropForm(state: DialogState): DialogState {
  const { form, ...rest } = state;
  return rest;
}

function runner<S>(form: Form<S>): Runner {
  return {
    step: (heard, state, scene) => stepForm(form, heard, state, scene),
    asksFreeText: (state) => isFreeText(form, state),
    back: (state, scene) => stepBack(form, state, scene),
    again: (state, scene, before) => askAgain(form, state, scene, before),
  };
}
