import type { Activity } from 'botbuilder';
import { renderMessage, type Rendered, type RenderOptions } from './message.ts';

export type { Rendered };

/** Bytes of a message as it is sent, below the 28 KB that Teams takes, with room for whom it goes to. */
const mostBytes = 26 * 1024;

/** Characters of text in one message: as many as anybody reads in one, and fewer where that has too many bytes. */
const widths = [6000, 3000, 1500, 750];

/** The next smaller number of characters for one message; 0 where there is none. */
export function narrower(most: number): number {
  return widths.find((width) => width < most) ?? 0;
}

/**
 * The message in parts that are each small enough, with as much in one as goes, `most` characters at the most; `undefined`
 * where even the smallest parts are too large.
 */
export function fitMessage(
  activity: Partial<Activity>,
  options: Omit<RenderOptions, 'most'>,
  most = widths[0] ?? 0,
): { parts: Rendered[]; most: number } | undefined {
  for (const width of widths.filter((one) => one <= most)) {
    const parts = renderMessage(activity, { ...options, most: width });
    if (parts.every((part) => Buffer.byteLength(JSON.stringify(part)) <= mostBytes)) {
      return { parts, most: width };
    }
  }
  return undefined;
}
