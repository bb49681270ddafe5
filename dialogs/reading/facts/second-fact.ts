import { readEmail } from './email.ts';
import { readPostcode, findPostcode } from './postcode.ts';

/** The e-mail address or postcode in running text: what only the buyer knows beside the order number. */
export function findSecondFact(text: string): string | undefined {
  return readEmail(text) ?? findPostcode(text);
}

/**
 * The same in an answer to "e-mail or postcode?", where four bare figures are a Belgian postcode, unless
 * they are the order number once more.
 * Example: `readSecondFact('2000 Antwerpen', '1042')` is `2000`.
 */
export function readSecondFact(text: string, orderNumber?: string): string | undefined {
  const fact = readEmail(text) ?? readPostcode(text);
  return fact === orderNumber ? undefined : fact;
}
