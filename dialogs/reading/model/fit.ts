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

const rounds = 20;
const firstRate = 0.3;
const penalty = 3e-4;

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan & Singer, 2011): sample after sample, in an
 * order that is shuffled each round and always the same, by steps that shrink for columns often seen.
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
  const shuffled = shuffler(samples);
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate * (1 - round / rounds);
    for (const { columns: on, values, label, weight } of shuffled()) {
      scores.set(bias);
      on.forEach((column, i) => {
        const row = column * classes;
        for (let k = 0; k < classes; k += 1) raise(scores, k, at(weights, row + k) * at(values, i));
      });
      toLikelihoods(scores);
      raise(scores, label, -1);
      on.forEach((column, i) => {
        const row = column * classes;
        for (let k = row; k < row + classes; k += 1) {
          const slope = at(scores, k - row) * weight * at(values, i) + penalty * at(weights, k);
          step(weights, moved, k, slope, rate);
        }
      });
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

// Fisher and Yates, on a generator of its own: Math.random would learn something else each time.
function shuffler<T>(items: readonly T[]): () => readonly T[] {
  const shuffled = [...items];
  let state = 1;
  return () => {
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const chosen = state % (last + 1);
      [shuffled[last], shuffled[chosen]] = [shuffled[chosen] as T, shuffled[last] as T];
    }
    return shuffled;
  };
}

// Indices are within bounds by construction.
const at = (vector: Float64Array, index: number) => vector[index] as number;

function raise(vector: Float64Array, index: number, by: number): void {
  vector[index] = at(vector, index) + by;
}
