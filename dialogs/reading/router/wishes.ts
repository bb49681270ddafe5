import type { WishWords } from '../languages/router-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource } from '../languages/phrase.ts';
import type { InScope, Route, Routing } from './routes.ts';
import { countWords, findAll } from '../text.ts';
import { readAtMost } from '../classifier/tokenize.ts';

/** Where a message leads, and where its second part does when it asks for two things. */
export interface Wishes {
  routing: Routing;
  /** The words of the first, where there are two. */
  first?: string;
  /** The second one, and the words that ask for it. */
  second?: { text: string; routing: Routing };
}

const words = (pick: (words: WishWords) => string) =>
  toSource(collectWords(({ wishes }) => pick(wishes)));

/** Between two things asked for in one message; the words are part of neither. */
const between = new RegExp(
  `(?<![.!?;\\n])[.!?;\\n]+\\s+|,?(?<!\\s)\\s+${words(({ and }) => and)}(?:\\s+${words(({ also }) => also)})?[:,]?\\s+`,
  'giu',
);

/** "Ik heb twee vragen: …" */
const counting = new RegExp(
  `^.{0,20}\\b(?:${words(({ several }) => several)}|[23]) ${words(({ things }) => things)}\\b[\\s:;,.!-]*`,
  'iu',
);

/** Words that say that it is one thing beside the other, and not the reason for it. */
const beside = new RegExp(
  `\\b${toSource(collectPhrases(({ wishes }) => wishes.besides))}\\b`,
  'iu',
);

/** "…en ik wil hem terug" is of what was said before, and no wish for money. */
const refersBack = new RegExp(
  `\\b${toSource(collectPhrases(({ wishes }) => wishes.refersBack))}\\b`,
  'iu',
);

/**
 * What a message asks for. Of two things, both named for sure, the first is taken and the second waits:
 * "order 1042 is niet geleverd, en ik wil ook een klacht indienen".
 */
export function readWishes(text: string, route: (text: string) => Routing): Wishes {
  const told = text.replace(counting, '');
  const explicit = told !== text || beside.test(text);
  for (const [one, other] of countWords(told.slice(0, readAtMost)) < fewest ? [] : halves(told)) {
    const [routing, second] = [route(one), { text: other, routing: route(other) }];
    const ruled = routing.by === 'rule' && second.routing.by === 'rule';
    const two = areTwo(inScope(routing), inScope(second.routing), explicit || ruled);
    if (two && !refersBack.test(other)) return { routing, first: one, second };
  }
  return { routing: route(text) };
}

/** Two wishes take at least so many words. */
const fewest = 6;

/** The route that a text surely leads to, when it leads anywhere. */
export function inScope({ guesses, sure }: Routing): InScope | undefined {
  const route = guesses[0]?.route;
  return !sure || route === 'oos' ? undefined : route;
}

// "Geld terug, want niet geleverd" is one wish, and a complaint mostly says what went wrong. For a person
// there is a way from everywhere.
function areTwo(one: Route | undefined, other: Route | undefined, explicit: boolean): boolean {
  const pair = [one, other];
  if (one === undefined || other === undefined || one === other || pair.includes('human'))
    return false;
  if (groupOf(one) === groupOf(other)) {
    return pair.includes('refund.cancel_recurring') && !pair.includes('refund.general');
  }
  return explicit || !pair.some((route) => route?.startsWith('complaint'));
}

// who withdraws wants their money back
function groupOf(route: Route): string {
  return route === 'withdrawal' ? 'refund' : (route.split('.')[0] ?? route);
}

/** A message is parted in so many places at most; whoever says "en" more often lists things. */
const mostHalves = 4;

function halves(text: string): [string, string][] {
  return findAll(text.slice(0, readAtMost), between)
    .slice(0, 4 * mostHalves)
    .map(({ index, 0: { length } }): [string, string] => [
      text.slice(0, index),
      text.slice(index + length),
    ])
    .filter((parts) => parts.every((part) => countWords(part.slice(0, readAtMost)) >= 2))
    .slice(0, mostHalves);
}
