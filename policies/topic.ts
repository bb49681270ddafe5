import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { findingsOf } from './book-file/finding.ts';
import type { VersionSchema } from './book-file/policy-file.ts';
import type { Decision } from './case/receipt.ts';

/** A file of the book. */
export interface BookTopic<Schema extends VersionSchema> {
  /** The schema of one version. */
  schema: Schema;
  /** Its fields that no decision rests on: to change them makes no other version. */
  aside?: readonly string[];
}

/** One situation, and what is decided in it. */
export interface DecisionRow {
  when: string;
  outcome: string;
  clauses: readonly string[];
}

/** A file of the book whose rules can be shown as a table. */
export interface TabledTopic<Schema extends VersionSchema, Book> extends BookTopic<Schema> {
  /** The rows of what is decided at that moment, found by deciding. */
  rows: (book: Book, at: Temporal.Instant) => DecisionRow[];
}

/** What would be decided, in the shape that the command prints; or every fault of the question. */
export type WhatIf = { answer: Record<string, unknown> } | { faults: string[] };

/** A policy that decides. Each decision leaves a receipt with its facts. */
export interface DecidingTopic<Schema extends VersionSchema, Book> extends TabledTopic<
  Schema,
  Book
> {
  /**
   * Decides on the inputs of a receipt: one decision, or one for each case that a question opens.
   * `undefined` where they are no facts of this policy.
   */
  decide: (book: Book, inputs: unknown, now: Temporal.Instant) => readonly Decision[] | undefined;
  /** Answers facts that come from outside. */
  whatIf: (book: Book, facts: unknown, now: Temporal.Instant) => WhatIf;
}

/** What a policy's folder gives; `Book` is the part of the book that the policy reads. */
interface Definition<
  Schema extends VersionSchema,
  Book,
  Facts,
  Question,
> extends BookTopic<Schema> {
  /** What a decision is taken on, and what its receipt holds of that. */
  facts: z.ZodType<Facts>;
  decide: (book: Book, facts: Facts, now: Temporal.Instant) => readonly Decision[];
  rows: (book: Book, at: Temporal.Instant) => DecisionRow[];
  whatIf: {
    /** Mostly `facts` without unknown fields; a complaint is asked about by its events. */
    question: z.ZodType<Question>;
    answer: (book: Book, question: Question, now: Temporal.Instant) => WhatIf;
  };
}

/** A policy that decides, as topics.ts lists it: what comes from outside is read by its schemas. */
export function defineTopic<Schema extends VersionSchema, Book, Facts, Question>({
  facts,
  decide,
  whatIf: { question, answer },
  ...topic
}: Definition<Schema, Book, Facts, Question>): DecidingTopic<Schema, Book> {
  return {
    ...topic,
    decide(book, inputs, now) {
      const read = facts.safeParse(inputs);
      return read.success ? decide(book, read.data, now) : undefined;
    },
    whatIf(book, asked, now) {
      const read = question.safeParse(asked, { reportInput: true });
      if (read.success) return answer(book, read.data, now);
      const findings = read.error.issues.flatMap((issue) => findingsOf(issue, question));
      return { faults: findings.map(({ problem, instead }) => `${problem}; ${instead}`) };
    },
  };
}
