import type { Case, CaseEvent } from './case-events.ts';
import type { Receipt } from './receipt.ts';

/** Stands for words that were erased. */
const erased = '[…]';

/**
 * The least of a case that shows what was done with it, and when: no words, files or addresses of the customer,
 * nor the facts of a decision. The written outcome of a complaint stays, since it is the record that source 003 asks for.
 */
export function reduceToRecord({ events }: Case): CaseEvent[] {
  return events.flatMap((event): CaseEvent | CaseEvent[] => {
    switch (event.type) {
      case 'opened': {
        const { contact, receipt, ...rest } = event;
        const kept = receipt && { receipt: withoutFacts(receipt) };
        return { ...rest, conversation: erased, summary: erased, ...kept };
      }
      case 'contact-given':
      case 'letter-refused':
        return [];
      case 'evidence-added':
        return { ...event, ...hideText(event), files: [] };
      case 'decided':
        return { ...event, reasons: erased };
      default:
        return { ...event, ...hideText(event) };
    }
  });
}

/** Whether nothing is left to erase of it but the whole. */
export function isRecord({ events }: Case): boolean {
  return events.some((event) => event.type === 'opened' && event.conversation === erased);
}

function hideText(event: object): object {
  return 'text' in event && event.text !== undefined ? { text: erased } : {};
}

// the calendar says by which rules a complaint goes on
function withoutFacts({ inputs, ...receipt }: Receipt): Receipt {
  const { calendar } = inputs;
  return { ...receipt, inputs: calendar === undefined ? {} : { calendar } };
}
