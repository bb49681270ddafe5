// What a database may refuse to keep: NUL, and halves of surrogate pairs.
const unkeepable = /[\0\p{Surrogate}]/gu;

/** A customer's text as every store can keep it: what none can write down is replaced by a sign that says so. */
export function keepable(text: string): string {
  return text.replace(unkeepable, '\uFFFD');
}
