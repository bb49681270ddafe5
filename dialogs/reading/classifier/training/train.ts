import { extractFeatures, type Features } from '../features.ts';
import { writeModel } from '../model-file.ts';
import { fitClasses, randomNumbers, type Sample } from './fit.ts';
import { mistype } from './mistype.ts';

/** Something a customer says, and what it is. */
export interface Labelled<Label extends string> {
  text: string;
  label: Label;
}

/** Every example is learned once more as it may be mistyped, which counts for less. */
const mistypedWeight = 0.35;

/**
 * What tells the labels apart, learned from the examples, as the bytes of a file for `openClassifier`. The same
 * examples give the same bytes, in whatever order they come. `weightOf` says how much an example of a label counts,
 * beside 1.
 */
export function trainClassifier<Label extends string>(
  examples: readonly Labelled<Label>[],
  labels: readonly Label[],
  weightOf: (label: Label) => number = () => 1,
): Uint8Array {
  const sorted = [...examples].sort(byLabelAndText);
  const seen = sorted.map(({ text }) => extractFeatures(text));
  const buckets = [...new Set(seen.flatMap((features) => features.buckets))];
  buckets.sort((one, other) => one - other);
  const columnOf = new Map(buckets.map((bucket, column) => [bucket, column]));
  const random = randomNumbers(1);
  const mistyped = sorted.map(({ text }) => extractFeatures(mistype(text, random)));
  const samplesOf = (all: readonly Features[], weight: number) =>
    all.map((features, i): Sample => {
      const label = (sorted[i] as Labelled<Label>).label;
      return {
        ...columnsOf(features, columnOf),
        label: labels.indexOf(label),
        weight: weight * weightOf(label),
      };
    });
  const samples = [...samplesOf(seen, 1), ...samplesOf(mistyped, mistypedWeight)];
  const fit = fitClasses(samples, { columns: buckets.length, classes: labels.length });
  return writeModel(labels, { buckets, ...fit });
}

/** What no example holds as it was written has no column: slips make no model larger. */
function columnsOf({ buckets, values }: Features, columnOf: Map<number, number>) {
  const strengths = new Map<number, number>();
  for (const [index, bucket] of buckets.entries()) {
    const column = columnOf.get(bucket);
    if (column === undefined) continue;
    strengths.set(column, (strengths.get(column) ?? 0) + (values[index] ?? 0));
  }
  return {
    columns: Int32Array.from(strengths.keys()),
    values: Float32Array.from(strengths.values()),
  };
}

function byLabelAndText(one: Labelled<string>, other: Labelled<string>): number {
  return compare(one.label, other.label) || compare(one.text, other.text);
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
