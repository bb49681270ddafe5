import { anyOf, whole } from '../patterns.ts';
import { plain } from '../text.ts';
import { typed } from '../typed.ts';

/*
 * What customers say of a question instead of answering it. A message is cut down to its bones, in which
 * `X` stands for what was asked and `F` for a fact that shops ask for; the patterns are then whole
 * messages, so that a story in which the words occur stays a story.
 */

/** Longer messages, in letters, are no asides. */
const longest = 200;

const fact = new RegExp(
  `(?<!\\S)(?:${[
    '(?:bestel|order|factuur|klacht|zaak|klant|versie|referentie)-? ?(?:nummers?|nr|code)',
    '(?:order|invoice|complaint|version|reference|case) ?(?:numbers?|no|id)|nummer|nr|number',
    '(?:e-?)?mail ?(?:adres|address)|(?:bevestigings|order)-? ?(?:e-?)?mail(?:tje)?|confirmation e-?mail',
    '(?:e-?)?mail(?:tje)?|bevestiging|confirmation|factuur|bon|invoice|receipt|adres|address',
    'post ?code|postal code|zip ?code|versie|version|datum|besteldatum|date|bewijs|proof',
    'gegevens|details|info|informatie|information',
  ].join('|')})(?!\\S)`,
  'g',
);
const atHand =
  /(?<!\S)(?:bij de hand|bij me|uit (?:mijn|m'n|het) hoofd|voor me|op dit moment|on me|with me|at hand|right now|any ?more)(?!\S)/g;
const fillers =
  wordsOf(`sorry ok oke okay tja hm hmm eh ehm uh uhm euh nou oh helaas ja nee no well wacht zo gauw snel
  even nu nog hier echt ook gewoon eigenlijk momenteel exact precies meer hoor dan toch alweer aub svp please allemaal
  exactly again then unfortunately really quite actually just still helemaal goed per se`);
const pointers = wordsOf(
  "dat dit die deze het hem 'm m 't t daar er zo'n zoiets it that this those one",
);
const owners = wordsOf("mijn m'n mn me jouw je jullie uw de een my the an a any your");
const reasons = /(?<=\S) (?:maar|want|omdat|dus|but|because|so|since) .*$/;

const asking = whole(
  'waarom|waarvoor|hoezo|why|how come|what for|wat|what|huh|he|wablief|pardon|uitleg|help(?: me)?|(?:wat|waarmee|waar) (?:kan|kun) (?:je|u|jij)(?: me| mij)?(?: mee)?(?: doen| helpen)?|what can (?:you|i) (?:do|ask)(?: here| for me)?',
  '(?:waar|hoe) (?:vind|zie|haal|kan|kom|staat|staan|zoek|weet)(?: ik| je| we)?(?: aan)? [XF](?: (?:vinden|zien|terugvinden|halen|opzoeken|achter|aan|komen|vandaan)){0,2}',
  'welke? F|wat (?:is|betekent|zijn) [XF]|wat houdt X in|which F',
  '(?:waarom|waarvoor|hoezo) (?:vraag|vragen|wil|willen|moet|moeten|heb|hebt|hebben|is|zijn)(?: (?:je|u|jij|jullie|ik|we|[XF]|naar|om|te|voor|weten|nodig|hebben|geven|invullen|opgeven|doorgeven|zeggen|sturen|vragen|belangrijk))+',
  'wat (?:doe|doen|moet|moeten|ga|gaan|wil|willen) (?:je|u|jullie) (?:ermee|daarmee|met [XF]|X mee)(?: doen)?',
  'waar (?:is|heb|heeft|hebben) (?:(?:je|u|jullie) )?[XF] voor(?: nodig)?',
  'is [XF] (?:nodig|verplicht|belangrijk)|moet [XF]',
  '(?:wat|hoe) bedoel(?:t|en)? (?:je|u|jij|jullie)(?: (?:hiermee|daarmee|ermee|X|met .{1,40}))?',
  "(?:wat is|what is|what's) (?:X|the) (?:verschil|difference)(?: .{1,60})?",
  '(?:ik )?(?:snap|begrijp|volg)(?: (?:ik|je|u|jou|jullie|jouw|uw|de|vraag|X)){0,3} (?:niet|niks van|niets van)(?: wat (?:je|u) bedoelt)?',
  '(?:geen idee|(?:ik )?weet niet) wat (?:je|u) bedoelt',
  '(?:kun|kan|wil) (?:je|u) (?:X|de vraag) uitleggen|leg (?:(?:X|de vraag) )?(?:eens )?uit',
  "where (?:do|can|could|would|should) i (?:find|see|get|look up) [XF]|where(?:'s| is| are) F",
  "how (?:do|can) i (?:find|get|see|know) [XF]|(?:what's|what is|what does) [XF](?: mean| for)?",
  'why (?:do|would|are|is|must|should)(?: (?:you|i|we|[XF]|need|needed|necessary|want|ask|asking|have|give|know|for|to|tell|enter|provide|important|required))+',
  'what (?:do|will|would) you (?:do|need|want) (?:with )?[XF](?: for)?',
  'is X (?:necessary|required|needed|mandatory)|do i (?:have|need) to',
  '(?:what|how) do you mean(?: X| (?:by|with) .{1,40})?',
  "i (?:don't|dont|do not|didn't) (?:understand|get|follow)(?: (?:you|X|(?:the|your) question|what you mean))?",
  '(?:(?:can|could) you )?explain(?: X| the question)?',
);

const seen = '(?:vinden|terugvinden|zien|herinneren|onthouden|liggen|bewaard|opgeschreven)';
const lacking = whole(
  `(?:[XF] )?(?:heb|weet|ken|vind|zie|herinner|kan) ik (?:[XF] )?(?:me )?(?:[XF] )?(?:niet|nergens)(?: ${seen})?`,
  `(?:(?:ik|'k|k) )?(?:heb|weet|ken|vind|zie|kan|kon) (?:[XF] )?(?:me )?(?:[XF] )?(?:niet|nergens)(?: [XF])?(?: ${seen})?`,
  '(?:(?:ik )?heb |heb ik )?geen(?: (?:flauw )?(?:idee|benul|F)(?: (?:gekregen|ontvangen|gehad))?)?',
  '(?:(?:ik )?heb |heb ik )?nooit F (?:gekregen|ontvangen|gehad)',
  '(?:[XF] )?(?:(?:ben|heb) ik |ik (?:ben|heb) |is |zijn |ben |heb )?(?:[XF] )?(?:kwijt|kwijtgeraakt|vergeten|weg|verloren|weggegooid|verwijderd|gewist)',
  '(?:(?:X|ik|X ik|ik X) )?zou (?:(?:ik|X|ik X|X ik) )?niet weten|niet bekend|onbekend',
  "(?:i )?(?:don't|dont|do not|can't|cant|cannot|can not|couldn't|haven't)(?: (?:have|to|got|know|remember|recall|find|see|handy|here|[XF])){1,4}",
  "(?:i )?(?:never|didn't|haven't) (?:get|got|receive|received) F",
  '(?:i )?(?:have |have got |got )?(?:no|without) (?:idea|clue|F)',
  "(?:i )?(?:have |'ve |i've )?(?:lost|forgot|forgotten|misplaced|deleted)(?: [XF])?|not (?:sure|known)|unknown|none|idk|dunno",
);

const lackingNumber = anyOf(
  '(?:geen|zonder(?: een)?|no|without(?: an?| my| the)?|(?:nooit|never)(?: \\w+){0,2}) (?:order|bestel)-? ?(?:nummer|nr|number|no)',
  '(?:(?:order|bestel)-? ?)?(?:nummer|nr|number) (?:(?:heb|weet|ben|kan|vind) ik|is|i) (?:\\w+ ){0,2}(?:niet|kwijt|vergeten|weg|nergens|lost|forgot|forgotten)',
  "(?:don't|dont|do not|can't|cannot) (?:have|know|find|remember) (?:my|the|an|any) order ?(?:number|no)",
);

/** Whether the customer asks about the question itself: "waar vind ik dat?", "why do you need that?". */
export function asksAboutQuestion(text: string): boolean {
  const said = plain(typed(text));
  return said === '' ? /\?\s*$/.test(text) : asking.test(bones(said));
}

/** Whether the customer says not to have or not to know what was asked: "die ben ik kwijt", "no idea". */
export function saysLacking(text: string): boolean {
  const said = plain(typed(text)).replace(reasons, '');
  return !text.includes('?') && lacking.test(bones(said));
}

/** Whether running text says that there is no order number at hand. */
export function lacksOrderNumber(text: string): boolean {
  return lackingNumber.test(plain(typed(text)));
}

function bones(said: string): string {
  if (said.length > longest) return '';
  const words = said.replace(atHand, '').replace(fact, 'F').split(' ');
  const kept: string[] = [];
  for (const [i, word] of words.entries()) {
    if (word === '' || (fillers.has(word) && !isNo(word, words[i + 1]))) continue;
    if (owners.has(word) && words[i + 1] === 'F') continue;
    const next = pointers.has(word) ? 'X' : word;
    const last = kept.at(-1);
    if (next === 'X' && (last === 'X' || last === 'F')) continue;
    if (next === 'F' && last === 'X') kept.pop();
    kept.push(next);
  }
  return kept.join(' ');
}

// "no, I don't know" and "no idea"
function isNo(word: string, next: string | undefined): boolean {
  return word === 'no' && (next === 'F' || next === 'idea' || next === 'clue');
}

function wordsOf(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}
