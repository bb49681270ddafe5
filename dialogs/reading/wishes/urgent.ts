import type { UrgentWords } from '../languages/answer-words.ts';
import { collectPhrases } from '../languages/languages.ts';
import { matchAnywhere } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';

/** What goes to a person whatever else is asked. */
export type Urgent = keyof UrgentWords;

const order: readonly Urgent[] = ['distress', 'threat', 'privacy'];
const urgent = order.map(
  (kind) => [kind, matchAnywhere(collectPhrases(({ urgent }) => urgent[kind]))] as const,
);

/**
 * Despair or somebody in danger, a threat of legal steps, or a request about one's data; plain anger is none, nor is
 * "ik lach me dood".
 */
export function readUrgent(text: string): Urgent | undefined {
  const said = normalizeText(text);
  return urgent.find(([, pattern]) => pattern.test(said))?.[0];
}
