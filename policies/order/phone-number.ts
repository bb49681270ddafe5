import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A telephone number with its country, however it is written; `undefined` for what is none. `country` is where numbers
 * without a country code are from.
 * Example: `readPhoneNumber('06 - 1234 5678', 'NL')` is `+31612345678`.
 */
export function readPhoneNumber(text: string, country?: string): string | undefined {
  const from = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const read = parsePhoneNumberFromString(text, from);
  return read?.isPossible() === true ? read.number : undefined;
}
