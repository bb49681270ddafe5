import { anyOf } from '../patterns.ts';
import { plain } from '../text.ts';
import { typed } from '../typed.ts';

const failing = anyOf(
  '(?:werkt|werken|doet|doen|laadt|laden|start|opent|draait)\\b.{0,25}\\b(?:niet|niks|niets|nergens)',
  'niet meer (?:werkt?|doet|laadt|opent|start)',
  'kapot|stuk|defect|storing|vastgelopen|loopt vast|blijft hangen|(?:wit|zwart) scherm',
  'crash\\w*|fout(?:melding|code)s?|errors?|bugs?|broken?|freez\\w+|fails?|failed',
  '(?:white|blank|black) (?:screen|page)|not working|stopped working',
  "(?:doesn't|doesnt|does not|won't|wont|will not|isn't|can't) (?:work|load|open|start|run|do|working)",
);
const system = anyOf(
  '(?:met|op|in|onder|with|on|under) (?:\\w+ ){0,4}(?:wordpress|woocommerce|php|shopify|magento|prestashop)',
  '(?:met|op|in|onder|with|on|under) (?:\\w+ ){0,4}(?:drupal|joomla|elementor|windows|macos|ios|android)',
  '(?:met|op|in|onder|with|on|under) (?:\\w+ ){0,4}(?:safari|chrome|firefox|edge)',
);
const hole = anyOf(
  'gehackt|hacked|hackers?|(?:beveiligings)?lek(?:ken)?|kwetsbaarhe(?:id|den)|vulnerabilit(?:y|ies)',
  'security (?:hole|issue|bug|leak|flaw)|malware|cve-\\d+',
);
const bundled =
  /\b(?:meegeleverde?|bijgeleverde?|bundled|included)\b.{0,40}\b(?:niet|kapot|stuk|broken|not|missing|ontbreekt|ontbreken|corrupt)\b/;
const how = anyOf(
  '(?:hoe|how) (?:kan|kun|moet|stel|zet|krijg|installeer|activeer|gebruik|voeg|werkt|do|can|to|should)',
  'handleiding|manual|instructies?|instructions?|uitleg over|documentati(?:e|on)',
  'instellen|installeren|configureren|set up|setup|installing|configure',
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
  const said = plain(typed(text));
  // a hole, and what does not go with another system, are told as things that do not work
  if (hole.test(said)) return 'security-update';
  if (/\b(?:in)?compatib/.test(said)) return 'compatibility-update';
  if (failing.test(said) && system.test(said)) return 'compatibility-update';
  if (bundled.test(said)) return 'bundled-asset-defect';
  if (failing.test(said)) return 'defect';
  return how.test(said) ? 'usage' : undefined;
}

const byOther = anyOf(
  '(?:iemand|een|someone|somebody|another) (?:anders?|else|ander|derde)|anders|third party|derden?',
  "(?:onze|mijn|m'n|mn|een|my|our|an?|the|de) (?:\\w+ )?(?:web)?(?:developer|ontwikkelaar|bouwer|programmeur|programmer)",
  "(?:onze|mijn|m'n|mn|een|my|our|an?|the|de) (?:\\w+ )?(?:bureau|agency|freelancer|designer|ontwerper|it'er)",
  "(?:onze|mijn|m'n|mn|een|my|our|an?|the|de) (?:\\w+ )?(?:collega|colleague|neef|vriend|friend|hoster|hosting)",
);
const byCustomer = anyOf(
  'ik ?zelf|zelf|(?:door|by) (?:mij|me|ons|us)|myself|ourselves|(?:heb|hebben) (?:ik|wij?)',
  '(?:ik|wij?|we|i) (?:heb|hebben|have|did|changed|added|edited)',
);

/** Who changed a product, where it is said in words of one's own: "zelf een beetje", "our agency did". */
export function readByWhom(text: string): 'customer' | 'third-party' | undefined {
  const said = plain(typed(text));
  if (byOther.test(said)) return 'third-party';
  return byCustomer.test(said) ? 'customer' : undefined;
}
