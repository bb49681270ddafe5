import type { Summary } from '../api/types.ts';
import type { Texts } from '../texts/texts.ts';

/** Who it is, for a heading: `Bestelling 1042`, or the address, name or id by which one knows them. */
export function titleText({ title, orderNumber }: Summary, texts: Texts): string {
  return title === orderNumber ? texts.orderTitle(title) : title;
}
