import { extractFeatures } from './features.ts';
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
  const model = readModel(file, labels);
  return (text) => {
    const scores = Float64Array.from(model.bias);
    const { buckets, values } = extractFeatures(text);
    buckets.forEach((bucket, index) => {
      model.addTo(scores, bucket, values[index] ?? 0);
    });
    toLikelihoods(scores);
    return labels
      .map((label, k) => ({ label, score: scores[k] ?? 0 }))
      .sort((one, other) => other.score - one.score);
  };
}
