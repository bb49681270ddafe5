import type { Language } from '../../../dialogs/language.ts';
import { moneySchema, type CaseEvent } from '../../../policies/case/case-events.ts';
import type { CaseState } from '../../../policies/case/fold-case.ts';
import type { Wording } from './wording.ts';

/** Fields that the documents name elsewhere, or that mean nothing to a reader. */
const elsewhere = new Set([
  ...['type', 'at', 'by', 'receipt'],
  ...['summary', 'conversation', 'kind', 'orderNumber', 'evidenceAwaited'],
]);

/** Fields that hold one of a few words of ours. */
const coded = new Set(['outcome', 'stop', 'remedies', 'about', 'ground', 'action']);
const parts = ['actions', 'conclusions', 'changes', 'remedies', 'decidedBy'] as const;

/** What an event says besides when it happened and who did it, a line for each field. */
export function linesOfEvent(event: CaseEvent, words: Wording, language: Language): string[] {
  return Object.entries(event).flatMap(([field, value]) => {
    if (elsewhere.has(field)) return [];
    const said = sayField(field, value, words, language);
    return said === '' ? [] : [`${words.fields[field] ?? field}: ${said}`];
  });
}

/** Who investigated the complaint, and the parts of its written outcome that are filled in. */
export function linesOfOutcome(
  { latest: { assigned, resolved } }: CaseState,
  words: Wording,
  language: Language,
): [name: string, value: string][] {
  const fields: [string, unknown][] = [
    ['investigator', assigned?.investigator],
    ...parts.map((part): [string, unknown] => [part, resolved?.[part]]),
  ];
  return fields.flatMap(([field, value]) => {
    const said = sayField(field, value, words, language);
    return said === '' ? [] : [[words.fields[field] ?? field, said]];
  });
}

function sayField(field: string, value: unknown, words: Wording, language: Language): string {
  if (!coded.has(field)) return sayValue(value, words, language);
  return [value]
    .flat()
    .map((code) => (typeof code === 'string' ? sayCode(code, words) : ''))
    .join(', ');
}

/** A word of ours in the language of the document. */
export function sayCode(code: string, words: Wording): string {
  const known: Record<string, string> = { ...words.steps, ...words.codes };
  return known[code] ?? code;
}

function sayValue(value: unknown, words: Wording, language: Language): string {
  const money = moneySchema.safeParse(value).data;
  if (money) {
    const { amount, currency } = money;
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
  }
  if (Array.isArray(value)) {
    return value.map((item) => sayValue(item, words, language)).join(', ');
  }
  switch (typeof value) {
    case 'boolean':
      return value ? words.yes : words.no;
    case 'string':
      return sayText(value, words);
    default:
      // a file or a person
      return typeof value === 'object' && value && 'name' in value ? String(value.name) : '';
  }
}

function sayText(text: string, words: Wording): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return words.day(text);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-][\d:]+)$/.test(text) ? words.moment(text) : text;
}
