/** Rows as a table in Markdown, its columns in line; numbers stand to the right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const told = rows.map((row) => row.map((cell) => cell.toLocaleString('en')));
  const widths = head.map((name, column) =>
    Math.max(name.length, ...told.map((row) => row[column]?.length ?? 0)),
  );
  const isNumber = (column: number) => typeof rows[0]?.[column] === 'number';
  const line = (cells: string[]) =>
    `| ${cells
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), line(rule), ...told.map(line)].join('\n');
}
