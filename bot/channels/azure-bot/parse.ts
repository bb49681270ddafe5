/** What stands in a text as JSON; what is no text is as it is, and `undefined` what cannot be read. */
export function parse(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
