import { privacyAnswerBy } from '../../../policies/service/privacy-terms.ts';
import { foldCase, type CaseState } from '../../../policies/case/fold-case.ts';
import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import { requestPerson } from '../../conversation/request-person.ts';
import { addToCase, openCase } from '../../conversation/outcome/open-case.ts';
import { formatDay } from '../../language.ts';
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

/**
 * A request to see or erase one's data is a case at once, with the day by which it is answered; a person is called,
 * or asks where to answer. Source: GDPR, articles 12, 15 and 17.
 */
export function takePrivacyRequest(said: Answer, state: DialogState, context: DialogContext): Step {
  const { text, files } = said;
  const { book, at, words, language, cases } = context;
  const open = cases.find(
    (one) => one.reference === state.personCase && isOpenRequest(foldCase(one)),
  );
  const { reference, effects } = open
    ? { reference: open.reference, effects: addToCase(open, { text, files }, context) }
    : openCase(context, {
        kind: 'privacy-request',
        orderNumber: state.identified?.number,
        summary: text,
        files,
      });
  const day = formatDay(privacyAnswerBy(book, at), language);
  const kept = { ...state, personCase: reference };
  const step = requestPerson({ text, files }, kept, said);
  return { ...step, replies: [{ text: words('human.privacy', { reference, day }) }], effects };
}

function isOpenRequest({ kind, phase }: CaseState): boolean {
  return kind === 'privacy-request' && phase === 'open';
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
