import type { Known } from '../../dialog-state.ts';
import type { Reply } from '../../dialog.ts';
import type { View } from '../form.ts';

type SecondFact = Partial<{ secondFact: string }>;

/** How to ask for an order number, by key of the wording, and the numbers to choose from. */
export function askForNumber({ several = [], own = [] }: Known): {
  key: string;
  numbers: string[];
} {
  if (several.length > 0) return { key: 'order.several', numbers: several };
  if (own.length > 0) return { key: 'order.which-of-yours', numbers: own };
  return { key: 'order.ask-number', numbers: [] };
}

/** The address that spares the second fact, until the order turned out to be placed with another. */
export function addressSignedIn(
  { context, slots, known }: View<SecondFact>,
  number: string | undefined,
): string | undefined {
  const isTried = known.tried !== undefined && known.tried.number === number;
  return slots.secondFact === undefined && !isTried ? context.signedIn?.email : undefined;
}

/**
 * What follows where the order is not one of who is signed in: ordered as a guest, or with another address, which is
 * asked for then. No attempt was wrong yet.
 */
export function askOtherAddress(
  view: View<SecondFact>,
  number = '',
): { known: Known; replies: Reply[] } | undefined {
  const secondFact = addressSignedIn(view, number);
  if (secondFact === undefined) return undefined;
  const text = view.context.words('order.other-address', { number, secondFact });
  return { known: { tried: { number, secondFact } }, replies: [{ text }] };
}
