import { normalizeTyping } from '../normalize-typing.ts';

const phone = /(?<![\w.-])(?:\+|00)?\d(?:[\s().-]{0,2}\d){8,13}(?![\w-])/g;

/** A telephone number in the text, as typed: nine figures or more that begin with 0 or a country. */
export function findPhone(text: string): string | undefined {
  const found = normalizeTyping(text).match(phone) ?? [];
  return found.find((one) => /^(?:\+|0)/.test(one))?.trim();
}
