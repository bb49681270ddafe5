import { languages } from '../../language.ts';
import { normalizeText } from '../text.ts';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** What each country is called in the languages of ours, by the platform's own lists. */
function listCountries(): Map<string, string> {
  return new Map(
    languages.flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return letters.flatMap((one) =>
        letters.flatMap((other) => {
          const name = names.of(one + other);
          return name === undefined ? [] : [[normalizeText(name), one + other] as const];
        }),
      );
    }),
  );
}

// few addresses name one, and the lists take as long as a hundred messages
let codes: Map<string, string> | undefined;

/** The code of the country that the text is the name of. Example: `readCountry('België')` is `BE`. */
export function readCountry(text: string): string | undefined {
  codes ??= listCountries();
  return codes.get(normalizeText(text));
}
