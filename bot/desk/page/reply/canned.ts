import { desk as api } from '../api/desk-api.ts';
import type { Canned, Summary } from '../api/types.ts';
import { knownAs } from '../list/title-text.ts';

let fetched: Promise<Canned[]> | undefined;

/** The canned answers of the shop; fetched once, and again after a failure. */
export function fetchCanned(): Promise<Canned[]> {
  fetched ??= api.canned().then(({ canned }) => canned);
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

/** The word after a slash directly before the caret, if there is one. Example: `Dag /wel` gives `wel`. */
export function slashWordBefore(text: string, caret: number): string | undefined {
  return /(?:^|\s)\/([\p{L}\p{N}-]*)$/u.exec(text.slice(0, caret))?.[1];
}

/** The answers whose shortcut begins with the word, then those whose title contains it. */
export function findCanned(canned: readonly Canned[], word: string): Canned[] {
  const wanted = word.toLowerCase();
  const begins = ({ shortcut }: Canned) => shortcut.toLowerCase().startsWith(wanted);
  const occurs = ({ title }: Canned) => title.toLowerCase().includes(wanted);
  return [...canned.filter(begins), ...canned.filter((one) => !begins(one) && occurs(one))];
}

/**
 * The answer in the customer's language, with what is known filled in. What is not known goes, with the
 * space before it: `Hallo {name},` becomes `Hallo,`.
 */
export function fillIn({ text }: Canned, summary: Summary, staff: string): string {
  const name = knownAs(summary) ?? '';
  const values: Record<string, string> = {
    name: name.includes('@') ? '' : name,
    order: summary.orderNumber ?? '',
    staff,
  };
  return text[summary.language].replace(
    /( ?)\{(name|order|staff)\}/gu,
    (_, space: string, key: string) => {
      const value = values[key] ?? '';
      return value === '' ? '' : space + value;
    },
  );
}
