import type { Conversation } from '../api/types.ts';
import { wordFor, type Texts } from '../texts/texts.ts';

/** What the bot gathered, in words; slots without a name in the texts are left out. */
export function gatheredFacts(
  gathered: Conversation['gathered'],
  { slots, slotValues }: Texts,
): { label: string; value: string }[] {
  return gathered
    .filter(({ label }) => label in slots)
    .map(({ label, value }) => ({
      label: wordFor(slots, label),
      value: wordFor(slotValues, value),
    }));
}
