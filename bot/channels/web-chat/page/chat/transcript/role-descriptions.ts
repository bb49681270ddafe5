import type { Language } from '../../language.ts';

const words: Record<Language, Record<string, string>> = {
  nl: { message: 'bericht', attachment: 'bijlage' },
  en: { bericht: 'message', bijlage: 'attachment' },
};

/**
 * Keeps what screen readers call a row in the customer's language: Web Chat writes `message` and
 * `attachment` into the page whatever its locale, and has no text to override for them.
 */
export function translateRoles(conversation: HTMLElement, language: () => Language): () => void {
  function translate() {
    for (const row of conversation.querySelectorAll('[aria-roledescription]')) {
      const word = words[language()][row.ariaRoleDescription ?? ''];
      if (word) row.ariaRoleDescription = word;
    }
  }

  new MutationObserver(translate).observe(conversation, { childList: true, subtree: true });
  return translate;
}
