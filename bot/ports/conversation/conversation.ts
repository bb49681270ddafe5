import type { Activity, ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { dialogStateSchema } from '../../../dialogs/conversation/dialog-state.ts';
import { deedSchema } from '../staff-store.ts';

/** Who holds a conversation. While staff hold it, the bot says nothing. */
export const conversationStatuses = [
  'with-bot',
  'waiting-for-staff',
  'with-staff',
  'closed',
] as const;

const at = z.iso.datetime({ offset: true });
const sequence = z.number().int().nonnegative();

const holderSchema = z.object({ id: z.string(), name: z.string() });

/** A member of staff as conversations know them. */
export type Holder = z.infer<typeof holderSchema>;

/** What is kept of the latest time that a person was asked for. */
export const handoffSchema = z.object({
  /** Arrival in the queue: it alone decides the place, and is kept when the conversation comes back. */
  since: at,
  /** Why a person was asked for, in the customer's words. */
  reason: z.string(),
  /** What the form that stood open had gathered, in words. */
  gathered: z.string(),
  /** The member of staff who holds it. */
  staff: holderSchema.optional(),
  /** For whom alone it waits. */
  handedTo: holderSchema.optional(),
  /** Name of the colleague who handed it to them. */
  handedBy: z.string().optional(),
  heldSince: at.optional(),
  /** The place in the queue that the customer was told last. */
  toldPlace: z.number().int().positive().optional(),
  /** How it ended, once it is closed; who closed it, and when. */
  result: z.string().optional(),
  closedBy: holderSchema.optional(),
  closedAt: at.optional(),
});

export type Handoff = z.infer<typeof handoffSchema>;

/**
 * The head of a conversation: all that a turn needs. `version` counts the commits that replaced
 * `status`, `dialog` or `handoff`; log entries are added without touching it.
 */
export const conversationSchema = z.object({
  id: z.string(),
  channel: z.string(),
  version: sequence,
  status: z.enum(conversationStatuses),
  dialog: dialogStateSchema.optional(),
  handoff: handoffSchema.optional(),
  /** How to reach the customer again: the Bot Framework's conversation reference. */
  reference: z.custom<Partial<ConversationReference>>((value) => typeof value === 'object'),
  /** References of the cases that were opened in it or added to, the oldest first. */
  cases: z.array(z.string()).default([]),
  lastSequence: sequence,
  lastAt: at,
  /** Sequence numbers of log entries accepted and not yet handled, in order of arrival. */
  toHandle: z.array(sequence),
  /** Sequence numbers of log entries committed and not yet delivered. */
  toDeliver: z.array(sequence),
});

export type Conversation = z.infer<typeof conversationSchema>;

/**
 * One message in or out. `sequence` counts from 1 without gaps and is the web chat's watermark;
 * `at` never decreases within a conversation.
 */
export const logEntrySchema = z.object({
  sequence,
  at,
  from: z.enum(['customer', 'bot', 'staff']),
  /** The channel's own id of the message: the same key is accepted once. */
  key: z.string().optional(),
  activity: z.custom<Partial<Activity>>((value) => typeof value === 'object'),
  /** Committed with what was done, so that no kill comes between that and the audit log's line of it. */
  audit: deedSchema.optional(),
});

export type LogEntry = z.infer<typeof logEntrySchema>;
