import { localeOf, type Language } from '../../dialogs/language.ts';
import type { CaseEvent } from '../../policies/case/case-events.ts';
import type { CaseAuthor, CaseLetter } from '../ports/case-work.ts';
import type { Conversation } from '../ports/conversation/conversation.ts';
import type { LogEvent } from '../ports/conversation/log-events.ts';
import type { Commit, NewEntry, Store } from '../ports/store.ts';
import type { WayOfLetter } from './letter-way.ts';

/**
 * The conversation that what is entered in a case is committed on. Where it was erased, the case has one of its own,
 * which no channel shows: mail goes out by it, and the audit log finds in it what was done.
 */
export async function conversationOf(
  reference: string,
  head: Conversation | undefined,
  store: Pick<Store, 'conversation'>,
): Promise<{ id: string; create?: Commit['create'] }> {
  if (head) return { id: head.id };
  const id = `case-${reference}`;
  if (await store.conversation(id)) return { id };
  return { id, create: { channel: 'none', reference: {} } };
}

/** Buttons as a Bot Framework activity carries them. */
export type LetterButtons = Pick<NewEntry['activity'], 'suggestedActions'>;

/** What was entered, in the log of the conversation: who did it, what the customer is written, and where it goes. */
export function entriesFor({
  reference,
  added,
  by,
  letter,
  buttons,
  unlessSeen,
  language,
  at,
  isReachable,
}: {
  reference: string;
  added: readonly CaseEvent[];
  by: CaseAuthor | undefined;
  letter: (CaseLetter & WayOfLetter) | undefined;
  buttons: LetterButtons | undefined;
  /** Goes with what is written into the open chat alone. */
  unlessSeen: NewEntry;
  language: Language;
  at: string;
  /** The customer has, or had, the conversation. */
  isReachable: boolean;
}): NewEntry[] {
  const what = added.map(({ type }) => type);
  const from = by ? ('staff' as const) : ('bot' as const);
  const entries: NewEntry[] = [];
  if (by) {
    const entered: LogEvent = {
      type: 'event',
      name: 'case-entered',
      value: { reference, what, by: by.name },
    };
    const detail = `${reference}: ${what.join(', ')}`;
    const audit = { staff: by.id, action: 'case-entered', detail };
    entries.push({ at, from, activity: entered, audit });
  }
  if (letter) {
    const { subject, text, way, to } = letter;
    const todo = isReachable ? { todo: 'deliver' as const } : {};
    entries.push({
      at,
      from,
      activity: {
        type: 'message',
        ...{ text, textFormat: 'plain', locale: localeOf(language) },
        ...(by && { from: { id: by.id, name: by.name } }),
        valueType: 'loket/letter',
        value: { reference, subject, mailed: way === 'mail' },
        ...buttons,
      },
      ...todo,
    });
    if (way === 'chat') entries.push(unlessSeen);
    if (way === 'mail' && to !== undefined) {
      const mailed: LogEvent = {
        type: 'event',
        name: 'letter',
        value: { reference, to, subject, text, automatic: by === undefined },
      };
      entries.push({ at, from, activity: mailed, todo: 'deliver' });
    }
  }
  return entries;
}
