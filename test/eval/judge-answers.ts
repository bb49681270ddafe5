import { Temporal } from 'temporal-polyfill';
import type { DialogContext } from '../../dialogs/conversation/dialog.ts';
import { newDialog } from '../../dialogs/conversation/dialog-state.ts';
import type { Slot, View } from '../../dialogs/conversation/form/form.ts';
import { readAgreement, soundsLikeYes } from '../../dialogs/reading/answers/agreement.ts';
import { readCommand } from '../../dialogs/reading/wishes/command.ts';
import { isLeaving } from '../../dialogs/reading/answers/leaving.ts';
import { topics } from '../../dialogs/topics.ts';
import { refundForm } from '../../dialogs/topics/refund/refund.ts';
import { reviewAppealForm } from '../../dialogs/topics/reviews/review-appeal.ts';
import { supportForm } from '../../dialogs/topics/support/support.ts';
import { shippedAnswers, shippedBook, shippedRouter, shippedWording } from '../support/book.ts';
import type { AnswerLine } from './lines.ts';

/** How answers to the bot's own questions were read, as its forms read them. Counts. */
export interface AnswerVerdict {
  n: number;
  /** Taken as meant; of what is no answer, not taken for one. */
  read: number;
  /** Asked about with what was meant: "do you mean …?" */
  confirmed: number;
  /** Asked again. */
  asked: number;
  /** Taken for something else. */
  wrong: number;
  errors: (AnswerLine & { got: string })[];
}

/** What an answer was taken for, and whether surely. */
interface Got {
  label: string;
  sure: boolean;
}

export function judgeAnswers(lines: readonly AnswerLine[]): AnswerVerdict {
  const verdict: AnswerVerdict = { n: 0, read: 0, confirmed: 0, asked: 0, wrong: 0, errors: [] };
  for (const line of lines) {
    const { label, sure } = readAs(line);
    verdict.n += 1;
    if (label === line.expected) {
      if (sure) verdict.read += 1;
      else verdict.confirmed += 1;
      continue;
    }
    if (label === 'none' || !sure) verdict.asked += 1;
    else verdict.wrong += 1;
    verdict.errors.push({ ...line, got: sure ? label : `${label}?` });
  }
  return verdict;
}

function readAs(line: AnswerLine): Got {
  const { question, text, expected } = line;
  const context = contextOf(line);
  switch (question) {
    case 'confirm':
    case 'cancel': {
      const said = readAgreement(text, context.readAnswer, question);
      const asks = question === 'confirm' && soundsLikeYes(text, context.readAnswer);
      if (said === undefined && asks) {
        return { label: 'yes', sure: false };
      }
      return surely(said);
    }
    case 'leaving': {
      const leaves = readCommand(text, { freeText: false }) === 'stop' || isLeaving(text, context);
      return surely(leaves ? 'leave' : undefined);
    }
    case 'evidence': {
      const got = readBy(refundForm.slots.evidence, line, 1, ({ type }) =>
        type === 'none' ? 'none-at-all' : type,
      );
      // words that show nothing are judged by staff, and lose nothing
      return got.label === 'given' && expected === 'none' ? surely(undefined) : got;
    }
    case 'claim':
    case 'ground':
    case 'stop':
      return readBy(refundForm.slots[question], line);
    case 'platform':
      return readBy(reviewAppealForm.slots.platform, line);
    case 'version':
      return readBy(supportForm.slots.version, line);
    case 'modified-by':
      return readBy(supportForm.slots.modifiedBy, line);
    default:
      return surely(undefined);
  }
}

function readBy<S, V>(
  slot: Slot<S, V>,
  line: AnswerLine,
  misread = 0,
  labelOf: (value: V) => string = String,
): Got {
  const context = contextOf(line);
  const form = { dialog: 'eval', slots: {}, filled: [], asking: line.question, misread };
  const state = { ...newDialog(line.lang), form };
  const view: View<S> = { slots: {}, known: {}, state, context };
  const answer = { text: line.text, files: [] };
  const value = slot.read(answer, view);
  if (value !== undefined) return surely(labelOf(value));
  const guess = slot.guess?.(answer, view);
  return guess === undefined ? surely(undefined) : { label: guess, sure: false };
}

const surely = (label: string | undefined): Got => ({ label: label ?? 'none', sure: true });

function contextOf({ lang }: AnswerLine): DialogContext {
  return {
    book: shippedBook(),
    words: shippedWording()[lang],
    language: lang,
    at: Temporal.Instant.from('2026-11-21T12:00:00Z'),
    conversation: 'eval',
    mailReaches: 'folder',
    route: shippedRouter(),
    readAnswer: shippedAnswers(),
    advised: false,
    orderActions: new Set(),
    cases: [],
    temporaryReference: () => 'EVAL',
    topics,
  };
}
