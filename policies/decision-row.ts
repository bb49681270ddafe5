/** One situation, and what is decided in it. */
export interface DecisionRow {
  when: string;
  outcome: string;
  clauses: readonly string[];
}
