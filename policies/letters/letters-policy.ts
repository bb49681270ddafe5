import { z } from 'zod';
import { policyVersion, section, textsSchema } from '../book-file/book-parts.ts';
import type { Versioned } from '../book-file/version.ts';
import { withdrawalGrounds, type WithdrawalGround } from '../case/case-events.ts';
import { messagesSchema } from './letter-text.ts';

/** What any letter may name: the case, the day on which it was opened, and the shop. */
const anywhere = ['reference', 'openedOn', 'shop'];

/** A letter whose text holds each placeholder of `must`; a paragraph that has nothing to say is left out. */
function letter(must: readonly string[], may: readonly string[] = []) {
  return section({
    subject: messagesSchema([], anywhere),
    text: messagesSchema(must, [...may, ...anywhere]),
  });
}

/** By when money and goods go back, as far as that is known. */
const days = ['refundBy', 'goodsBackBy'];
/** What confirms that a withdrawal was received, and when. */
const received = [...days, 'outcome', 'lastDay', 'rules'];

const appeal = section({ upheld: letter(['reasons']), rejected: letter(['reasons']) });

/**
 * The schema of letters.yaml: what customers are written when something happened to their case. `message` is the
 * sentence of complaint.yaml, so that what a step of the ladder promises stands in one place.
 */
export const lettersPolicySchema = policyVersion({
  /** Stands around every letter. */
  frame: section({
    subject: messagesSchema(['subject', 'reference'], ['shop']),
    greeting: messagesSchema([], anywhere),
    /** Lines right under each other. */
    signOff: messagesSchema(['shop', 'reference'], []),
    /** Below it, as far as service.yaml has them. */
    phone: messagesSchema(['phone'], []),
    email: messagesSchema(['email'], []),
  }),
  /** What may put a complaint right, as it stands in a list. */
  remedies: section({
    refund: textsSchema,
    exchange: textsSchema,
    repair: textsSchema,
    apology: textsSchema,
  }),
  /** Why a withdrawal does not count, as a sentence of its own. */
  grounds: section(
    Object.fromEntries(withdrawalGrounds.map((ground) => [ground, textsSchema])) as Record<
      WithdrawalGround,
      typeof textsSchema
    >,
  ),
  letters: section({
    /** For every kind of case. */
    every: section({
      'waiting-for-customer': letter(['text']),
      reopened: letter([]),
      closed: letter([], ['text']),
    }),
    /** For support and customization. */
    question: section({ answered: letter(['text']), 'where-things-stand': letter([]) }),
    refund: section({
      granted: letter(['amount', 'reasons']),
      refused: letter(['reasons', 'statutoryRights']),
      'paid-out': letter(['amount']),
      'cancellation-carried-out': letter(['serviceEndsOn']),
      'cancellation-withdrawn': letter([]),
    }),
    customization: section({
      'quote-offered': letter(['text', 'amount', 'lastDay'], ['days']),
      'quote-accepted': letter(['amount']),
      'quote-declined': letter([]),
      'carried-out': letter([], ['text']),
    }),
    withdrawal: section({
      opened: letter(['openedOn', 'time', 'statement'], received),
      'order-matched': letter(['openedOn', 'time'], received),
      'goods-received': letter(['refundBy']),
      'dispatch-proved': letter(['refundBy']),
      granted: letter(['reasons'], days),
      refused: letter(['ground', 'reasons', 'statutoryRights']),
      'paid-out': letter(['amount']),
    }),
    'order-request': section({
      answered: letter(['text']),
      'order-changed': letter(['action']),
    }),
    'privacy-request': section({ answered: letter(['text']) }),
    'review-appeal': appeal,
    'licence-appeal': appeal,
    complaint: section({
      acknowledged: letter(['message']),
      'passed-to-manager': letter(['message']),
      assigned: letter(['message']),
      'progress-reported': letter(['message', 'text']),
      resolved: letter(['message', 'remedies']),
      escalated: letter(['message']),
      'board-received': letter(['answerBy']),
      'board-answered': letter(['message', 'text']),
      'referred-outside': letter(['message']),
      'board-time-lapsed': letter(['outside'], ['answerBy']),
    }),
  }),
});

export type LettersPolicy = z.infer<typeof lettersPolicySchema>;

/** The part of the book that says what customers are written. */
export interface LettersBook {
  letters: Versioned<LettersPolicy>[];
}
