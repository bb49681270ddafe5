import type { Attachment } from 'botbuilder';
import type { ReadReceipt } from '../../../ports/conversation/receipt-card.ts';
import { readText } from '../../../ports/conversation/read-text.ts';
import type { Block } from './blocks.ts';
import type { OfferedChoice } from './choices.ts';

/** What a card shows, from top to bottom. */
export interface CardContent {
  /** What is said, and with choices the question that they answer, below the receipts. */
  said: Block[];
  receipts: ReadReceipt[];
  asked: Block[];
  choices: OfferedChoice[];
  /** A sentence in the place of the choices, once one of them was made. */
  chosen?: string | undefined;
  /** All of it in words: read aloud, and shown by clients that know no such card. */
  words: string;
}

export type Element = Record<string, unknown>;

/** Teams shows so many buttons beside each other, and hides the rest. */
const mostInRow = 6;

export function renderCard(content: CardContent): Attachment {
  const { said, receipts, asked, choices, chosen, words } = content;
  const body = [
    ...said.map(toTextBlock),
    ...receipts.flatMap((receipt, index) => renderReceipt(receipt, index, said.length > 0)),
    ...asked.map(toTextBlock),
    ...(chosen === undefined ? rowsOf(choices) : [renderChosen(chosen)]),
  ];
  return makeCard(words, { body });
}

/** A card of the newest version that all of Teams draws, on phones too; `words` are all of it. */
export function makeCard(
  words: string,
  content: { body: Element[]; actions?: Element[] },
): Attachment {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      speak: words,
      fallbackText: words,
      ...content,
    },
  };
}

function toTextBlock({ text, goesOn }: Block): Element {
  return { type: 'TextBlock', text, wrap: true, ...(goesOn && { spacing: 'none' }) };
}

function renderReceipt(
  { title, facts, why }: ReadReceipt,
  index: number,
  isBelowText: boolean,
): Element[] {
  const reasons = why.filter(({ clauses }) => clauses.length > 0);
  const heading = {
    ...{ type: 'TextBlock', text: title, wrap: true, weight: 'bolder', style: 'heading' },
    ...{ separator: isBelowText || index > 0, spacing: 'medium' },
  };
  const shown = facts.filter(({ label, value }) => label.trim() !== '' && value.trim() !== '');
  return [
    ...(title.trim() === '' ? [] : [heading]),
    ...(shown.length === 0
      ? []
      : [{ type: 'FactSet', facts: shown.map(({ label, value }) => ({ title: label, value })) }]),
    ...(reasons.length === 0
      ? []
      : [{ type: 'ActionSet', actions: reasons.slice(0, mostInRow).map(renderReason) }]),
  ];
}

function renderReason({ label, clauses }: ReadReceipt['why'][number]): Element {
  const lines = clauses
    .filter((text) => text.trim() !== '')
    .map((text) => ({ type: 'TextBlock', text, wrap: true, size: 'small' }));
  const card = { type: 'AdaptiveCard', version: '1.5', body: lines };
  return { type: 'Action.ShowCard', title: label, card };
}

function rowsOf(choices: OfferedChoice[]): Element[] {
  const rows: Element[] = [];
  for (let from = 0; from < choices.length; from += mostInRow) {
    const actions = choices.slice(from, from + mostInRow).map(renderChoice);
    rows.push({ type: 'ActionSet', spacing: from === 0 ? 'medium' : 'small', actions });
  }
  return rows;
}

/** Pressing it says the label in the customer's name, as typing it would, and carries what it stands for. */
function renderChoice({ label, value }: OfferedChoice): Element {
  const msteams = { type: 'messageBack', text: label, displayText: label, value: { loket: value } };
  return { type: 'Action.Submit', title: label, data: { msteams, loket: value } };
}

function renderChosen(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'medium' };
}

/** A receipt in lines, for where no card is drawn and for who listens. */
export function receiptInLines({ title, facts, why }: ReadReceipt, markdown: boolean): string {
  const plain = (text: string) => readText({ text, textFormat: 'markdown' });
  const write = markdown ? (text: string) => text : plain;
  const strong = (text: string) => (markdown ? `**${text}**` : plain(text));
  const lines = facts.map(({ label, value }) => `${write(label)}: ${write(value)}`);
  const reasons = why
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ label, clauses }) =>
      [strong(label), ...clauses.map((clause) => `- ${write(clause)}`)].join('\n\n'),
    );
  return [...(title.trim() === '' ? [] : [strong(title)]), ...lines, ...reasons].join('\n\n');
}
