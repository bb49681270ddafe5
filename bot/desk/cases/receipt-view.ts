import type { z } from 'zod';
import type { Receipt } from '../../../policies/case/receipt.ts';
import { citedClauses } from '../../../policies/cited-clauses.ts';
import type { PolicyBook } from '../../../policies/policy-book.ts';
import { replay } from '../../../policies/replay.ts';
import type { caseDetailSchema } from '../api/case-schemas.ts';
import type { Language } from '../api/language.ts';

/** The decision that a case was opened with, its clauses in the reader's language, and whether it comes out so again. */
export function receiptView(
  book: PolicyBook,
  receipt: Receipt,
  language: Language,
): NonNullable<z.infer<typeof caseDetailSchema>['receipt']> {
  const { policy, version, outcome, lastDay, decidedAt, inputs, clauses } = receipt;
  const cited = citedClauses(book, receipt)?.map(({ id, text }) => ({ id, text: text[language] }));
  return {
    ...{ policy, version, outcome, lastDay, decidedAt },
    clauses: cited ?? clauses.map((id) => ({ id, text: id })),
    inputs: Object.entries(inputs).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
    replay: replay(book, receipt).result,
  };
}
