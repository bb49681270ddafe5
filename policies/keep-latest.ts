/** A short text is a label or a message, of which a turn reads dozens; long ones are rare, and take room. */
const short = 200;
const kept = { short: 64, long: 8 };

/**
 * The same function, that knows what it made of the latest texts, 64 short ones and eight long ones: a dozen readers ask
 * about one message in a row, and a long one takes them a millisecond each. What it gives is shared, and nobody may
 * change it.
 *
 * Example: `const words = keepLatest((text) => text.split(' '))`.
 */
export function keepLatest<Read>(read: (text: string) => Read): (text: string) => Read {
  const shortOnes = new Map<string, { read: Read }>();
  const longOnes = new Map<string, { read: Read }>();
  return (text) => {
    const isShort = text.length <= short;
    const known = isShort ? shortOnes : longOnes;
    const before = known.get(text);
    if (before !== undefined) return before.read;
    const result = read(text);
    if (known.size >= (isShort ? kept.short : kept.long)) {
      const [oldest = ''] = known.keys();
      known.delete(oldest);
    }
    known.set(text, { read: result });
    return result;
  };
}
