/** The share of longer words that are mistyped. */
const mistypedShare = 0.35;

/**
 * The text as hasty fingers type it: here and there a letter left out, doubled or changed with the next.
 * `random` gives numbers from 0 to 1.
 */
export function mistype(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => (word.length < 4 || random() > mistypedShare ? word : addSlip(word, random)))
    .join(' ');
}

function addSlip(word: string, random: () => number): string {
  // the first letter is seldom the wrong one
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slip = random();
  if (slip < 0.35) return `${before}${after.charAt(0)}${letter}${after.slice(1)}`;
  if (slip < 0.7) return `${before}${after}`;
  return `${before}${letter}${letter}${after}`;
}
