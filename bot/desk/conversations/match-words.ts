import { hasWholeWord, searchedWords } from '../../ports/normalize-text.ts';
import type { IndexedConversation } from './indexed-conversation.ts';

/** Tells whether a conversation holds every word of `q`, whole or as part of others; all do when `q` is empty. */
export function matcherFor(
  q: string,
): (indexed: Pick<IndexedConversation, 'about' | 'words'>) => 'whole' | 'part' | undefined {
  const wanted = searchedWords(q);
  return ({ about, words }) => {
    if (!wanted.every((word) => about.includes(word) || words.includes(word))) return undefined;
    const isWhole = wanted.every((word) => hasWholeWord(about, word) || hasWholeWord(words, word));
    return isWhole ? 'whole' : 'part';
  };
}
