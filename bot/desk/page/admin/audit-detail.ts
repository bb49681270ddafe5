import { wordFor, type Texts } from '../texts/texts.ts';

/** The details of an entry of the audit log in words. Example: `agent → manager` gives `Medewerker → Manager`. */
export function auditDetail(detail: string, texts: Texts): string {
  const { auditDetails, roles, results } = texts;
  const counted: Record<string, (count: number) => string> = texts.counted;
  const words = { ...roles, ...results, ...auditDetails };
  return detail
    .split(', ')
    .map((part) => {
      const [, count, of = ''] = /^(\d+) ([a-z]+)$/.exec(part) ?? [];
      const inWords = counted[of]?.(Number(count));
      if (inWords !== undefined) return inWords;
      return part
        .split(' → ')
        .map((word) => wordFor(words, word))
        .join(' → ');
    })
    .join(', ');
}
