import { contextOf } from './converse.ts';
import type { BaseContext, DialogContext } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { formIn } from './form/form-state.ts';
import { readMenuItem } from './menu.ts';
import { readCommand } from '../reading/wishes/command.ts';
import { readCourtesy } from '../reading/wishes/courtesy.ts';
import { readShopQuestion } from '../reading/wishes/shop-question.ts';
import { readYesNo } from '../reading/answers/yes-no.ts';
import { readOrderAlone } from '../reading/facts/order-alone.ts';
import { findSecondFact } from '../reading/facts/second-fact.ts';
import { countWords } from '../reading/text.ts';

/** A sentence has more words than these; with fewer, it is a piece of one where they lead nowhere. */
const mostWordsOfPiece = 3;

/**
 * Whether the words lead nowhere yet, so that what follows may belong to them: a greeting, an order, or a piece of a
 * sentence. An answer to the question that stands is none, and a whole sentence neither: what a form makes of a piece
 * is known once it was read, and `if-misread` says that this decides.
 */
export function mayGoOn(
  text: string,
  state: DialogState,
  base: BaseContext,
): 'yes' | 'no' | 'if-misread' {
  const isPiece = countWords(text) <= mostWordsOfPiece;
  const context = contextOf(state, base);
  if (formIn(state.form, context) !== undefined) return isPiece ? 'if-misread' : 'no';
  return leadsNowhere(text, isPiece, state, context) ? 'yes' : 'no';
}

/** Whether the form did not understand what brought it from one state to the other. */
export function isMisread(before: DialogState, after: DialogState): boolean {
  return (after.form?.misread ?? 0) > (before.form?.misread ?? 0);
}

/** Nothing was asked that a story would answer. */
const alone = { freeText: false };

function leadsNowhere(
  text: string,
  isPiece: boolean,
  state: DialogState,
  context: DialogContext,
): boolean {
  const chosen = readMenuItem(text, state, context) ?? context.topics.recognize(text, state);
  if (state.wish !== undefined || chosen !== undefined) return false;
  const courtesy = readCourtesy(text);
  if (courtesy === 'goodbye' || readYesNo(text) !== undefined) return false;
  // "waarom?" and "openingstijden?" are all that is meant to be said
  if ((readCommand(text, alone) ?? readShopQuestion(text, alone)) !== undefined) return false;
  const order = readOrderAlone(text) ?? findSecondFact(text);
  return courtesy === 'hello' || order !== undefined || (isPiece && !context.route(text).sure);
}
