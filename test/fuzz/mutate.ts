import type { Random } from '../support/random.ts';

/** What readers stumble over: ends, escapes, other scripts, names of properties, and patterns that go on and on. */
const nasty = [
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '\r\n',
    '\t',
    '\\',
    '"',
    "'",
    '`',
    '<',
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '#',
  ],
  ...['é', 'ß', 'İ', '\u0301', '\u202e', '\ufeff', '\ud83d', '👩‍👩‍👧', '١٢٣', '½', '１０４２'],
  ...['__proto__', 'constructor', 'toString', 'null', 'NaN', '1e999', '-0', '0x10', '&a', '*a'],
  ...[
    '1-1-1-1-',
    '@',
    'a@b.',
    '.@.',
    '+31 6 ',
    '31/12',
    '29-2-2027',
    'order 1042',
    '3511 AB',
    '€1.',
  ],
  ...[
    '%00',
    '../',
    '${7*7}',
    '--b\r\n',
    '--b--\r\n',
    'Content-Disposition: form-data; name="file"',
  ],
];

const values: unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', [], {}, [[]], 'x'.repeat(9_000)],
  ...nasty,
];

/** One of the samples with one change or some: cut, doubled, put together with another, or with something nasty in it. */
export function mutateText(random: Random, samples: readonly string[], most = 10_000): string {
  let text = random.pick(samples);
  for (let changes = 1 + random.below(4); changes > 0; changes -= 1) {
    const [from, to] = [random.below(text.length + 1), random.below(text.length + 1)].sort(
      (one, other) => one - other,
    ) as [number, number];
    const piece = text.slice(from, Math.min(to, from + 40));
    const put = random.pick([
      () => '',
      () => random.pick(nasty),
      () => piece + piece,
      () => piece.repeat(1 + random.below(50)),
      () => random.pick(samples).slice(0, random.below(60)),
      () => String.fromCharCode(random.below(0x10000)),
      () => String(random.below(10 ** (1 + random.below(9)))),
      () => piece.toUpperCase(),
    ])();
    text = text.slice(0, from) + put + text.slice(from + piece.length);
  }
  return text.slice(0, most);
}

/** The value with one change or some anywhere in it: another value, one more field, or one less. */
export function mutateValue(random: Random, value: unknown): unknown {
  let mutated = structuredClone(value);
  for (let changes = 1 + random.below(3); changes > 0; changes -= 1)
    mutated = change(random, mutated);
  return mutated;
}

function change(random: Random, value: unknown): unknown {
  if (typeof value === 'string' && random.share() < 0.6) return mutateText(random, [value]);
  if (typeof value !== 'object' || value === null || random.share() < 0.1)
    return random.pick(values);
  const entries = Object.entries(value);
  const chosen = random.below(entries.length + 1);
  const changed = entries.flatMap(([name, one], index): [string, unknown][] => {
    if (index !== chosen) return [[name, one]];
    return random.share() < 0.15 ? [] : [[name, change(random, one)]];
  });
  if (chosen === entries.length) changed.push([random.pick(nasty), random.pick(values)]);
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}
