import { languages } from '../../language.ts';
import { normalizeText } from '../text.ts';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** What each country is called in the languages of ours, by the platform's own lists. */
const codes = new Map(
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

/** The code of the country that the text is the name of. Example: `readCountry('België')` is `BE`. */
export function readCountry(text: string): string | undefined {
  return codes.get(normalizeText(text));
}
