import { z } from 'zod';
import { instantSchema } from '../calendar/instant.ts';
import { orderActionKinds } from '../order/order-action.ts';
import { receiptSchema } from './receipt.ts';
import { staffRoles } from './staff-role.ts';

export const caseKinds = [
  'refund',
  'support',
  'customization',
  'complaint',
  'review-appeal',
  'licence-appeal',
  'privacy-request',
  /** The statutory one, within the cooling-off period. */
  'withdrawal',
  /** Something to be done with an order: cancel it, send it elsewhere, its invoice, a parcel to be looked for. */
  'order-request',
] as const;

export type CaseKind = (typeof caseKinds)[number];

/** What may put a complaint right; only the manager grants it. Source: 003. */
export const remedies = ['refund', 'exchange', 'repair', 'apology'] as const;

/**
 * Why a withdrawal would not count: it came late, or the law makes an exception. Source: Directive 2011/83/EU,
 * articles 2, 9 and 16, of which `other-exception` is what is left.
 */
export const withdrawalGrounds = [
  'late',
  'business',
  'digital-consent',
  'service-performed',
  'made-to-order',
  'perishable',
  'unsealed-hygiene',
  'unsealed-media',
  'fixed-date',
  'other-exception',
] as const;

export type WithdrawalGround = (typeof withdrawalGrounds)[number];

/** A file a customer handed over, as the case and the log name it; the bytes lie in the file store. */
export const attachedFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int().nonnegative(),
});

export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** A staff member's name. Names are compared without regard to case and spaces. */
const name = z.string();
const written = z.string().optional();
/** A day in the shop's zone. */
const day = z.iso.date();

const personSchema = z.object({ id: z.string(), name });

/** A member of staff as cases know them. */
export type CasePerson = z.infer<typeof personSchema>;

/** In whole and hundredths of the currency, such as 49.95 EUR. */
export const moneySchema = z.object({
  amount: z.number().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export type Money = z.infer<typeof moneySchema>;

function event<Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) {
  return z.object({
    type: z.literal(type),
    at: instantSchema,
    /** The member of staff who did it; absent for what the customer did, and what came about by itself. */
    by: personSchema.extend({ role: z.enum(staffRoles) }).optional(),
    ...shape,
  });
}

/**
 * One thing that happened to a case. Events are only ever added; `at` is the moment it happened.
 *
 * What a step of the complaint ladder needs is optional here: the book says what it needs, and
 * `complaintStanding` refuses an event that lacks it.
 */
export const caseEventSchema = z.discriminatedUnion('type', [
  event('opened', {
    kind: z.enum(caseKinds),
    conversation: z.string(),
    orderNumber: z.string().optional(),
    contact: z.string().optional(),
    /** The customer's own words, or what they chose. */
    summary: z.string(),
    /** Evidence is still to come; the claim date stands. */
    evidenceAwaited: z.boolean().optional(),
    /** Who took the decision that is appealed against; somebody else decides the appeal. */
    firstDecidedBy: name.optional(),
    receipt: receiptSchema.optional(),
  }),
  event('evidence-added', { text: written, files: z.array(attachedFileSchema) }),
  /** An address at which the customer is answered, told after the case was opened. */
  event('contact-given', { contact: z.string() }),
  /** Staff asked the customer something. It is shown, and stops no clock. */
  event('waiting-for-customer', { text: written }),
  event('future-invoices-cancelled', {
    stop: z.enum(['end-of-cycle', 'now']),
    /** The last day of service. */
    serviceEndsOn: day,
  }),
  /** The subscription was ended at the payment provider. */
  event('cancellation-carried-out', {}),
  /** The customer took the cancellation back before anybody carried it out. */
  event('cancellation-withdrawn', { text: written }),
  /** The customer does not agree that it is custom work, or out of scope: a person looks again. */
  event('customer-objected', { text: written }),
  /** `granted` or `refused` for a refund or a withdrawal, `upheld` or `rejected` for an appeal. */
  event('decided', {
    decidedBy: name.trim().min(1),
    outcome: z.enum(['granted', 'refused', 'upheld', 'rejected']),
    reasons: z.string().trim().min(1),
    /** Of an appeal: who took the decision appealed against, where the opening does not say. */
    firstDecidedBy: name.optional(),
    /** Of a refund that is granted: how much. */
    money: moneySchema.optional(),
    /** Of a withdrawal that is refused: on which ground. */
    ground: z.enum(withdrawalGrounds).optional(),
  }),
  /** Staff found out which order is meant; the receipt is what the book decides on it, where the order can be seen. */
  event('order-matched', {
    orderNumber: z.string().trim().min(1),
    receipt: receiptSchema.optional(),
  }),
  /** What the customer sent back has arrived. */
  event('goods-received', {}),
  /** The customer showed that they have sent it back. */
  event('dispatch-proved', { text: written }),
  /** The money was paid at the payment provider; how much, where no decision said it before. */
  event('paid-out', { money: moneySchema.optional() }),
  /** The question of the customer was answered in writing. */
  event('answered', { text: z.string().trim().min(1) }),
  /** What custom work would cost; the customer accepts or declines it in the chat. */
  event('quote-offered', {
    /** What is made for it. */
    text: z.string().trim().min(1),
    money: moneySchema,
    /** The last day on which it can be accepted. */
    validUntil: day,
  }),
  event('quote-accepted', {}),
  event('quote-declined', { text: written }),
  /** Confirmed by a person: who handles the complaint, and when an answer can be expected. */
  event('acknowledged', { handler: name.optional(), answerBy: day.optional() }),
  event('passed-to-manager', { manager: name.optional() }),
  event('assigned', { investigator: name.optional() }),
  event('progress-reported', { newDate: day.optional(), text: written }),
  /** The written outcome of a complaint. */
  event('resolved', {
    actions: written,
    conclusions: written,
    changes: written,
    remedies: z.array(z.enum(remedies)).optional(),
    decidedBy: name.optional(),
  }),
  /** The customer asked for the board; before an outcome this is only recorded. */
  event('escalated', { text: written }),
  event('board-received', {}),
  event('board-answered', { decidedBy: name.optional(), text: written }),
  event('referred-outside', {}),
  event('reopened', { text: written }),
  event('closed', { text: written }),
  /** Who sees to it from now on. */
  event('owner-changed', { owner: personSchema }),
  /** Of a complaint: what it is about and what caused it, by the ids of the lists in the book. */
  event('classified', { subject: written, cause: written }),
  /** What staff write down for each other. */
  event('noted', { text: z.string().trim().min(1) }),
  /** A member of staff was told that something is late or waits for them; `since` is when that began. */
  event('alarm-raised', { about: z.string(), since: instantSchema }),
  /** The customer was written to unasked; `since` is the moment that brought it about. */
  event('update-sent', { about: z.string(), since: instantSchema }),
  /** Done at the customer's wish, told at `askedAt`, in the system that the order stands in. */
  event('order-changed', { action: z.enum(orderActionKinds), askedAt: instantSchema.optional() }),
  /** That system would not do it: staff are to. */
  event('order-change-refused', {
    action: z.enum(orderActionKinds),
    reason: z.string(),
    askedAt: instantSchema.optional(),
  }),
  /** A letter did not arrive by mail, and would not if it were sent again. */
  event('letter-refused', { to: z.string(), reason: z.string() }),
]);

export type CaseEvent = z.infer<typeof caseEventSchema>;

export type CaseEventType = CaseEvent['type'];

export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;

/** A case is its events, oldest first; the reference is what customer and staff call it by. */
export const caseSchema = z.object({ reference: z.string(), events: z.array(caseEventSchema) });

export type Case = z.infer<typeof caseSchema>;
