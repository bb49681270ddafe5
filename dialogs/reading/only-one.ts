/** The one value that all of them are; `undefined` when there are several different ones, or none. */
export function onlyOne<T>(found: Iterable<T>): T | undefined {
  const [one, ...others] = new Set(found);
  return others.length === 0 ? one : undefined;
}

/** The one value that there is; `undefined` where two contradict each other. */
export function theOnly<T>(values: (T | undefined)[]): T | undefined {
  return onlyOne(values.filter((value) => value !== undefined));
}
