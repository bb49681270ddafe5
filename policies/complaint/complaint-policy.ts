import { z } from 'zod';
import {
  clausesSchema,
  nameSchema,
  policyVersion,
  section,
  textsSchema,
} from '../book-file/book-parts.ts';
import type { Versioned } from '../book-file/version.ts';
import type { CalendarBook } from '../calendar/calendar-at.ts';

/** The clauses that the standing of a complaint rests on. */
export const complaintClauses = [
  'reference',
  'acknowledgement',
  'complaints-log',
  'investigator',
  'answer',
  'progress-report',
  'written-outcome',
  'remedies',
  'escalation',
  'board-review',
  'outside-body',
] as const;

export type ComplaintClause = (typeof complaintClauses)[number];

/** The steps of the ladder, in order. */
export const complaintSteps = [
  'acknowledge',
  'pass-to-manager',
  'assign',
  'answer',
  'board-answer',
] as const;

export type ComplaintStep = (typeof complaintSteps)[number];

const owners = ['customer-service', 'manager', 'investigator', 'board'] as const;

export type ComplaintOwner = (typeof owners)[number];

const ownerSchema = z.enum(owners, { error: `write one of ${owners.join(', ')}` });

const units = ['working-days', 'calendar-days', 'weeks'] as const;
const anchors = ['opened', 'passed-to-manager', 'assigned', 'escalated', 'board-received'] as const;

/** How long a step may take, in which kind of time, counted from the day of which event. */
const withinSchema = section({
  count: z
    .int({ error: 'write a whole number, such as 3' })
    .min(1, { error: 'write 1 or more' })
    .max(520, { error: 'write at most 520, which is ten years of weeks' }),
  unit: z.enum(units, { error: `write one of ${units.join(', ')}` }),
  from: z.enum(anchors, { error: `write one of ${anchors.join(', ')}` }),
});

export type Within = z.infer<typeof withinSchema>;

const stepShape = {
  /** Who must take the step; the linter asks about a step without an owner. */
  owner: ownerSchema.optional(),
  within: withinSchema,
  /** Who hears when the step is late. */
  alarm: ownerSchema.optional(),
};

/** An event that takes a step: what it needs before it counts, and what the customer is sent. */
export interface StepEvent {
  needs?: readonly string[] | undefined;
  /** A field of the event stands between square brackets, such as `[handler]`. */
  sent: z.infer<typeof textsSchema>;
}

function stepEventSchema<Field extends string>(fields: readonly Field[]) {
  const names = fields.map((field) => `[${field}]`).join(', ');
  const list = `write a list of ${fields.join(', ')}, or leave needs out`;
  const strange = { error: `keep between square brackets to ${names}` };
  return section({
    needs: z
      .array(z.enum(fields, { error: `write one of ${fields.join(', ')}` }), { error: list })
      .min(1, { error: list })
      .optional(),
    sent: textsSchema.refine(({ nl, en }) => onlyKnown(nl + en, fields), strange),
  });
}

function onlyKnown(text: string, fields: readonly string[]): boolean {
  return [...text.matchAll(/\[([^\]]{0,200})\]/g)].every(([, name = '']) => fields.includes(name));
}

const outcome = ['actions', 'conclusions', 'changes', 'remedies', 'decidedBy'] as const;

const ladderSchema = section({
  acknowledge: section({
    ...stepShape,
    events: section({ acknowledged: stepEventSchema(['handler', 'answerBy']) }),
  }),
  'pass-to-manager': section({
    ...stepShape,
    events: section({ 'passed-to-manager': stepEventSchema(['manager']) }),
  }),
  assign: section({
    ...stepShape,
    events: section({ assigned: stepEventSchema(['investigator']) }),
  }),
  answer: section({
    ...stepShape,
    /** `progress-reported` puts off the last day to its `newDate`. */
    events: section({
      resolved: stepEventSchema(outcome),
      'progress-reported': stepEventSchema(['newDate']),
    }),
  }),
  'board-answer': section({
    ...stepShape,
    events: section({ 'board-answered': stepEventSchema(['decidedBy']) }),
  }),
});

/** Where a customer can go who is not satisfied with the board's answer either. */
const outsideBodySchema = section({
  country: z.string({ error: 'write a country of two letters, such as NL' }),
  name: nameSchema,
  text: textsSchema,
});

export type OutsideBody = z.infer<typeof outsideBodySchema>;

const choiceId = 'write an id of small letters, digits and hyphens, such as delivery';

/** Something that staff choose from; events name it by its id, so that its name may change. */
const choiceSchema = section({
  id: z.string({ error: choiceId }).regex(/^[a-z][a-z0-9-]{0,39}$/, { error: choiceId }),
  nl: nameSchema,
  en: nameSchema,
});

const choices = 'write a list of choices (id, nl, en), each with an id of its own, or []';

/** A book from before there were such lists has none. */
const choicesSchema = z
  .array(choiceSchema, { error: choices })
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: choices })
  .default([]);

const listSchema = z.array(textsSchema, { error: 'write a list of texts, or []' });

/** The schema of complaint.yaml, by source document 003: the ladder that every complaint climbs. */
export const complaintPolicySchema = policyVersion({
  /** What the customer is sent at once. It is a receipt, and acknowledges nothing. */
  received: textsSchema,
  ladder: ladderSchema,
  escalation: section({
    /** Stands in every outcome. */
    offer: textsSchema,
    sent: textsSchema,
    /** Asked for before an outcome: who looks at it, and what the customer is told. */
    early: section({ owner: ownerSchema, sent: textsSchema }),
  }),
  outsideBodies: z.array(outsideBodySchema, { error: 'write a list of bodies, or []' }),
  waysToComplain: listSchema,
  investigationMayInclude: listSchema,
  /** What a complaint may be about, and what may have caused it. */
  subjects: choicesSchema,
  causes: choicesSchema,
  clauses: clausesSchema(complaintClauses),
});

export type ComplaintPolicy = z.infer<typeof complaintPolicySchema>;

/** The part of the book that complaints are handled by. */
export interface ComplaintBook extends CalendarBook {
  complaint: Versioned<ComplaintPolicy>[];
}
