import type { Choice, DialogState, Scene, Step } from '../../conversation/dialog.ts';
import { menuChoice, type Answer } from '../../conversation/form/form.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome.ts';

/** The button with which the customer says that it is no custom work. */
export function objectionChoice(scene: Scene): Choice {
  return menuChoice(scene, 'objection');
}

/**
 * The customer does not agree that it is custom work: a person looks again, without an argument.
 * `undefined` where nothing stands to object to. Source: 002_299fd822b9e2d1c0.txt.
 */
export function object(
  { text }: Answer,
  { form, ...state }: DialogState,
  scene: Scene,
): Step | undefined {
  const { quote: reference, ...rest } = state;
  if (reference === undefined) return undefined;
  const said = scene.words('support.objected', { reference, ...replyWithin(scene) });
  const event = { type: 'customer-objected' as const, at: scene.at.toString(), text };
  return {
    state: rest,
    say: [{ text: said }, closingQuestion(scene)],
    effects: [{ type: 'case', reference, event }],
  };
}
