import { routes, type Route } from '../routes.ts';
import { bucketCount, featuresOf } from './features.ts';
import { fitClasses } from './fit.ts';
import { writeModel } from './model-file.ts';

/** A sentence of a customer, and where it leads. */
export interface Example {
  text: string;
  route: Route;
  lang: 'nl' | 'en';
}

/** What is seen in a single example says nothing yet. */
const seenAtLeast = 2;
const penalty = 1e-5;
/** The examples have many more sentences out of scope than a counter hears, to mark its borders. */
const outOfScopeWeight = 0.4;

/**
 * The model learned from the examples, as the bytes of its file. The same examples give the same bytes,
 * in whatever order they come.
 */
export function trainModel(examples: readonly Example[]): Uint8Array {
  const seen = [...examples]
    .sort(byRouteAndText)
    .map(({ text, route }) => ({ features: featuresOf(text), route }));
  const columnOf = columnsOf(seen.map(({ features }) => features));
  const samples = seen.map(({ features, route }) => {
    const known = [...features].filter(([bucket]) => columnOf.has(bucket));
    return {
      columns: Int32Array.from(known, ([bucket]) => columnOf.get(bucket) ?? 0),
      values: Float64Array.from(known, ([, value]) => value),
      label: routes.indexOf(route),
      weight: route === 'oos' ? outOfScopeWeight : 1,
    };
  });
  const { weights, bias } = fitClasses(samples, {
    columns: columnOf.size,
    classes: routes.length,
    penalty,
  });
  return writeModel(rounded(columnOf, weights, bias));
}

function byRouteAndText(one: Example, other: Example): number {
  return one.route === other.route
    ? Number(one.text > other.text) - Number(one.text < other.text)
    : Number(one.route > other.route) - Number(one.route < other.route);
}

function columnsOf(seen: readonly Map<number, number>[]): Map<number, number> {
  const timesSeen = new Map<number, number>();
  for (const features of seen) {
    for (const bucket of features.keys()) timesSeen.set(bucket, (timesSeen.get(bucket) ?? 0) + 1);
  }
  const kept = [...timesSeen].filter(([, times]) => times >= seenAtLeast).map(([bucket]) => bucket);
  return new Map(kept.sort((one, other) => one - other).map((bucket, column) => [bucket, column]));
}

// One byte a weight; what rounds to nothing for every route is left out.
function rounded(columnOf: Map<number, number>, weights: Float64Array, bias: Float64Array) {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
  const rowOf = new Int32Array(bucketCount).fill(-1);
  const kept: number[] = [];
  for (const [bucket, column] of columnOf) {
    const row = [...weights.subarray(column * routes.length, (column + 1) * routes.length)].map(
      (w) => Math.round(w / scale),
    );
    if (row.every((weight) => weight === 0)) continue;
    rowOf[bucket] = kept.length / routes.length;
    kept.push(...row);
  }
  return { rowOf, weights: Int8Array.from(kept), scale, bias: Float32Array.from(bias) };
}
