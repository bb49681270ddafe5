import type { Language } from '../../dialogs/language.ts';
import type { Route } from '../../dialogs/reading/router/routes.ts';

/** A second opinion of where a customer's sentence leads. The last two are the customer's own words. */
export interface Advice {
  route: Route;
  orderNumber?: string;
  boughtOn?: string;
}

/**
 * Asks somebody else's model where the text leads. Never rejects: whatever fails or is not understood
 * gives `undefined`. What it says is a suggestion, to be confirmed by the customer like any other.
 */
export type RouteAdvice = (text: string, language: Language) => Promise<Advice | undefined>;
