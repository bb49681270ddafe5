/**
 * Text that is not ours, such as a customer's, for use inside a sentence of ours: those are rendered as
 * markdown, and this must read as it was typed, never as a heading, link or picture. On one line.
 * Example: `*zie* [hier](x)` gives `\*zie\* \[hier\](x)`.
 */
export function asTyped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>~&]/g, '\\$&');
}
