import { collectPhrases } from '../languages/languages.ts';
import { toSource } from '../languages/phrase.ts';
import { countWords } from '../text.ts';
import type { Routing } from '../router/routes.ts';
import { inScope } from '../router/wishes.ts';
import { readOneMoreOrder } from '../facts/order-alone.ts';
import { isTakenBack, readYesNo } from '../answers/yes-no.ts';

/** A yes, and what is wished for beside it. */
export interface AddedWish {
  yes: string;
  wish: { text: string; routing: Routing };
}

const adding = new RegExp(
  `(?<![\\s,.!;])[\\s,.!;]+${toSource(collectPhrases(({ yesNo }) => yesNo.adds))}\\s+`,
  'iu',
);

/** A yes, and what it repeats, has no more characters. */
const longestYes = 200;

/** "Ja, en ik wil ook een klacht indienen": the yes is one, and the wish waits for its turn. */
export function splitOffWish(
  text: string,
  route: (text: string) => Routing,
): AddedWish | undefined {
  const at = adding.exec(text.slice(0, longestYes));
  if (at === null) return undefined;
  const yes = text.slice(0, at.index);
  if (readYesNo(yes) !== 'yes') return undefined;
  const wish = text.slice(at.index + at[0].length);
  // "…eerst een klacht" comes before the yes
  if (isTakenBack(wish)) return undefined;
  const routing = route(wish);
  return inScope(routing) === undefined ? undefined : { yes, wish: { text: wish, routing } };
}

/** "Ja, en 1043 ook": the yes, and the other order; without a yes where none is said. */
export function splitOffOrder(text: string): { yes?: string; number: string } | undefined {
  const at = adding.exec(text.slice(0, longestYes));
  const yes = at === null ? '' : text.slice(0, at.index);
  const agrees = readYesNo(yes) === 'yes';
  const number = readOneMoreOrder(agrees ? text.slice(yes.length) : text);
  return number === undefined ? undefined : { number, ...(agrees && { yes }) };
}

/** Whether the text adds something to what was said: "ja, en 1043 ook niet". */
export function addsTo(text: string): boolean {
  return adding.test(`${text.slice(0, longestYes)} `);
}

const goingOn = new RegExp(`^${toSource(collectPhrases(({ yesNo }) => yesNo.adds))}\\s+`, 'iu');

/** Whether the whole message is something more to what was told: "en de knop ontbreekt ook". */
export function goesOnTelling(text: string): boolean {
  return goingOn.test(text) && countWords(text) > 2 && !text.includes('?');
}
