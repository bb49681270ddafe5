/** Words for a place among choices, in order. */
const ordinals = [
  'eerste|first|1e|1ste|1st|bovenste',
  'tweede|second|2e|2de|2nd',
  'derde|third|3e|3de|3rd',
  'vierde|fourth|4e|4de|4th',
  'vijfde|fifth|5e|5de|5th',
  'zesde|sixth|6e|6de|6th',
  'zevende|seventh|7e|7de|7th',
  'achtste|eighth|8e|8ste|8th',
  'negende|ninth|9e|9de|9th',
  'tiende|tenth|10e|10de|10th',
].map(whole);
const last = whole('laatste|last|onderste|bottom');
const numerals = [
  'een|one',
  'twee|two',
  'drie|three',
  'vier|four',
  'vijf|five',
  'zes|six',
  'zeven|seven',
  'acht|eight',
  'negen|nine',
  'tien|ten',
].map(whole);

const lead =
  "(?:(?:ik (?:wil|kies|neem|bedoel)|doe|kies|neem|i (?:want|choose|mean)|i'll take|take)(?: graag| maar)? )?";
const tail = '(?: (?:graag|please|pls|aub|alsjeblieft|alstublieft|maar|dan|hoor|bedankt|thanks))*';
const thing = '(?:nummer|number|nr|no|optie|option|keuze|choice|knop|button)';
const byNumber = new RegExp(
  `^(?:${lead}(?:${thing} )?#?(\\d{1,2})|(?:${thing} )?([a-z]{3,6}))${tail}$`,
);
const byOrdinal = new RegExp(
  `^${lead}(?:(?:de|die|dat|het|the|that) )?([a-z\\d]{2,8})(?: (?:one|${thing}))?${tail}$`,
);

/**
 * The choice at the place that plain text names and nothing else: "2", "optie twee", "de laatste graag".
 * There must be two or more, none with such a number in its own label, which could be meant as well.
 */
export function counted<T extends { label: string }>(said: string, choices: T[]): T | undefined {
  const numbered = choices.some(({ label }) => /(?<![\w-])\d{1,2}(?![\w-])/.test(label));
  if (choices.length < 2 || numbered) return undefined;
  const [, figure, numeral = ''] = byNumber.exec(said) ?? [];
  const [, ordinal = ''] = byOrdinal.exec(said) ?? [];
  if (last.test(ordinal)) return choices.at(-1);
  const places = [
    Number(figure) - 1,
    numerals.findIndex((one) => one.test(numeral)),
    ordinals.findIndex((one) => one.test(ordinal)),
  ];
  return choices[places.find((place) => place >= 0) ?? -1];
}

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`);
}
