/** Matches a text that is one of the patterns as a whole. */
export function whole(...patterns: string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

/** Matches a text in which one of the patterns stands, in whole words. */
export function anyOf(...patterns: string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join('|')})\\b`);
}
