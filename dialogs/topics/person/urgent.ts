import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import { requestPerson } from '../../conversation/request-person.ts';
import { keepForStaff } from './person.ts';

/**
 * Somebody in despair or danger reads a calm sentence and where help is, and a person is called. Nothing more is asked
 * of them: what they wrote is kept for staff at once.
 */
export function helpInDistress(said: Answer, state: DialogState, context: DialogContext): Step {
  const { text, files } = said;
  const told = { text: context.words('human.distress-case', { said: text }), files };
  const { reference, effects } = keepForStaff([told], state, context);
  const kept = { ...state, personCase: reference };
  const step = requestPerson({ text, files }, kept, said, { asksNothing: true });
  return { ...step, replies: [{ text: context.words('human.distress') }], effects };
}

/** A threat of legal steps goes to a person at once, and the customer may make it a complaint. */
export function takeThreat(said: Answer, state: DialogState, context: DialogContext): Step {
  const choices = [menuChoice(context, 'complaint-open')];
  return callFor('human.threat', said, state, context, choices);
}

/** A request to see or erase one's data is for a person. Source: GDPR, articles 15 and 17. */
export function takePrivacyRequest(said: Answer, state: DialogState, context: DialogContext): Step {
  return callFor('human.privacy', said, state, context);
}

function callFor(
  key: string,
  said: Answer,
  state: DialogState,
  context: DialogContext,
  choices: ReturnType<typeof menuChoice>[] = [],
): Step {
  const { text, files } = said;
  const step = requestPerson({ text, files }, state, said);
  return { ...step, replies: [{ text: context.words(key), choices }] };
}
