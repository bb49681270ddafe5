/**
 * Where a sentence of a customer may lead: group and purpose, parted by a dot. `oos` is out of scope:
 * nothing Loket does.
 */
export const routes = [
  'order.status',
  'order.change',
  'refund.non_delivery',
  'refund.not_as_described',
  'refund.cancel_recurring',
  'refund.general',
  'withdrawal',
  'support.in_scope',
  'support.customization',
  'complaint.open',
  'complaint.status',
  'complaint.escalate',
  'review.removed_appeal',
  'review.trustpilot',
  'review.licence_appeal',
  'human',
  'oos',
] as const;

export type Route = (typeof routes)[number];

/** A route that leads to something Loket does. */
export type InScope = Exclude<Route, 'oos'>;

/** A route and how likely it is: 0 to 1. */
export interface Guess {
  route: Route;
  score: number;
}

/** What a sentence seems to ask for. */
export interface Routing {
  /** Every route the model knows, the likeliest first; a rule puts its own first, with score 1. */
  guesses: readonly Guess[];
  /** Whether the first guess may be acted on at once, after one tap of the customer. */
  sure: boolean;
  by: 'rule' | 'model';
}
