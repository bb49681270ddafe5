import { plain, wordCount } from './text.ts';

/**
 * Which of the choices the customer means: by label ("niet geleverd"), by number ("2", "de tweede"),
 * by a label that stands in a longer sentence, or by how it begins ("aan het eind"). `undefined` when none or more than one fits.
 */
export function readChoice<T extends { label: string }>(text: string, choices: T[]): T | undefined {
  const said = plain(text);
  return (
    labelled(text, choices) ??
    onlyOne(choices.filter((choice) => ` ${said} `.includes(` ${plain(choice.label)} `))) ??
    // of a single word too much else could begin
    (wordCount(text) < 2
      ? undefined
      : onlyOne(choices.filter((choice) => `${plain(choice.label)} `.startsWith(`${said} `))))
  );
}

/** The choice whose label is typed in full, or its number. */
export function labelled<T extends { label: string }>(text: string, choices: T[]): T | undefined {
  const said = plain(text);
  return choices.find((choice) => plain(choice.label) === said) ?? choices[position(said) - 1];
}

function onlyOne<T>(found: T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

const ordinals = [
  /^(de |the )?(1e|eerste|first|1st)( one| optie| option)?$/,
  /^(de |the )?(2e|tweede|second|2nd)( one| optie| option)?$/,
  /^(de |the )?(3e|derde|third|3rd)( one| optie| option)?$/,
  /^(de |the )?(4e|vierde|fourth|4th)( one| optie| option)?$/,
  /^(de |the )?(5e|vijfde|fifth|5th)( one| optie| option)?$/,
];

function position(said: string): number {
  const digit = /^(?:nr |nummer |optie |option |number )?(\d)$/.exec(said)?.[1];
  if (digit !== undefined) return Number(digit);
  return ordinals.findIndex((ordinal) => ordinal.test(said)) + 1;
}
