import type { Input, DialogContext, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { keepEarly } from './form/early-files.ts';
import { withoutFiles } from './form/handed-over.ts';
import { answerOf } from './form/read-slots.ts';
import { beginOneMore } from './other-orders.ts';
import { givenFacts } from './given-facts.ts';
import { enter, readMenuItem, sayGoodbye, showMenu } from './menu.ts';
import { asksAboutQuestion } from '../reading/answers/about-the-question.ts';
import { readCourtesy } from '../reading/wishes/courtesy.ts';
import { readOrderAlone, readSecondFactAlone } from '../reading/facts/order-alone.ts';
import { hasLink, hasWords, countWords } from '../reading/text.ts';
import { readYesNo } from '../reading/answers/yes-no.ts';
import { handleWish } from './wish/wish.ts';

/** Handles what comes while no form is open: an item of the menu, a politeness, evidence, or a wish. */
export function handleAtMenu(input: Input, before: DialogState, context: DialogContext): Step {
  // whatever is said next answers the offer, or lets it lapse
  const { offered, ...state } = before;
  if (input.type === 'choice') return showMenu(state, context, context.words('form.stale-button'));
  if (input.type !== 'text' && input.type !== 'files') {
    return showMenu(state, context, context.words('form.not-understood'));
  }
  const { text } = input;
  const chosen = readMenuItem(text, state, context) ?? context.topics.recognize(text, state);
  if (chosen !== undefined) return enter(chosen, answerOf(input), state, context);
  if (offered !== undefined && agrees(text)) {
    return enter(offered, answerOf(input), state, context);
  }
  return (
    addEvidence(input, state, context) ??
    beginOneMore(text, state, context) ??
    explainOrKeep(text, state, context) ??
    bePolite(text, state, context) ??
    handleWish(answerOf(input), state, context)
  );
}

// "Help!", or nothing but an order number, which then need not be given again.
function explainOrKeep(text: string, state: DialogState, context: DialogContext): Step | undefined {
  if (asksAboutQuestion(text)) return showMenu(state, context, context.words('menu.what-i-do'));
  const before = givenFacts(state);
  const given = readOrderAlone(text, before?.orderNumber);
  const address = given === undefined ? readSecondFactAlone(text) : undefined;
  if (address !== undefined) {
    const kept = { ...state, given: { ...before, secondFact: address } };
    return showMenu(kept, context, context.words('form.noted'));
  }
  if (given === undefined) return undefined;
  const { number, secondFact = number === before?.orderNumber ? before.secondFact : undefined } =
    given;
  const words = context.words('menu.about-order', { number });
  return showMenu({ ...state, given: { orderNumber: number, secondFact } }, context, words);
}

// "Can I do anything else for you?": a yes leads to the menu, a no or thanks to the end.
function bePolite(text: string, state: DialogState, context: DialogContext): Step | undefined {
  const courtesy = readCourtesy(text);
  if (courtesy === 'hello') {
    return showMenu(state, context, context.words('menu.hello'));
  }
  if (courtesy === 'goodbye') return sayGoodbye(state, context);
  if (!hasWords(text)) return showMenu(state, context, context.words('form.not-understood'));
  return countWords(text) <= 3 && agrees(text) ? showMenu(state, context) : undefined;
}

function agrees(text: string): boolean {
  return readYesNo(text) === 'yes';
}

// Files, or a link to them, that come after a case was opened go with it, unless another wish comes along.
function addEvidence(
  input: Input & { type: 'files' | 'text' },
  state: DialogState,
  context: DialogContext,
): Step | undefined {
  if (input.type === 'text' && !hasLink(input.text)) return undefined;
  const { sure, by } = context.route(input.text);
  if (sure && by === 'rule') return undefined;
  const { evidenceFor: reference } = state;
  if (reference === undefined) {
    if (input.type !== 'files' || hasWords(input.text)) return undefined;
    return showMenu(keepEarly(state, input.files), context, context.words('form.file-kept'));
  }
  const step = showMenu(state, context, context.words('refund.evidence-added', { reference }));
  const { text, files } = answerOf(input);
  const known = context.cases.find((one) => one.reference === reference)?.events ?? [];
  const more = withoutFiles(
    files,
    known.flatMap((event) => ('files' in event ? event.files : [])),
  );
  if (text === '' && more.length === 0) return step;
  const event = { type: 'evidence-added' as const, at: context.at.toString(), text, files: more };
  return { ...step, effects: [{ type: 'case', reference, event }] };
}
