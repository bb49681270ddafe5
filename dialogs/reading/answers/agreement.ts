import type { AnswerReader } from './answer-reader.ts';
import { isTakenBack, readYesNo } from './yes-no.ts';

/**
 * Whether the customer agrees to what was proposed, in plain words or in words like those that were learned;
 * `undefined` where it is not clear. `cancel` is a proposal that cannot be taken back.
 * Example: at `cancel`, "prima, laat zo" is a no.
 */
export function readAgreement(
  text: string,
  readAnswer: AnswerReader,
  proposal: 'confirm' | 'cancel' = 'confirm',
): 'yes' | 'no' | undefined {
  const plain = readYesNo(text);
  if (plain !== undefined) return plain;
  const meant = readAnswer(proposal, text);
  if (meant?.sure !== true) return undefined;
  return meant.label === 'yes' && isTakenBack(text) ? undefined : meant.label;
}
