import { bucketCount, extractFeatures } from './features.ts';
import { toLikelihoods } from './likelihoods.ts';
import { readModel } from './model-file.ts';

/** A label and how likely it is: 0 to 1. */
export interface Guess<Label extends string> {
  label: Label;
  score: number;
}

/** Every label, the likeliest first. */
export type Classifier<Label extends string> = (text: string) => Guess<Label>[];

/** What was learned of these labels, from the bytes that `trainClassifier` made. Throws `UnusableModel`. */
export function openClassifier<Label extends string>(
  file: Uint8Array,
  labels: readonly Label[],
): Classifier<Label> {
  const { buckets, weights, bias } = readModel(file, labels);
  const rowOf = new Int32Array(bucketCount).fill(-1);
  buckets.forEach((bucket, row) => (rowOf[bucket] = row * labels.length));
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
    return labels
      .map((label, k) => ({ label, score: scores[k] ?? 0 }))
      .sort((one, other) => other.score - one.score);
  };
}
