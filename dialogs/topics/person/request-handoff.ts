import type { Answer, DialogContext, LookUpAnswer, Step } from '../../conversation/dialog.ts';
import type { DialogState, Facts } from '../../conversation/dialog-state.ts';
import { readStory } from '../../conversation/form/begin-form.ts';
import { askAgain, startForm } from '../../conversation/form/form-steps.ts';
import { gather } from './gathered.ts';
import { humanForm } from './person.ts';
import { joinLine } from '../../conversation/form/slot-kinds.ts';
import type { HandedOver } from '../../conversation/form/handed-over.ts';
import { tellOpening } from '../../conversation/outcome.ts';
import { requestPerson } from '../../conversation/request-person.ts';
import { tellPlace } from './while-waiting.ts';

/*
 * From the wish for a person to the conversation with one: where staff take over now, the customer waits
 * in the queue; else what it is about becomes a case.
 */

/** Staff need not ask again what was said; asked for twice, the question they need stands. */
export function askForPerson(said: Answer, state: DialogState, context: DialogContext): Step {
  if (state.form?.dialog === humanForm.dialog) return askAgain(humanForm, state, context, []);
  const story = readStory(said);
  return requestPerson(story && addFacts(story, said.facts, context), state, said);
}

function addFacts(
  { text, files }: HandedOver,
  { orderNumber, secondFact }: Facts = {},
  { words }: DialogContext,
): HandedOver {
  const order = orderNumber && words('human.gathered-order', { number: orderNumber });
  return { text: [text, order, secondFact].filter(Boolean).join('\n'), files };
}

/** Handles whether staff take over now. What was half filled in stays as it is, for when they hand back. */
export function handleDeskAnswer(
  answer: LookUpAnswer,
  { personRequest, ...state }: DialogState,
  context: DialogContext,
): Step {
  const { question, said = { text: '', files: [] } } = personRequest ?? {};
  const gathered = gather(state, context);
  if (answer.type === 'desk' && answer.result === 'match' && answer.takes === 'yes') {
    const place = answer.ahead + 1;
    const reason = question === undefined ? '' : joinLine(question);
    const effect = { type: 'hand-off' as const, reason, gathered: joinLine(gathered), place };
    const more = reason === '' ? context.words('human.tell-meanwhile') : '';
    return { state, replies: [tellPlace(place, more, context)], effects: [effect] };
  }
  const { form, ...rest } = state;
  const step = startForm(humanForm, rest, context, {
    slots: { ...(question && { question }) },
    known: { gathered },
    said,
  });
  const busy = answer.type === 'desk' && answer.result === 'match' && answer.takes === 'busy';
  const before = tellNobodyIsThere(busy, context).map((text) => ({ text }));
  return { ...step, replies: [...before, ...step.replies] };
}

// before anything is asked, so that nobody waits for a person who cannot come
function tellNobodyIsThere(busy: boolean, context: DialogContext): string[] {
  if (busy) return [context.words('human.busy')];
  const opens = tellOpening(context);
  return opens === undefined ? [] : [context.words('human.out-of-hours', { opens })];
}
