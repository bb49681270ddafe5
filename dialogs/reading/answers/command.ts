import { ruleRoute } from '../router/route-rules.ts';
import { plain } from '../text.ts';

/** The words that work at every step. */
export type Command =
  'menu' | 'stop' | 'back' | 'go-on' | 'restart' | 'human' | 'why' | 'transcript' | 'nl' | 'en';

const commands: [Command, RegExp][] = [
  ['menu', /^(menu|hoofdmenu|start|begin|main menu)$/],
  ['go-on', /^(verdergaan|ga verder|verder|doorgaan|go on|continue)$/],
  [
    'restart',
    /^(opnieuw|opnieuw beginnen|begin opnieuw|overnieuw|restart|start over|start again)$/,
  ],
  [
    'stop',
    /^(stop|stoppen|stop maar|laat maar|toch niet|cancel that|never mind|nevermind|forget it)$/,
  ],
  ['back', /^(terug|ga terug|vorige|vorige vraag|back|go back|previous)$/],
  ['why', /^(waarom|hoezo|why|how come)( is dat| dan| is that)?$/],
  [
    'transcript',
    /^(mail( mij| me)?( dit| het)? gesprek|gesprek mailen|mail mij dit|(e-?)?mail me (this|the) conversation|(send|mail) transcript)$/,
  ],
  [
    'human',
    /^(?:een |a )?(medewerker|mens|persoon|agent|human|person|operator)( graag| spreken| aub| please)?$/,
  ],
  [
    'nl',
    /^(?:ok |oke |liever |dan )*(?:in het |in )?(nederlands|dutch)(?: graag| alstublieft| alsjeblieft| aub| please| dan)*$/,
  ],
  [
    'en',
    /^(?:ok |okay |oke |rather |well )*(?:in het |in )?(english|engels)(?: graag| please| then| dan)*$/,
  ],
];

/** What makes a wish of a sentence about a person: "ik wil…", "bel me", "iemand spreken", "echte medewerker". */
const wish =
  /\b(wil|wou|zou|kan|kun|mag|moet|graag|aub|svp|alsjeblieft|alstublieft|want|need|like|can|could|may|please)\b|^(bel|call|phone|ring|speak|talk)\b|\b(spreken|praten|bellen)$|^(een |a )?(echte?|real)\b/;

/**
 * The command a message is, if it is one. A command stands alone, so that "stop" inside a sentence does
 * no harm; only the wish for a person is heard in a sentence too. Where the question asked for free text,
 * "de medewerker aan de telefoon" is part of the story, and the sentence must be a wish.
 */
export function readCommand(
  text: string,
  { freeText }: { freeText: boolean },
): Command | undefined {
  const said = plain(text);
  const found = commands.find(([, pattern]) => pattern.test(said))?.[0];
  if (found !== undefined) return found;
  if (freeText && !wish.test(said)) return undefined;
  return ruleRoute(text) === 'human' ? 'human' : undefined;
}
