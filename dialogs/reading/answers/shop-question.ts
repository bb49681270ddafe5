import { whole } from '../patterns.ts';
import { plain, wordCount } from '../text.ts';
import { typed } from '../typed.ts';

/**
 * What customers ask of the shop itself: when it is there, how soon it answers, how soon the money of a
 * refund is back, and whether this is a person.
 */
export type ShopQuestion = 'hours' | 'reply-time' | 'payout' | 'robot';

/** Longer ones are about something else too. */
const mostWords = 12;

const day =
  '(?: (?:nu|now|vandaag|morgen|today|tomorrow|op \\w+|on \\w+|in het weekend|at weekends))?';
const open = '(?:open|dicht|bereikbaar|gesloten|aanwezig|closed?|available|reachable)';
const shop = '(?:jullie|u|je|you|you guys|de winkel|the shop)';
// and not those on the customer's own site
const hours = whole(
  `(?:(?:hallo|hoi|hi|hello|wat|welke|hoe|en|is|zijn|de|jullie|uw|mag|ik|kun|je|mij|vertellen|doorgeven|weten|graag|what|which|and|are|the|your|can|could|i|you|know|have|tell|me) )*(?:openingstijd(?:en)?|openingsuren|opening (?:hours|times)|(?:business|office) hours)(?: (?:van|voor|op|in|met|of|for|on|at|jullie|de|het|the|winkel|shop|store|zijn|are|weten|vertellen|doorgeven|please|aub|graag|weekend|kerst|christmas|vandaag|morgen|today|tomorrow|\\w+dag|\\w+day))*`,
);
const opening = whole(
  `.{0,15}\\b(?:hoe laat|wanneer|welke dagen|what time|when|which days)\\b.{0,30}\\b${shop}\\b.{0,25}\\b${open}${day}`,
  `(?:zijn|is|are) ${shop}(?: \\w+){0,4} ${open}${day}`,
);

const it = '(?:het|dat|dit|zoiets|it|that|this)';
const answer =
  '(?: (?:iets|wat|een|antwoord|reactie|bericht|van jullie|van u|verwachten|hoor|krijg))+';
const replyTime = whole(
  `(?:en )?hoe ?lang (?:duurt|gaat) ${it}(?: (?:ongeveer|duren|meestal|dan))*`,
  'hoe snel (?:reageren|antwoorden) (?:jullie|u)',
  `(?:en )?hoe ?lang duurt het (?:voor|voordat|tot|totdat) ik${answer}`,
  `(?:en )?(?:wanneer|hoe snel|binnen hoeveel tijd) (?:hoor|krijg|kan|mag) ik(?: dan)?${answer}`,
  `(?:and )?how (?:long|soon) (?:does|will|would|is|do) (?:${it}|you)(?: usually)? (?:take|reply|answer|going to take)`,
  '(?:and )?when (?:do|will|can|should) i (?:hear|get|expect|receive)(?: (?:back|from|you|an|a|the|answer|reply|response|anything|something))*',
);

const payout = whole(
  "(?:en )?(?:wanneer|hoe snel) (?:krijg ik|heb ik|is|komt|staat) (?:dan )?(?:mijn|m'n|mn|het) geld(?: (?:dan|terug|er|op mijn rekening))*",
  "(?:en )?hoe ?lang duurt het (?:voor|voordat|tot|totdat) ik (?:mijn|m'n|mn|het) geld(?: (?:terug|heb|krijg|er))*",
  '(?:and )?(?:when|how soon) (?:do|will|can|would|is|does) (?:i (?:get|receive|have) )?(?:my|the) (?:money|refund)(?: (?:back|come|be|here|there))*',
);

const being =
  '(?:robot|bot|mens|computer|chatbot|persoon|machine|medewerker|human(?: being)?|person|ai)';
const robot = whole(
  `(?:ben|bent) (?:je|jij|u) (?:nou |nu |soms |wel )?(?:een )?(?:echte? )?(?:${being}|echt)(?: of (?:een )?${being})?`,
  `(?:praat|chat|spreek|typ|heb) ik (?:nu |hier )?(?:met )?een (?:echte? )?${being}(?: of (?:met )?een ${being})?`,
  `is dit (?:nou |nu )?(?:een )?(?:echte? )?(?:${being}|automatisch)`,
  `(?:are you|is this|am i (?:talking|chatting|speaking) (?:to|with)) (?:an? )?(?:real |actual )?(?:${being}|real)(?: or (?:an? )?${being})?`,
);

const questions: [ShopQuestion, RegExp][] = [
  ['hours', hours],
  ['hours', opening],
  ['reply-time', replyTime],
  ['payout', payout],
  ['robot', robot],
];

/** The question about the shop itself that a message is, if it is one. In a story only what ends in `?` is. */
export function readShopQuestion(
  text: string,
  { freeText }: { freeText: boolean },
): ShopQuestion | undefined {
  if (wordCount(text) > mostWords || (freeText && !/\?\s*$/.test(text))) return undefined;
  const said = plain(typed(text));
  return questions.find(([, pattern]) => pattern.test(said))?.[0];
}
