import { toLikelihoods } from '../likelihoods.ts';

/** Something seen, the class it belongs to, and how much it counts. */
export interface Sample {
  columns: Int32Array;
  values: Float32Array;
  label: number;
  weight: number;
}

export interface Fit {
  /** Row by row of columns: what one more of that column says for each class. */
  weights: Float32Array;
  /** What each class has to begin with. */
  bias: Float32Array;
}

const fits = 3;
const rounds = 12;
const firstRate = 0.3;
const penalty = 6e-4;
/** The share of columns looked at each time, so that none is relied on alone: others say it otherwise. */
const kept = 0.5;

/**
 * Multinomial logistic regression: the mean of a few fits that saw the samples in other orders, as each
 * has its own whims. Orders and columns are drawn by numbers that are always the same.
 */
export function fitClasses(
  samples: readonly Sample[],
  size: { columns: number; classes: number },
): Fit {
  const sum: Fit = emptyFit(size);
  for (let seed = 1; seed <= fits; seed += 1) {
    const { weights, bias } = fitOnce(samples, size, randomNumbers(seed));
    addShare(sum.weights, weights);
    addShare(sum.bias, bias);
  }
  return sum;
}

/**
 * AdaGrad (Duchi, Hazan & Singer, 2011) with dropout: sample after sample, by steps that shrink for columns
 * often seen.
 */
function fitOnce(
  samples: readonly Sample[],
  size: { columns: number; classes: number },
  random: () => number,
): Fit {
  const { classes } = size;
  const { weights, bias } = emptyFit(size);
  const moved = new Float32Array(weights.length).fill(1e-4);
  const biasMoved = new Float32Array(classes).fill(1);
  const scores = new Float32Array(classes);
  const order = [...samples];
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate * (1 - round / rounds);
    shuffle(order, random);
    for (const { columns, values, label, weight } of order) {
      const seen = draw(values.length, random);
      scores.set(bias);
      for (const i of seen) {
        const row = (columns[i] ?? 0) * classes;
        const value = at(values, i) / kept;
        for (let k = 0; k < classes; k += 1) raise(scores, k, at(weights, row + k) * value);
      }
      toLikelihoods(scores);
      raise(scores, label, -1);
      for (const i of seen) {
        const row = (columns[i] ?? 0) * classes;
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

function addShare(sum: Float32Array, of: Float32Array): void {
  for (let index = 0; index < of.length; index += 1) raise(sum, index, at(of, index) / fits);
}

function emptyFit({ columns, classes }: { columns: number; classes: number }): Fit {
  return { weights: new Float32Array(columns * classes), bias: new Float32Array(classes) };
}

/** The places of those looked at this time. */
function draw(length: number, random: () => number): number[] {
  const seen: number[] = [];
  for (let i = 0; i < length; i += 1) if (random() < kept) seen.push(i);
  return seen;
}

function step(to: Float32Array, moved: Float32Array, k: number, slope: number, rate: number): void {
  raise(moved, k, slope * slope);
  raise(to, k, (-rate * slope) / Math.sqrt(at(moved, k)));
}

/**
 * Numbers from 0 to 1 (Numerical Recipes' linear congruence), the same each time: Math.random would learn
 * something else with each build.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed;
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
const at = (vector: Float32Array, index: number) => vector[index] as number;

function raise(vector: Float32Array, index: number, by: number): void {
  vector[index] = at(vector, index) + by;
}
