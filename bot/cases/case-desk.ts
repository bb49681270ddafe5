import type { Language } from '../../dialogs/language.ts';
import { isSameMoment } from '../../policies/calendar/instant.ts';
import type { Case, CaseEvent } from '../../policies/case/case-events.ts';
import { foldEvents, type EventRule } from '../../policies/case/fold-case.ts';
import type { LetterDates } from '../../policies/letters/letter-case.ts';
import { letterLacks, type LetterLack } from '../../policies/letters/write-letter.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import { caseRule } from '../../policies/standing/case-rule.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import type {
  CaseAuthor,
  CaseLetter,
  CaseRefusal,
  CaseWork,
  EventToEnter,
  OrderOutcome,
} from '../ports/case-work.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation } from '../ports/conversation/conversation.ts';
import { auditEntryOf } from '../ports/handoffs.ts';
import type { AuditEntry } from '../ports/staff-store.ts';
import { CommitConflict, type NewEntry, type Store } from '../ports/store.ts';
import { conversationOf, entriesFor, type LetterButtons } from './case-entries.ts';
import { sayIn, writeFirst, type WrittenLetter } from './case-letter.ts';
import { findWay, type WayOfLetter, type WayTools } from './letter-way.ts';

export interface CaseWorkTools extends WayTools {
  /** Goes with a letter into the open chat: it is mailed unless it is seen in time. */
  mailIfUnseen: () => NewEntry;
  /** The buttons below a letter in the chat, such as those of an offer. */
  buttonsFor: (about: string, language: Language) => LetterButtons | undefined;
  store: Store;
  book: () => PolicyBook;
  clock: Clock;
  /** Sends what was committed. */
  run: (conversation: string) => Promise<void>;
}

interface Entry {
  events: EventToEnter[];
  letter?: CaseLetter;
  after?: number;
}

/** What shall be committed. */
interface Plan {
  ok: true;
  before: Case;
  added: CaseEvent[];
  head: Conversation | undefined;
  language: Language;
  letter: (CaseLetter & WayOfLetter) | undefined;
  /** What the letter is about. */
  about: string | undefined;
}

/** How often it is tried again when the case changed meanwhile. */
const tries = 5;

/** What staff enter in cases, each as one commit on the conversation of the case. */
export function createCaseWork(tools: CaseWorkTools): CaseWork {
  const { store, book, clock, run } = tools;
  const changes = new KeyedQueue();

  async function plan(
    before: Case,
    by: CaseAuthor | undefined,
    { events, letter: edited }: Entry,
  ): Promise<Plan | CaseRefusal> {
    const now = clock();
    const added = events.map((event) => stamp(event, now.toString(), by));
    const all = [...before.events, ...added];
    const folded = foldEvents(before.reference, all, ruleFor(added, before, book()));
    if ('refused' in folded) return { ok: false, why: 'not-allowed', refused: folded.refused };
    const head = await store.conversation(folded.state.conversation);
    const language = head?.dialog?.language ?? 'nl';
    const setting = { book: book(), language, say: sayIn(language, book(), now) };
    const written = writeFirst(before, added, setting);
    const lacks = edited && lacksOf(edited, written, setting);
    if (lacks && lacks.length > 0) return { ok: false, why: 'letter-lacks', lacks };
    const letter = written && {
      ...(edited ?? written.letter),
      ...(await findWay(folded.state, head, tools)),
    };
    return { ok: true, before, added, head, language, letter, about: written?.about };
  }

  async function tryToEnter(
    reference: string,
    by: CaseAuthor | undefined,
    entry: Entry,
    isDone: (one: Case) => boolean,
  ): Promise<{ ok: true; case: Case; audit: AuditEntry | undefined } | CaseRefusal> {
    for (let left = tries; ; left -= 1) {
      const one = await store.case(reference);
      if (one === undefined) return { ok: false, why: 'not-found' };
      if (isDone(one)) return { ok: true, case: one, audit: undefined };
      if (entry.after !== undefined && entry.after !== one.events.length) {
        return { ok: false, why: 'changed', case: one };
      }
      const planned = await plan(one, by, entry);
      if (!planned.ok) return planned;
      try {
        return { ok: true, ...(await commit(planned, by)) };
      } catch (error) {
        if (!(error instanceof CommitConflict) || left <= 1) throw error;
      }
    }
  }

  async function commit(
    { before, added, head, language, letter, about }: Plan,
    by: CaseAuthor | undefined,
  ): Promise<{ case: Case; audit: AuditEntry | undefined }> {
    const { reference, events } = before;
    const { id, create } = await conversationOf(reference, head, store);
    const matched = added.findLast((event) => event.type === 'order-matched')?.orderNumber;
    const entries = await store.commit({
      conversation: id,
      ...(create && { create }),
      append: entriesFor({
        ...{ reference, added, by, letter, language },
        buttons: about === undefined ? undefined : tools.buttonsFor(about, language),
        unlessSeen: tools.mailIfUnseen(),
        at: clock().toString(),
        isReachable: head !== undefined,
      }),
      cases: [
        {
          reference,
          after: events.length,
          append: added,
          ...(matched && { orderNumber: matched }),
        },
      ],
    });
    void run(id);
    const [audit] = entries.flatMap((entry) => auditEntryOf(id, entry) ?? []);
    return { case: { reference, events: [...events, ...added] }, audit };
  }

  return {
    async preview(reference, by, events) {
      const one = await store.case(reference);
      if (one === undefined) return { ok: false, why: 'not-found' };
      const planned = await plan(one, by, { events });
      return planned.ok ? { ok: true, letter: planned.letter } : planned;
    },

    enter: (reference, by, entry) =>
      changes.run([reference], () => tryToEnter(reference, by, entry, () => false)),

    enterOnce: (reference, outcome, ...more) =>
      changes.run([reference], () =>
        tryToEnter(reference, undefined, { events: [outcome, ...more] }, (one) =>
          one.events.some((event) => isSameOutcome(event, outcome)),
        ),
      ),

    async wayTo(reference) {
      const events = (await store.case(reference))?.events ?? [];
      const opened = events.find((event) => event.type === 'opened');
      if (!opened) return undefined;
      const given = events.findLast((event) => event.type === 'contact-given');
      const contact = given?.contact ?? opened.contact;
      return findWay({ contact }, await store.conversation(opened.conversation), tools);
    },

    async update(reference, { about, since, after }) {
      const events = [{ type: 'update-sent' as const, about, since }];
      const entry = { events, ...(after !== undefined && { after }) };
      const isSent = ({ events: all }: Case) =>
        all.some(
          (event) =>
            event.type === 'update-sent' &&
            event.about === about &&
            isSameMoment(event.since, since),
        );
      await changes.run([reference], () => tryToEnter(reference, undefined, entry, isSent));
    },
  };
}

function stamp(event: EventToEnter, at: string, by: CaseAuthor | undefined): CaseEvent {
  return { ...event, at, ...(by && { by: { id: by.id, name: by.name, role: by.role } }) };
}

function isSameOutcome(event: CaseEvent, { action, askedAt }: OrderOutcome): boolean {
  return (
    (event.type === 'order-changed' || event.type === 'order-change-refused') &&
    event.action === action &&
    event.askedAt !== undefined &&
    isSameMoment(event.askedAt, askedAt)
  );
}

/** The book is asked about what is added alone: what stands was judged when it was entered. */
function ruleFor(added: readonly CaseEvent[], { events }: Case, book: PolicyBook): EventRule {
  const rule = caseRule(book, events);
  return (state, event) => (added.includes(event) ? rule(state, event) : undefined);
}

function lacksOf(
  letter: CaseLetter,
  written: WrittenLetter | undefined,
  { book, language, say }: { book: PolicyBook; language: Language; say: LetterDates },
): LetterLack[] {
  if (!written) {
    return [{ problem: 'The customer is written nothing of this; leave the letter out.' }];
  }
  return letterLacks(book, written.one, written.about, letter, language, say);
}
