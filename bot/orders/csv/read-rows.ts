import { CsvError, parse } from 'csv-parse/sync';
import type { OrderFault } from '../orders-file-faults.ts';

/** A row of the spreadsheet that is not empty; rows count from 1, and the head is the first. */
export interface Row {
  row: number;
  cells: string[];
}

/** The rows of a CSV file, whichever of `;`, `,` and tab stands between its cells. */
export function readRows(text: string): { rows: Row[]; faults: OrderFault[] } {
  // what stands first in the head tells: no name of a column holds any of them
  const delimiter = /[;,\t\n]/.exec(text)?.[0] ?? ',';
  try {
    const records = parse(text, {
      delimiter: delimiter === '\n' ? ',' : delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
    const rows = records.map((cells, index) => ({ row: index + 1, cells }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = typeof error['lines'] === 'number' ? `line ${error['lines']}` : 'the file';
    const instead =
      'mend the quotes there: text with a quotation mark in it doubles it, as in "5"" pot"';
    return {
      rows: [],
      faults: [{ place, problem: `is not CSV (${error.code})`, instead, field: '' }],
    };
  }
}
