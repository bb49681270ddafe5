import { splitDenial } from './denials.ts';
import { openClassifier } from '../classifier/classifier.ts';
import { namesElsewhere } from '../classifier/lexicon.ts';
import { readAtMost } from '../classifier/tokenize.ts';
import { withoutFacts } from '../facts/order-number.ts';
import { keepLatest } from '../../../policies/keep-latest.ts';
import { ruleRoute } from './route-rules.ts';
import { routes, type Guess, type Route, type Routing } from './routes.ts';

/** From this likelihood on, 99% of what is routed at once is right; a lower one sends more there that is out of scope. */
export const sureFrom = 0.87;

export type Router = (text: string) => Routing;

/**
 * The router that has learned what is in the file, as `npm run train` wrote it. It asks the rules first.
 * Only its first thousand characters are read of a message. Throws `UnusableModel`.
 *
 * Example: `openRouter(await readFile('dist/reading/routes.model'))('waar blijft mijn pakje?')`.
 */
export function openRouter(file: Uint8Array): Router {
  const classify = openClassifier(file, routes);
  const guess = (text: string): Guess[] =>
    classify(text).map(({ label, score }) => ({ route: label, score }));

  // "I don't want a refund, I just want it to work" sounds like what it turns down. Where the whole leads to
  // that, what remains tells what is meant.
  function meant(guesses: Guess[], text: string): Guess[] {
    const said = splitDenial(text.slice(0, readAtMost));
    if (said === undefined || guess(said.denied)[0]?.route !== guesses[0]?.route) return guesses;
    return guess(said.rest);
  }

  return keepLatest((text): Routing => {
    const plainly = withoutFacts(text);
    const guesses = meant(surer(guess(text), plainly === text ? [] : guess(plainly)), text);
    const ruled = ruleRoute(text) ?? ruleRoute(plainly);
    if (ruled !== undefined) {
      const others = guesses.filter(({ route }) => route !== ruled);
      return { guesses: [{ route: ruled, score: 1 }, ...others], sure: true, by: 'rule' };
    }
    const asked = askFirst(guesses);
    const [best] = asked;
    // There is nothing to do at once about what is out of scope. Nor where another's business is named: "my …
    // parcel is missing" sounds like ours, and who works for that shop may still mean us.
    const sure =
      best !== undefined && best.route !== 'oos' && best.score >= sureFrom && !namesElsewhere(text);
    return { guesses: asked, sure, by: 'model' };
  });
}

// Where it is, and that it did not come, are often the same words ("nog steeds niet binnen"). Where both together are
// sure and neither is alone, it is taken for the question: that leads on to the claim, and keeps its moment.
function askFirst(guesses: Guess[]): Guess[] {
  const pair: Route[] = ['order.status', 'refund.non_delivery'];
  const [one, other, ...others] = guesses;
  if (one === undefined || other === undefined || one.score >= sureFrom) return guesses;
  const both = one.score + other.score;
  if (![one, other].every(({ route }) => pair.includes(route)) || both < sureFrom) return guesses;
  return [
    { route: 'order.status', score: both },
    ...others,
    { route: 'refund.non_delivery', score: 0 },
  ];
}

// An order and an address at the end of a sentence say nothing of what it asks, and blur it. But where the whole
// leads elsewhere, they were part of it. To a change of the order a number alone may lead.
function surer(whole: Guess[], plainly: Guess[]): Guess[] {
  const [one, other] = [whole[0], plainly[0]];
  const pulled = one?.route === 'oos' || one?.route === 'order.change';
  const mayDiffer = pulled || one?.route === other?.route;
  return mayDiffer && (other?.score ?? 0) > (one?.score ?? 0) ? plainly : whole;
}
