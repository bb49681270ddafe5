import type { ClosedQuestion } from '../../dialogs/conversation/look-up.ts';
import type { Language } from '../../dialogs/language.ts';
import type { Route } from '../../dialogs/reading/router/routes.ts';

/** A second opinion of where a customer's sentence leads. The last two are the customer's own words. */
export interface Advice {
  route: Route;
  orderNumber?: string;
  boughtOn?: string;
}

/**
 * Asks somebody else's model what a customer means. Never rejects: whatever fails or is not understood
 * gives `undefined`. What it says is a suggestion, to be confirmed by the customer like any other.
 */
export interface LanguageAdvice {
  /** Where the text leads. */
  route: (text: string, language: Language) => Promise<Advice | undefined>;
  /** The label of the button that the text means, if it means one of them. */
  choose(text: string, asked: ClosedQuestion, language: Language): Promise<string | undefined>;
}
