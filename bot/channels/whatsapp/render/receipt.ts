import type { ReadReceipt } from '../../../ports/conversation/receipt-card.ts';
import { readText } from '../../../ports/conversation/read-text.ts';
import { asWritten } from './markup.ts';

/**
 * A receipt in lines: its title in bold, a fact a line, and the rules behind it under the words of their button.
 * Example: `*Geld terug: op tijd*`, `Bestelling: 1042`, `Waarom?`, `- Je kunt je geld terugkrijgen tot …`
 */
export function writeReceipt({ title, facts, why }: ReadReceipt): string {
  const lines = facts.map(({ label, value }) => `${plain(label)}: ${plain(value)}`);
  const reasons = why
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ label, clauses }) =>
      [bold(label), ...clauses.map((clause) => `- ${plain(clause)}`)].join('\n'),
    );
  const head = [...(title.trim() === '' ? [] : [bold(title)]), ...lines].join('\n');
  return [head, ...reasons].join('\n\n');
}

function plain(text: string): string {
  // on one line: a card breaks none either
  return asWritten(readText({ text, textFormat: 'markdown' }))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

function bold(text: string): string {
  const words = plain(text);
  return words.includes('*') || words === '' ? words : `*${words}*`;
}
