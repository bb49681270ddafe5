/** Something seen, the class it belongs to, and how much it counts. */
export interface Sample {
  columns: Int32Array;
  values: Float64Array;
  label: number;
  weight: number;
}

export interface Fit {
  /** Row by row of columns: what one more of that column says for each class. */
  weights: Float64Array;
  /** What each class has to begin with. */
  bias: Float64Array;
}

const rounds = 25;
const firstRate = 0.3;
const penalty = 6e-4;
/** The share of columns looked at each time, so that none is relied on alone: others say it otherwise. */
const kept = 0.5;

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan & Singer, 2011) with dropout: sample after
 * sample, by steps that shrink for columns often seen. Samples are shuffled and columns drawn by numbers
 * that are always the same.
 */
export function fitClasses(
  samples: readonly Sample[],
  { columns, classes }: { columns: number; classes: number },
): Fit {
  const weights = new Float64Array(columns * classes);
  const bias = new Float64Array(classes);
  const moved = new Float64Array(weights.length).fill(1e-4);
  const biasMoved = new Float64Array(classes).fill(1);
  const scores = new Float64Array(classes);
  const random = generator();
  const order = [...samples];
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate * (1 - round / rounds);
    shuffle(order, random);
    for (const { columns: all, values, label, weight } of order) {
      const seen = Array.from(values.keys()).filter(() => random() < kept);
      scores.set(bias);
      for (const i of seen) {
        const row = (all[i] ?? 0) * classes;
        const value = at(values, i) / kept;
        for (let k = 0; k < classes; k += 1) raise(scores, k, at(weights, row + k) * value);
      }
      toLikelihoods(scores);
      raise(scores, label, -1);
      for (const i of seen) {
        const row = (all[i] ?? 0) * classes;
        const value = (at(values, i) / kept) * weight;
        for (let k = 0; k < classes; k += 1) {
          const slope = at(scores, k) * value + penalty * at(weights, row + k);
          step(weights, moved, row + k, slope, rate);
        }
      }
      for (let k = 0; k < classes; k += 1) step(bias, biasMoved, k, at(scores, k) * weight, rate);
    }
  }
  return { weights, bias };
}

function step(to: Float64Array, moved: Float64Array, k: number, slope: number, rate: number): void {
  raise(moved, k, slope * slope);
  raise(to, k, (-rate * slope) / Math.sqrt(at(moved, k)));
}

/** Turns scores into likelihoods that add up to 1, in place. */
export function toLikelihoods(scores: Float64Array): void {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    scores[k] = Math.exp(at(scores, k) - highest);
    sum += at(scores, k);
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = at(scores, k) / sum;
}

// Numbers from 0 to 1 (Numerical Recipes' linear congruence), the same each time: Math.random would learn
// something else with each build.
function generator(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

// Fisher and Yates
function shuffle(items: Sample[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    [items[last], items[chosen]] = [items[chosen] as Sample, items[last] as Sample];
  }
}

// Indices are within bounds by construction.
const at = (vector: Float64Array, index: number) => vector[index] as number;

function raise(vector: Float64Array, index: number, by: number): void {
  vector[index] = at(vector, index) + by;
}
