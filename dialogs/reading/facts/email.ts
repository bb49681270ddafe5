import { z } from 'zod';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource } from '../languages/phrase.ts';
import { onlyOne } from '../only-one.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import { findAll } from '../text.ts';

/** An e-mail address as people have them, with letters of any alphabet in it: all that `readEmail` reads fits. */
export const emailSchema = z.email({ pattern: z.regexes.unicodeEmail });

const name = '[\\p{L}\\p{N}-]{1,63}';
const ending = '(?:nl|be|com|eu|net|org|info|de|fr)';
// "jan de vries @ example.nl" could be more than one mailbox, and "mail me @ example.nl" is none
const before = toSource(collectPhrases(({ contact }) => contact.beforeAddress));
const lead = `(?:^|[\\n,:;(]|\\d|\\b${before}) ?`;
const notMailbox = toSource(collectWords(({ contact }) => contact.notMailbox));
const mailbox = `(?!${notMailbox}\\b)[\\p{L}\\p{N}._+'-]{1,64}`;
const at = toSource(collectPhrases(({ contact }) => contact.at));
const dot = toSource(collectWords(({ contact }) => contact.dot));

type Repair = [pattern: RegExp, meant: string];

/** Signs that are typed as words. */
const signs: Repair[] = [
  [new RegExp(`\\(at\\)|\\[at\\]|\\b${at}\\b|@{2,3}`, 'gi'), '@'],
  [new RegExp(` ?(?:\\(${dot}\\)|\\[dot\\]) ?`, 'gi'), '.'],
];

/** What is typed for an address and how it was meant, where it can be no other mailbox. In this order. */
const repairs: Repair[] = [
  [new RegExp(`(?<=${lead})(${mailbox}) @ ?(?=${name} ?[.,])`, 'giu'), '$1@'],
  [new RegExp(`(?<=\\S@) (?=${name} ?[.,])`, 'gu'), ''],
  [new RegExp(`(@${name})(?:,| \\.|\\.{2,3})(?=${ending}(?![\\w.@-]))`, 'giu'), '$1.'],
  [new RegExp(`(@${name})\\. (?=${ending}\\W*$)`, 'iu'), '$1.'],
  // a full stop without a space behind it
  [new RegExp(`(@[a-z\\d.-]{1,80}\\.${ending})\\.(?=\\p{Lu})`, 'gu'), '$1 '],
];

const address = new RegExp(
  `(?<![^\\s<>,;:()[\\]"/=])['*]?([^\\s@<>,;:()[\\]"/=]{1,64}@(?:${name}\\.){1,5}\\p{L}{2,24})(?![\\p{L}\\p{N}@-])`,
  'giu',
);
const denied = new RegExp(
  `\\b${toSource(collectPhrases(({ contact }) => contact.not))} [<("]?$`,
  'i',
);

/**
 * The one e-mail address in the text, lower case; one that is denied ("niet sanna@…, maar …") counts for
 * nothing. Slips are corrected where no other mailbox can be meant.
 * Example: "mijn mail is Sanne @ Example,nl." is `sanne@example.nl`.
 */
export function readEmail(text: string): string | undefined {
  const signed = mend(normalizeTyping(text), signs);
  if (!signed.includes('@')) return undefined;
  const meant = mend(signed, repairs);
  const found = onlyOne(
    findAll(meant, address)
      .filter(({ index }) => !denied.test(meant.slice(Math.max(0, index - 30), index)))
      .map(([, one = '']) => one.toLowerCase()),
  );
  return emailSchema.safeParse(found).data;
}

function mend(text: string, all: readonly Repair[]): string {
  return all.reduce((said, [slip, mended]) => said.replace(slip, mended), text);
}

/** The text without its e-mail addresses, whole or not. */
export function withoutEmails(text: string): string {
  return text.replace(
    /(?<![^\s,;:()<>])[^\s,;:()<>]{0,100} ?(?:@|\(at\)|\[at\]) ?[^\s,;:()<>]*/g,
    ' ',
  );
}
