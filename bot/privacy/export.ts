import type { AttachedFile, Case } from '../../policies/case/case-events.ts';
import type { LogEntry } from '../ports/conversation/conversation.ts';
import { readText } from '../ports/conversation/read-text.ts';
import { receiptCardsIn } from '../ports/conversation/receipt-card.ts';
import { filesInCase, filesInLog } from './erase.ts';
import type { Found, WholeConversation } from './find-person.ts';

/** All that is kept of a person, to be read by them. Source: GDPR, articles 15 and 20. */
export interface PersonExport {
  madeAt: string;
  conversations: {
    id: string;
    channel: string;
    lastAt: string;
    /** The order that they had shown to be theirs. */
    order: unknown;
    messages: Record<string, unknown>[];
  }[];
  cases: Case[];
  files: (AttachedFile & { in: string })[];
}

/** What was found, in plain fields: for the person to read, and for staff to look through before it is sent. */
export function exportFound({ conversations, cases }: Found, madeAt: string): PersonExport {
  return {
    madeAt,
    conversations: conversations.toSorted(byLastAt).map(exportConversation),
    cases,
    files: [
      ...conversations.flatMap(({ head, log }) =>
        filesInLog(log).map((file) => ({ ...file, in: `conversation ${head.id}` })),
      ),
      ...cases.flatMap((one) =>
        filesInCase(one).map((file) => ({ ...file, in: `case ${one.reference}` })),
      ),
    ],
  };
}

function byLastAt({ head: one }: WholeConversation, { head: other }: WholeConversation): number {
  return Date.parse(one.lastAt) - Date.parse(other.lastAt) || one.id.localeCompare(other.id);
}

function exportConversation({ head, log }: WholeConversation): PersonExport['conversations'][0] {
  const { id, channel, lastAt, dialog } = head;
  return { id, channel, lastAt, order: dialog?.identified, messages: log.map(exportEntry) };
}

/** A message with its files and decisions; a note of staff or what happened, as it was logged. */
function exportEntry(entry: LogEntry): Record<string, unknown> {
  const { at, from, activity } = entry;
  if (activity.type !== 'message') {
    const { name } = activity;
    const value: unknown = activity.value;
    return {
      at,
      from,
      what: name ?? activity.type,
      ...(value !== undefined && { value }),
    };
  }
  const files = filesInLog([entry]).map(({ name }) => name);
  const decisions = receiptCardsIn(entry);
  return {
    ...{ at, from, text: readText(activity) },
    ...(files.length > 0 && { files }),
    ...(decisions.length > 0 && { decisions }),
  };
}
