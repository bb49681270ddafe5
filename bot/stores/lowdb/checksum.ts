import { crc32 } from 'node:zlib';

/** CRC-32 of the text, in eight hex digits. */
export function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** A line that knows whether it is whole: its checksum, a space, and the text. */
export function lineOf(text: string): string {
  return `${checksum(text)} ${text}`;
}

/** The text of such a line, or `undefined` when its checksum does not fit. */
export function textOfLine(line: string): string | undefined {
  const text = line.slice(9);
  return line === lineOf(text) ? text : undefined;
}
