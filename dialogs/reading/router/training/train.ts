import { routes, type Route } from '../routes.ts';
import { extractFeatures } from '../model/features.ts';
import { fitClasses, randomNumbers, type Sample } from './fit.ts';
import { mistype } from './mistype.ts';
import { writeModel } from '../model/model-file.ts';

/** A sentence of a customer, and where it leads. */
export interface Example {
  text: string;
  route: Route;
  lang: 'nl' | 'en';
}

/** The examples hold far more sentences out of scope than customers write, to mark the border. */
const outOfScopeWeight = 0.2;

/** Every example is learned once more as it may be mistyped, which counts for less. */
const mistypedWeight = 0.35;

/**
 * The model learned from the examples, as the bytes of its file. The same examples give the same bytes,
 * in whatever order they come.
 */
export function trainModel(examples: readonly Example[]): Uint8Array {
  const sorted = [...examples].sort(byRouteAndText);
  const seen = sorted.map(({ text, route }) => ({ features: extractFeatures(text), route }));
  const buckets = [...new Set(seen.flatMap(({ features }) => [...features.keys()]))];
  buckets.sort((one, other) => one - other);
  const columnOf = new Map(buckets.map((bucket, column) => [bucket, column]));
  const random = randomNumbers(1);
  const samples = [
    ...seen.map(({ features, route }) => sampleOf(features, route, columnOf, 1)),
    ...sorted.map(({ text, route }) =>
      sampleOf(extractFeatures(mistype(text, random)), route, columnOf, mistypedWeight),
    ),
  ];
  const fit = fitClasses(samples, { columns: buckets.length, classes: routes.length });
  return writeModel({ buckets, ...fit });
}

/** What no example holds as it was written has no column: slips make no model larger. */
function sampleOf(
  features: Map<number, number>,
  route: Route,
  columnOf: Map<number, number>,
  weight: number,
): Sample {
  const known = [...features].filter(([bucket]) => columnOf.has(bucket));
  return {
    columns: Int32Array.from(known, ([bucket]) => columnOf.get(bucket) ?? 0),
    values: Float32Array.from(known, ([, value]) => value),
    label: routes.indexOf(route),
    weight: route === 'oos' ? weight * outOfScopeWeight : weight,
  };
}

function byRouteAndText(one: Example, other: Example): number {
  return compare(one.route, other.route) || compare(one.text, other.text);
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
