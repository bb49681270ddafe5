import { plain } from '../text.ts';

const disagreement =
  /\b(niet (mee )?eens|oneens|geen maatwerk|(do not|don't|not) agree|disagree|no(t)? custom work)\b/;

/** Whether the sentence disagrees with what was decided. */
export function disagrees(text: string): boolean {
  return disagreement.test(plain(text));
}
