import type { Summary } from '../api/types.ts';
import type { Texts } from '../texts/texts.ts';

type WithTitle = Pick<Summary, 'id' | 'title' | 'orderNumber'>;

/** Who it is, for a heading: `Bestelling 1042`, `Klant 3f9a2c`, or the customer's name or address. */
export function titleText(summary: WithTitle, texts: Texts): string {
  const { title, orderNumber } = summary;
  if (title === orderNumber) return texts.orderTitle(title);
  return knownAs(summary) ?? `${texts.customer} ${title}`;
}

/** The name and address that are known beside the title. */
export function contactText({ name, email, title }: Pick<Summary, 'name' | 'email' | 'title'>) {
  return [name, email].filter((known) => known !== null && known !== title).join(' · ');
}

/** The customer's name or address, where it is known: a title may be an order's number or a short id. */
export function knownAs({ id, title, orderNumber }: WithTitle): string | undefined {
  const isId = id.replace(/[^\p{L}\p{N}]/gu, '').startsWith(title);
  return title === orderNumber || isId ? undefined : title;
}
