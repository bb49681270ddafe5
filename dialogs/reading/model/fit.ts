import { minimise } from './minimise.ts';

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

/**
 * Multinomial logistic regression with an L2 penalty: the weights under which the labels of the samples
 * are likeliest. `penalty` is per weight, against a mean loss over the samples.
 */
export function fitClasses(
  samples: readonly Sample[],
  { columns, classes, penalty }: { columns: number; classes: number; penalty: number },
): Fit {
  const biasAt = columns * classes;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Float64Array(classes);

  const point = minimise(
    (weights, slope) => {
      let loss = 0;
      for (let i = 0; i < biasAt; i += 1) {
        const weight = weights[i] ?? 0;
        loss += 0.5 * penalty * weight * weight;
        slope[i] = penalty * weight;
      }
      slope.fill(0, biasAt);
      for (const { columns: on, values, label, weight } of samples) {
        const share = weight / total;
        scores.set(weights.subarray(biasAt));
        for (let i = 0; i < on.length; i += 1) {
          const row = (on[i] ?? 0) * classes;
          const value = values[i] ?? 0;
          for (let k = 0; k < classes; k += 1) raise(scores, k, (weights[row + k] ?? 0) * value);
        }
        toLikelihoods(scores);
        loss -= Math.log(Math.max(scores[label] ?? 0, Number.MIN_VALUE)) * share;
        raise(scores, label, -1);
        for (let i = 0; i < on.length; i += 1) {
          const row = (on[i] ?? 0) * classes;
          const value = (values[i] ?? 0) * share;
          for (let k = 0; k < classes; k += 1) raise(slope, row + k, (scores[k] ?? 0) * value);
        }
        for (let k = 0; k < classes; k += 1) raise(slope, biasAt + k, (scores[k] ?? 0) * share);
      }
      return loss;
    },
    biasAt + classes,
    { rounds: 80 },
  );
  return { weights: point.subarray(0, biasAt), bias: point.subarray(biasAt) };
}

/** Turns scores into likelihoods that add up to 1, in place. */
export function toLikelihoods(scores: Float64Array): void {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    scores[k] = Math.exp((scores[k] ?? 0) - highest);
    sum += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
}

function raise(vector: Float64Array, index: number, by: number): void {
  vector[index] = (vector[index] ?? 0) + by;
}
