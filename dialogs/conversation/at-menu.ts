import type { DialogState, Heard, Scene, Step } from './dialog.ts';
import { answerOf } from './form/form-steps.ts';
import { chosenItem, enter, menu } from './menu.ts';
import { asksAboutQuestion } from '../reading/answers/aside.ts';
import { readCourtesy } from '../reading/answers/courtesy.ts';
import { disagrees } from '../reading/answers/disagreement.ts';
import { readOrderAlone } from '../reading/facts/order-alone.ts';
import { hasWords, wordCount } from '../reading/text.ts';
import { readYesNo } from '../reading/answers/yes-no.ts';
import { hearWish } from './wish.ts';

/** Hears what comes while no form is open: an item of the menu, a politeness, evidence, or a wish. */
export function hearAtMenu(heard: Heard, state: DialogState, scene: Scene): Step {
  if (heard.type === 'choice') return menu(state, scene, scene.words('form.stale-button'));
  if (heard.type !== 'text' && heard.type !== 'files') {
    return menu(state, scene, scene.words('form.not-understood'));
  }
  const { text } = heard;
  const chosen = chosenItem(text, state, scene);
  if (chosen !== undefined) return enter(chosen, answerOf(heard), state, scene);
  if (state.quote !== undefined && disagrees(text)) {
    return enter('objection', answerOf(heard), state, scene);
  }
  return (
    addEvidence(heard, state, scene) ??
    explainOrKeep(text, state, scene) ??
    bePolite(text, state, scene) ??
    hearWish(answerOf(heard), state, scene)
  );
}

// "Help!", or nothing but an order number, which then need not be given again.
function explainOrKeep(text: string, state: DialogState, scene: Scene): Step | undefined {
  if (asksAboutQuestion(text)) return menu(state, scene, scene.words('menu.what-i-do'));
  const both = [state.given, text].filter(Boolean).join(' ');
  const given = readOrderAlone(both) ?? readOrderAlone(text);
  if (given === undefined) return undefined;
  const words = scene.words('menu.about-order', { number: given.number });
  return menu({ ...state, given: given.text }, scene, words);
}

// "Can I do anything else for you?": a yes leads to the menu, a no or thanks to the end.
function bePolite(text: string, state: DialogState, scene: Scene): Step | undefined {
  if (!hasWords(text)) return menu(state, scene, scene.words('form.not-understood'));
  const courtesy = readCourtesy(text);
  if (courtesy === 'hello') return menu(state, scene, scene.words('menu.hello'));
  if (courtesy === 'goodbye') {
    return { state, say: [{ text: scene.words('menu.goodbye') }], effects: [] };
  }
  const yes = wordCount(text) <= 3 && readYesNo(text) === 'yes';
  return yes ? menu(state, scene) : undefined;
}

// Files, or a link to them, that come after a case was opened go with it, unless another wish comes along.
function addEvidence(
  heard: Heard & { type: 'files' | 'text' },
  state: DialogState,
  scene: Scene,
): Step | undefined {
  if (heard.type === 'text' && !/https?:\/\/\S/i.test(heard.text)) return undefined;
  const { sure, by } = scene.route(heard.text);
  if (sure && by === 'rule') return undefined;
  const { evidenceFor: reference } = state;
  if (reference === undefined) {
    const alone = heard.type === 'files' && !hasWords(heard.text);
    return alone ? menu(state, scene, scene.words('form.file-without-question')) : undefined;
  }
  const event = { type: 'evidence-added' as const, at: scene.at.toString(), ...answerOf(heard) };
  const step = menu(state, scene, scene.words('refund.evidence-added', { reference }));
  return { ...step, effects: [{ type: 'case', reference, event }] };
}
