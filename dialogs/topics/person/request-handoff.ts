import { foldCase } from '../../../policies/case/fold-case.ts';
import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import type { LookUpAnswer } from '../../conversation/look-up.ts';
import type { DialogState, Facts } from '../../conversation/dialog-state.ts';
import { readWholeStory } from '../../conversation/form/begin-form.ts';
import { askAgain, startForm } from '../../conversation/form/form-steps.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import { closingQuestion } from '../../conversation/outcome/outcome.ts';
import { tellsSubject } from '../../reading/wishes/command.ts';
import { gather } from './gathered.ts';
import { humanForm, keepForStaff } from './person.ts';
import { joinLine } from '../../conversation/form/slot-kinds.ts';
import type { HandedOver } from '../../conversation/form/handed-over.ts';
import { replyWithin, tellOpening } from '../../conversation/outcome/outcome.ts';
import { requestPerson } from '../../conversation/request-person.ts';
import { tellPlace } from './while-waiting.ts';

/*
 * From the wish for a person to the conversation with one: where staff take over now, the customer waits
 * in the queue; else what it is about becomes a case.
 */

/** Staff need not ask again what was said. */
export function askForPerson(said: Answer, state: DialogState, context: DialogContext): Step {
  const story = tellsSubject(said.text)
    ? { text: said.text, files: said.files }
    : readWholeStory(said);
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

/**
 * Handles whether staff take over now. What was half filled in stays as it is, for when they hand back; but what was
 * asked in the absence of staff is for them to hear.
 */
export function handleDeskAnswer(
  answer: LookUpAnswer,
  { personRequest, ...state }: DialogState,
  context: DialogContext,
): Step {
  const { question, said = { text: '', files: [] } } = personRequest ?? {};
  const gathered = gather(state, context);
  const { form, ...rest } = state;
  if (answer.type === 'desk' && answer.result === 'match' && answer.takes === 'yes') {
    const place = answer.ahead + 1;
    const reason = question === undefined ? '' : joinLine(question);
    const effect = { type: 'hand-off' as const, reason, gathered: joinLine(gathered), place };
    const more = reason === '' ? context.words('human.tell-meanwhile') : '';
    const kept = form?.dialog === humanForm.dialog ? rest : state;
    return { state: kept, replies: [tellPlace(place, more, context)], effects: [effect] };
  }
  if (personRequest?.asksNothing) return { state, replies: [], effects: [] };
  if (isToldAlready([question, gathered], rest, context)) return tellOfCase(rest, context);
  const takes = answer.type === 'desk' && answer.result === 'match' ? answer.takes : undefined;
  // asked for again, the question that they need stands
  if (form?.dialog === humanForm.dialog && takes !== 'gone')
    return askAgain(humanForm, state, context, []);
  const step = startForm(humanForm, rest, context, {
    slots: { ...(question && { question }) },
    known: { gathered },
    said,
  });
  if (takes === 'gone') return keepAtOnce(step, [question, gathered], context);
  const before = tellNobodyIsThere(takes === 'busy', context).map((text) => ({ text }));
  return { ...step, replies: [...before, ...step.replies] };
}

// before anything is asked, so that nobody waits for a person who cannot come
function tellNobodyIsThere(busy: boolean, context: DialogContext): string[] {
  if (busy) return [context.words('human.busy')];
  const opens = tellOpening(context);
  return opens === undefined ? [] : [context.words('human.out-of-hours', { opens })];
}

// Who waited in vain may have closed the chat: what they told is kept before they answer.
function keepAtOnce(step: Step, told: (HandedOver | undefined)[], context: DialogContext): Step {
  const isTold = told.some((one) => one && (one.text !== '' || one.files.length > 0));
  if (!isTold) {
    return { ...step, replies: [{ text: context.words('human.gone') }, ...step.replies] };
  }
  const { state } = step;
  const { reference, effects } = keepForStaff(told, state, context);
  const kept = context.words('human.gone-kept', { reference });
  const text = `${kept} ${replyWithin(context).answer}`;
  return {
    state: { ...state, personCase: reference },
    replies: [{ text }, ...step.replies],
    effects: [...step.effects, ...effects],
  };
}

/** Whether a question of theirs waits for staff already, and this adds nothing to it. */
function isToldAlready(
  told: (HandedOver | undefined)[],
  { personCase }: DialogState,
  { cases }: DialogContext,
): boolean {
  const stands = cases.find(({ reference }) => reference === personCase);
  const adds = told.some((one) => one && (one.text !== '' || one.files.length > 0));
  return stands !== undefined && foldCase(stands).phase !== 'closed' && !adds;
}

function tellOfCase(state: DialogState, context: DialogContext): Step {
  const reference = state.personCase ?? '';
  const before = `${context.words('human.waits', { reference })} ${replyWithin(context).answer}`;
  const add = menuChoice(context, 'add-to-question');
  return { state, replies: [closingQuestion(context, { before, ways: [add] })], effects: [] };
}

/** Begins what is added to the question that waits. */
export function addToQuestion(said: Answer, state: DialogState, context: DialogContext): Step {
  return startForm(humanForm, state, context, { said });
}
