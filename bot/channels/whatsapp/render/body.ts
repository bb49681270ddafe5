import type { Activity } from 'botbuilder';
import { receiptCardsIn } from '../../../ports/conversation/receipt-card.ts';
import { toMarkup } from './markup.ts';
import { writeReceipt } from './receipt.ts';

/**
 * All that a message says in words: its text, and below it the receipts that web chat shows as cards. Where something can be
 * chosen, the question that ends the text comes after them.
 */
export function writeBody(activity: Partial<Activity>): string {
  const text = toMarkup(activity);
  const receipts = receiptCardsIn({ activity }).map(writeReceipt);
  const asks = receipts.length > 0 && activity.suggestedActions?.actions.length;
  const end = asks && text.endsWith('?') ? text.lastIndexOf('\n\n') : -1;
  const parts =
    end === -1 ? [text, ...receipts] : [text.slice(0, end), ...receipts, text.slice(end)];
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}
