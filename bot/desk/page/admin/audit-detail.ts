import { wordFor, type Texts } from '../texts/texts.ts';

/** The details of an entry of the audit log in words. Example: `agent → manager` gives `Medewerker → Leidinggevende`. */
export function auditDetail(detail: string, texts: Texts): string {
  const { auditDetails, roles, results, seconds } = texts;
  const words = { ...roles, ...results, ...auditDetails };
  return detail
    .split(', ')
    .map((part) => {
      const lasted = /^(\d+) seconds$/.exec(part)?.[1];
      if (lasted !== undefined) return seconds(Number(lasted));
      return part
        .split(' → ')
        .map((word) => wordFor(words, word))
        .join(' → ');
    })
    .join(', ');
}
