import type { AnswerReader } from './answer-reader.ts';
import { readLeaving } from './leaving.ts';
import { contradictsItself, isFinalYes, isTakenBack, readYesNo } from './yes-no.ts';

/**
 * Whether the customer agrees to what was proposed. A yes is clear by its words alone, and a no also where it is like
 * those that were learned; `undefined` where neither is. `cancel` is a proposal that cannot be taken back.
 * Example: at `cancel`, "prima, laat zo" is a no.
 */
export function readAgreement(
  text: string,
  readAnswer: AnswerReader,
  proposal: 'confirm' | 'cancel' = 'confirm',
): 'yes' | 'no' | undefined {
  const plain = proposal === 'cancel' && drops(text) ? 'no' : readYesNo(text);
  if (proposal === 'cancel' && plain !== 'no') {
    if (isFinalYes(text)) return 'yes';
  } else if (plain !== undefined) return plain;
  if (contradictsItself(text)) return undefined;
  const meant = readAnswer(proposal, text);
  return meant?.sure === true && meant.label === 'no' ? 'no' : undefined;
}

// "ja maar laat maar"
function drops(text: string): boolean {
  const leaving = readLeaving(text);
  return leaving === 'drops' || leaving === 'changed-mind';
}

/** Whether an answer that is no clear yes sounds like one: the customer is asked whether it is. */
export function soundsLikeYes(text: string, readAnswer: AnswerReader): boolean {
  return readAnswer('confirm', text)?.label === 'yes' && !isTakenBack(text);
}
