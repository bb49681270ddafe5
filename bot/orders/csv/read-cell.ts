import { readDay, readMoment } from '../read-moment.ts';
import type { Column } from './read-head.ts';

/** A cell as an order holds it; or what to write instead. */
export type Cell = { value: unknown } | { instead: string };

const meanings: Record<string, boolean> = {
  ...{ true: true, yes: true, ja: true, waar: true, '1': true },
  ...{ false: false, no: false, nee: false, onwaar: false, '0': false },
};

/**
 * Reads a cell as Dutch and English spreadsheets write it.
 * Example: `readCell('49,95', { field: 'payments.amount', kind: 'number' })` is `{ value: 49.95 }`.
 */
export function readCell(text: string, { field, kind, zone }: Column): Cell {
  switch (kind) {
    case 'text':
      return /^\d+([.,]\d+)?e\+\d+$/i.test(text)
        ? { instead: 'write it out and make the column text, as the spreadsheet has rounded it' }
        : { value: text };
    case 'moment':
      return momentOf(text, field, zone);
    case 'day':
      return cell(readDay(text), 'write a day, such as 2026-11-16 or 16-11-2026');
    case 'number':
      return cell(numberOf(text), 'write a number without thousands, such as 49,95 or 49.95');
    case 'boolean':
      return cell(meanings[text.toLowerCase()], 'write true or false');
  }
}

function cell(value: unknown, instead: string): Cell {
  return value === undefined ? { instead } : { value };
}

function momentOf(text: string, field: string, zone: string | undefined): Cell {
  const needsZone = zone === undefined && readMoment(text, 'UTC') !== undefined;
  return cell(
    readMoment(text, zone),
    needsZone
      ? `write its offset, as in 2026-11-16T10:00:00+01:00, or name the zone of all of them in the head of the column: ${field} [Europe/Amsterdam]`
      : 'write a moment, such as 2026-11-16T10:00:00+01:00 or 16-11-2026 10:00',
  );
}

/** 1.234 may be a thousand or little more than one, and is guessed as neither. */
function numberOf(text: string): number | undefined {
  return /^-?\d+([.,](\d{1,2}|\d{4,}))?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
