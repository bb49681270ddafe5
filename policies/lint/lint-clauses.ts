import { z } from 'zod';
import type { DecisionTable } from '../decision-table.ts';
import { fieldOf, type LintedPolicy, type Remark } from './lint-remark.ts';

const clausesSchema = z.record(z.string(), z.looseObject({ source: z.string() }));

/** Clauses that come up in no decision: a customer never hears of them. */
export function clausesNobodyCites({ version }: LintedPolicy, { rows }: DecisionTable): Remark[] {
  const cited = new Set(rows.flatMap(({ clauses }) => clauses));
  const clauses = clausesSchema.safeParse(fieldOf(version, 'clauses')).data ?? {};
  return Object.entries(clauses).flatMap(([id, { source }]) => {
    if (cited.has(id)) return [];
    const why = `no decision cites the clause ${id}: it binds the shop, and no customer hears of it.`;
    return { path: ['clauses', id], rule: 'uncited-clause', why, source };
  });
}

/** Decisions that rest on nothing: the answer to "why?" would be empty. */
export function decisionsWithoutClause({ policy, rows }: DecisionTable): Remark[] {
  return rows.flatMap(({ when, outcome, clauses }) => {
    if (clauses.length > 0) return [];
    const why = `the decision ${outcome} (${when}) cites no clause: it cannot be explained.`;
    const source = `${policy}.yaml itself: every decision names the clauses it rests on`;
    return { path: ['clauses'], rule: 'uncited-decision', why, source };
  });
}
