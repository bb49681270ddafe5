/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

/** Reads `#0b5fff` or `#05f`; `undefined` for anything else. */
export function readColour(text: string | null | undefined): Hex | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(text?.trim() ?? '')?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits}`;
}

/** Black or white, whichever reads better on the colour. */
export function textOn(background: Hex): Hex {
  return contrast(background, '#ffffff') >= 4.5 ? '#ffffff' : '#111111';
}

/**
 * The colour, mixed towards black or white until it reads on the background (WCAG AA, 4.5 to 1).
 * Example: `adjustContrast('#0b5fff', '#16181d')` is a lighter blue.
 */
export function adjustContrast(colour: Hex, background: Hex): Hex {
  const towards = luminance(background) > 0.4 ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mix(colour, towards, share);
    if (contrast(candidate, background) >= 4.5) return candidate;
  }
  return towards;
}

/** The first colour with a share (0 to 1) of the second mixed in. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const into = channels(other);
  const mixed = channels(one).map((value, index) =>
    Math.round(value + ((into[index] ?? 0) - value) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

function contrast(one: Hex, other: Hex): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: Hex): number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}
