import { serviceAt } from '../policies/policy-book.ts';
import { licenceAppealForm, reviewAppealForm } from './appeals.ts';
import { complaintEscalateForm, complaintStatusForm } from './complaint-file.ts';
import { complaintForm } from './complaint.ts';
import type { DialogState, Heard, Saying, Scene, Step } from './dialog.ts';
import { answerOf, askAgain, isFreeText, startForm, stepBack, stepForm } from './form-steps.ts';
import { menuChoice, type Form } from './form.ts';
import { claimMoment, isLongAgo } from './elapsed.ts';
import { humanForm } from './human.ts';
import { chosenItem, dropForm, enter, menu } from './menu.ts';
import type { Language } from './language.ts';
import { readCommand, type Command } from './reading/command.ts';
import { readCourtesy } from './reading/courtesy.ts';
import { readRoute } from './reading/route.ts';
import { hasWords, wordCount } from './reading/text.ts';
import { readYesNo } from './reading/yes-no.ts';
import { refundForm } from './refund.ts';
import { supportForm } from './support-scope.ts';
import { transcriptForm } from './transcript.ts';
import { tellWhy } from './why.ts';

/** The scene before the language is known to be the conversation's. */
export type Stage = Omit<Scene, 'words'> & { wording: Record<Language, Scene['words']> };

type Runner = {
  step(heard: Heard, state: DialogState, scene: Scene): Step;
  asksFreeText(state: DialogState): boolean;
  back(state: DialogState, scene: Scene): Step | undefined;
  again(state: DialogState, scene: Scene, before: Saying[]): Step;
  restart(state: DialogState, scene: Scene): Step;
};

const forms: Record<string, Runner> = Object.fromEntries([
  [refundForm.dialog, runner(refundForm)],
  [supportForm.dialog, runner(supportForm)],
  [complaintForm.dialog, runner(complaintForm)],
  [complaintStatusForm.dialog, runner(complaintStatusForm)],
  [complaintEscalateForm.dialog, runner(complaintEscalateForm)],
  [reviewAppealForm.dialog, runner(reviewAppealForm)],
  [licenceAppealForm.dialog, runner(licenceAppealForm)],
  [transcriptForm.dialog, runner(transcriptForm)],
  [humanForm.dialog, runner(humanForm)],
]);

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
  const open = state.form !== undefined && forms[state.form.dialog] !== undefined;
  const step =
    open && isLongAgo(state, now)
      ? askToGoOn(heard, known, stage)
      : greeted(heard, known, { ...stage, at: claimMoment(state, now) });
  const decided = step.say.findLast(({ receipt }) => receipt !== undefined)?.receipt;
  if (decided === undefined) return step;
  const { receipt, facts } = decided;
  return { ...step, state: { ...step.state, lastDecision: { receipt, facts } } };
}

// What was half filled in never lapses in silence: the customer says whether it goes on.
function askToGoOn(heard: Heard, state: DialogState, stage: Stage): Step {
  const scene = { ...stage, words: stage.wording[state.language] };
  const command = heard.type === 'text' && readCommand(heard.text, { freeText: false });
  if (command || heard.type === 'language') return answer(heard, state, scene, stage);
  const choices = ['go-on', 'restart'].map((value) => menuChoice(scene, value, `form.${value}`));
  const text = scene.words('form.ask-to-go-on', {
    what: scene.words(`form.about.${state.form?.dialog ?? ''}`),
  });
  return { state, say: [{ text, choices }], effects: [] };
}

function greeted(heard: Heard, state: DialogState, stage: Stage): Step {
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
    const { value } = heard.choice;
    if (value === 'go-on' || value === 'restart') return obey(value, '', state, scene, stage);
    return enter(heard.choice.value, answerOf(heard), state, scene);
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
      return (
        form?.again(state, scene, tellWhy(state, scene).say.slice(0, 1)) ?? tellWhy(state, scene)
      );
    case 'nl':
    case 'en':
      return switchLanguage(command, state, stage);
  }
}

function hearAtMenu(heard: Heard, state: DialogState, scene: Scene): Step {
  if (heard.type === 'choice') return menu(state, scene, scene.words('form.stale-button'));
  if (heard.type !== 'text' && heard.type !== 'files') {
    return menu(state, scene, scene.words('form.not-understood'));
  }
  const chosen = chosenItem(heard.text, state, scene);
  if (chosen !== undefined) return enter(chosen, answerOf(heard), state, scene);
  const route = readRoute(heard.text);
  if (route !== undefined) return enter(route, answerOf(heard), state, scene);
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

function runner<S>(form: Form<S>): Runner {
  return {
    step: (heard, state, scene) => stepForm(form, heard, state, scene),
    asksFreeText: (state) => isFreeText(form, state),
    back: (state, scene) => stepBack(form, state, scene),
    again: (state, scene, before) => askAgain(form, state, scene, before),
    restart: (state, scene) => startForm(form, {}, dropForm(state), scene),
  };
}
