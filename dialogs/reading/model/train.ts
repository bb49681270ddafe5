import { routes, type Route } from '../routes.ts';
import { featuresOf } from './features.ts';
import { fitClasses } from './fit.ts';
import { writeModel } from './model-file.ts';

/** A sentence of a customer, and where it leads. */
export interface Example {
  text: string;
  route: Route;
  lang: 'nl' | 'en';
}

/** The examples have many more sentences out of scope than a counter hears, to mark its borders. */
const outOfScopeWeight = 0.25;

/**
 * The model learned from the examples, as the bytes of its file. The same examples give the same bytes,
 * in whatever order they come.
 */
export function trainModel(examples: readonly Example[]): Uint8Array {
  const seen = [...examples]
    .sort(byRouteAndText)
    .map(({ text, route }) => ({ features: featuresOf(text), route }));
  const buckets = [...new Set(seen.flatMap(({ features }) => [...features.keys()]))];
  buckets.sort((one, other) => one - other);
  const columnOf = new Map(buckets.map((bucket, column) => [bucket, column]));
  const samples = seen.map(({ features, route }) => ({
    columns: Int32Array.from(features.keys(), (bucket) => columnOf.get(bucket) ?? 0),
    values: Float64Array.from(features.values()),
    label: routes.indexOf(route),
    weight: route === 'oos' ? outOfScopeWeight : 1,
  }));
  const fit = fitClasses(samples, { columns: buckets.length, classes: routes.length });
  return writeModel({ buckets, ...fit });
}

function byRouteAndText(one: Example, other: Example): number {
  return compare(one.route, other.route) || compare(one.text, other.text);
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
