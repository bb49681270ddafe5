import type { Answer, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import type { HandedOver } from './form/handed-over.ts';

/**
 * Asks the shop whether staff take over now; what comes of it, the topic of the person says. `question` is what it
 * is about, where that is known already.
 */
export function requestPerson(
  question: HandedOver | undefined,
  state: DialogState,
  { text, files, facts }: Answer = { text: '', files: [] },
  { asksNothing = false } = {},
): Step {
  const said = { text, files, facts };
  const personRequest = {
    ...(question && { question }),
    said,
    ...(asksNothing && { asksNothing }),
  };
  return { state: { ...state, personRequest }, replies: [], effects: [], lookUp: { type: 'desk' } };
}
