import type { LanguageWords } from '../languages/language-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { matchAnywhere, matchWhole, toSource, type Phrase } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';
import { normalizeTyping } from '../normalize-typing.ts';

const phrases = (pick: (words: LanguageWords['supportAsks']) => readonly Phrase[]) =>
  collectPhrases(({ supportAsks }) => pick(supportAsks));

const fails = matchAnywhere(phrases(({ fails }) => fails));
const hole = matchAnywhere([...phrases(({ hole }) => hole), ['cve-2026', 'cve-\\d+']]);
const how = matchAnywhere(phrases(({ how }) => how));
const notMe = matchWhole(phrases(({ notMe }) => notMe));
const bundled = new RegExp(
  `\\b${toSource(phrases(({ bundled }) => bundled))}\\b.{0,40}\\b${toSource(phrases(({ flawed }) => flawed))}\\b`,
);

/** What our products run in. */
const systems =
  `wordpress woocommerce php shopify magento prestashop drupal joomla elementor windows macos ios android
  safari chrome firefox edge`.split(/\s+/);
const withSystem = new RegExp(
  `\\b${toSource(collectWords(({ supportAsks }) => supportAsks.withSystem))} (?:\\w+ ){0,4}${toSource(systems)}\\b`,
);

/** What kind of help with a product a sentence asks for, where its words say so. */
export function readSupportAsk(
  text: string,
):
  | 'security-update'
  | 'compatibility-update'
  | 'bundled-asset-defect'
  | 'defect'
  | 'usage'
  | undefined {
  const said = normalizeText(normalizeTyping(text));
  // a hole, and what does not go with another system, are told as things that do not work
  if (hole.test(said)) return 'security-update';
  if (/\b(?:in)?compatib/.test(said)) return 'compatibility-update';
  if (fails.test(said) && withSystem.test(said)) return 'compatibility-update';
  if (bundled.test(said)) return 'bundled-asset-defect';
  if (fails.test(said)) return 'defect';
  return how.test(said) ? 'usage' : undefined;
}

/** Whether the answer says that it was not the customer who did it, and no more. */
export function saysNotMe(text: string): boolean {
  return notMe.test(normalizeText(normalizeTyping(text)));
}
