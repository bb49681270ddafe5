import type { DialogContext } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { readMenuItem } from './menu.ts';
import { readCourtesy } from '../reading/answers/courtesy.ts';
import { readYesNo } from '../reading/answers/yes-no.ts';
import { readOrderAlone } from '../reading/facts/order-alone.ts';
import { findSecondFact } from '../reading/facts/second-fact.ts';
import { countWords } from '../reading/text.ts';

/** A sentence has more words than these; with fewer, it is a piece of one where they lead nowhere. */
const mostWordsOfPiece = 3;

/**
 * Whether the words lead nowhere yet, so that what follows may belong to them: a greeting, an order, or a piece of a
 * sentence. What answers a question that stands is none, and a whole sentence neither.
 */
export function mayGoOn(
  text: string,
  state: DialogState,
  context: Pick<DialogContext, 'topics' | 'words' | 'route'>,
): boolean {
  const answers = state.form !== undefined || state.wish !== undefined;
  const chosen = readMenuItem(text, state, context) ?? context.topics.recognize(text, state);
  if (answers || chosen !== undefined) return false;
  const courtesy = readCourtesy(text);
  if (courtesy === 'goodbye' || readYesNo(text) !== undefined) return false;
  const order = readOrderAlone(text) ?? findSecondFact(text);
  const isPiece = countWords(text) <= mostWordsOfPiece;
  return courtesy === 'hello' || order !== undefined || (isPiece && !context.route(text).sure);
}
