const email = /[^\s@<>,;:]+@[^\s@<>,;]+\.[a-z]{2,}/i;
// "1042 en sanne@…" is no postcode: two letters that are a word count only in capitals or close up.
const word = '(?:en|is|of|in|op|de|om|er|ik|we|ze|je|al|te|na|to|my|an|at|it|so|or|on|by)';
const postcode = new RegExp(`\\b([1-9]\\d{3})(?! ${word}\\b)\\s?((?:[A-Z]{2}|[a-z]{2}))\\b`);
const phone = /(?:\+\d{2}|\b0)[\d\s-]{8,13}\d\b/;

/**
 * The order number in an answer to "which order?": with or without `#`, "order" or "bestelling"
 * before it. `undefined` when there is none, or when two different ones stand there.
 */
export function readOrderNumber(text: string): string | undefined {
  const named = spotOrderNumber(text);
  if (named !== undefined) return named;
  const rest = withoutContact(text);
  const found = new Set(
    [...rest.matchAll(/[a-z0-9][a-z0-9_/-]*/gi)]
      .map((match) => match[0])
      .filter((word) => /\d/.test(word)),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only.toUpperCase() : undefined;
}

/** An order number that the customer names as one in running text, unasked: "bestelling 1042". */
export function spotOrderNumber(text: string): string | undefined {
  const named =
    /(?:\b(?:order|bestelling|bestel|ordernummer|bestelnummer|ordernr|bestelnr)\s*(?:nummer|number|no\.?|nr\.?)?\s*(?:is|was|:|=)?\s*#?\s*|#\s?)((?=[a-z0-9_/-]*\d)[a-z0-9][a-z0-9_/-]*)(?![a-z0-9_/-]|\s*(?:minu|uur|uren|dag|we+ken?|maand|jaar|hour|day|week|month|year))/gi;
  const found = new Set(
    [...withoutContact(text).matchAll(named)].map((match) => (match[1] ?? '').toUpperCase()),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** The e-mail address or Dutch postcode in the text: what only the buyer knows beside the number. */
export function readSecondFact(text: string): string | undefined {
  const address = email.exec(text)?.[0];
  if (address !== undefined) return address.replace(/[.!?]+$/, '').toLowerCase();
  const code = postcode.exec(text.replace(email, ' '));
  return code === null ? undefined : `${code[1] ?? ''} ${(code[2] ?? '').toUpperCase()}`;
}

/** The e-mail address in the text, lower case. */
export function readEmail(text: string): string | undefined {
  const fact = readSecondFact(text);
  return fact?.includes('@') === true ? fact : undefined;
}

function withoutContact(text: string): string {
  return text.replace(email, ' ').replace(phone, ' ').replace(postcode, ' ');
}

/** The reference of a case: an order number with or without `-2`, or a temporary one such as `T-4KX9QZ`. */
export function readReference(text: string): string | undefined {
  const temporary = /\bT-[A-Z0-9]{4,8}\b/i.exec(text)?.[0];
  return temporary?.toUpperCase() ?? readOrderNumber(text);
}
