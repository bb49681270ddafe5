import { splitDenial } from './denials.ts';
import { bucketCount, extractFeatures } from './model/features.ts';
import { toLikelihoods } from './model/likelihoods.ts';
import { namesElsewhere } from './model/lexicon.ts';
import { readModel } from './model/model-file.ts';
import { readAtMost } from './model/tokenize.ts';
import { withoutFacts } from '../facts/order-number.ts';
import { ruleRoute } from './route-rules.ts';
import { routes, type Guess, type Routing } from './routes.ts';

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
  const guess = openModel(file);

  // "I don't want a refund, I just want it to work" sounds like what it turns down. Where the whole leads to
  // that, what remains tells what is meant.
  function meant(guesses: Guess[], text: string): Guess[] {
    const said = splitDenial(text.slice(0, readAtMost));
    if (said === undefined || guess(said.denied)[0]?.route !== guesses[0]?.route) return guesses;
    return guess(said.rest);
  }

  return (text) => {
    const plainly = withoutFacts(text);
    const guesses = meant(surer(guess(text), plainly === text ? [] : guess(plainly)), text);
    const ruled = ruleRoute(text) ?? ruleRoute(plainly);
    if (ruled !== undefined) {
      const others = guesses.filter(({ route }) => route !== ruled);
      return { guesses: [{ route: ruled, score: 1 }, ...others], sure: true, by: 'rule' };
    }
    const [best] = guesses;
    // There is nothing to do at once about what is out of scope. Nor where another's business is named: "my …
    // parcel is missing" sounds like ours, and who works for that shop may still mean us.
    const sure =
      best !== undefined && best.route !== 'oos' && best.score >= sureFrom && !namesElsewhere(text);
    return { guesses, sure, by: 'model' };
  };
}

// An order and an address at the end of a sentence say nothing of what it asks, and blur it. But where the whole
// leads elsewhere, they were part of it: "cancel order 1042" without its order is about a subscription.
function surer(whole: Guess[], plainly: Guess[]): Guess[] {
  const [one, other] = [whole[0], plainly[0]];
  const mayDiffer = one?.route === 'oos' || one?.route === other?.route;
  return mayDiffer && (other?.score ?? 0) > (one?.score ?? 0) ? plainly : whole;
}

function openModel(file: Uint8Array): (text: string) => Guess[] {
  const { buckets, weights, bias } = readModel(file);
  const rowOf = new Int32Array(bucketCount).fill(-1);
  buckets.forEach((bucket, row) => (rowOf[bucket] = row * routes.length));
  return (text) => {
    const scores = Float64Array.from(bias);
    for (const [bucket, value] of extractFeatures(text)) {
      const row = rowOf[bucket] ?? -1;
      if (row < 0) continue;
      for (let k = 0; k < scores.length; k += 1) {
        scores[k] = (scores[k] ?? 0) + (weights[row + k] ?? 0) * value;
      }
    }
    toLikelihoods(scores);
    return routes
      .map((route, k) => ({ route, score: scores[k] ?? 0 }))
      .sort((one, other) => other.score - one.score);
  };
}
