import { readColour, textOn, type Hex } from '../colour.ts';
import { languages, type Language } from '../language.ts';

/** What a shop may set on its script tag, as `data-…` attributes. */
export interface Settings {
  position: 'left' | 'right';
  color: Hex;
  textColor: Hex;
  /** `auto` follows the `lang` of the shop's page. */
  language: Language | 'auto';
  greeting: string;
  title: string;
  open: boolean;
  /** The shop's own page for withdrawals, or empty for ours; `undefined` where no link is wanted. */
  withdraw: string | undefined;
}

/** Reads the attributes; what cannot be read is named to `warn`, and the default is used. */
export function readSettings(data: DOMStringMap, warn: (message: string) => void): Settings {
  const color = colour('color', '#0b5fff');
  return {
    position: oneOf('position', ['right', 'left']),
    color,
    textColor: colour('text-color', textOn(color)),
    language: oneOf('language', ['auto', ...languages]),
    greeting: data['greeting']?.trim() ?? '',
    title: data['title']?.trim() ?? '',
    open: oneOf('open', ['false', 'true']) === 'true',
    withdraw: address('withdraw'),
  };

  function oneOf<T extends string>(name: string, allowed: readonly [T, ...T[]]): T {
    const written = data[name];
    const found = allowed.find((value) => value === written);
    if (written !== undefined && found === undefined) {
      const choices = allowed.map((value) => `"${value}"`).join(' or ');
      complain(name, written, `write ${choices}`, allowed[0]);
    }
    return found ?? allowed[0];
  }

  function colour(name: string, standard: Hex): Hex {
    const written = data[name === 'text-color' ? 'textColor' : name];
    const read = readColour(written);
    if (written !== undefined && read === undefined) {
      complain(name, written, 'write a colour such as "#0b5fff"', standard);
    }
    return read ?? standard;
  }

  function address(name: 'withdraw'): string | undefined {
    const written = data[name];
    if (written === undefined || written === 'false') return undefined;
    if (written === '' || written === 'true') return '';
    const read = URL.canParse(written, document.baseURI) && new URL(written, document.baseURI);
    if (read && /^https?:$/u.test(read.protocol)) return read.href;
    complain(name, written, 'write the address of a page, or no value', 'our own page');
    return '';
  }

  function complain(name: string, written: string, advice: string, used: string) {
    warn(`Loket: data-${name}="${written}" cannot be read: ${advice}. "${used}" is used instead.`);
  }
}
