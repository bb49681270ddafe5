import type { z } from 'zod';
import type { auditEntrySchema } from '../../api/audit-schemas.ts';
import type {
  conversationListSchema,
  listedConversationSchema,
  listQuerySchema,
} from '../../api/list-schemas.ts';
import type {
  cannedSchema,
  conversationSchema,
  conversationSummarySchema,
  doneSchema,
  entrySchema,
  errorSchema,
  fileSchema,
  receiptSchema,
  results,
  sessionSchema,
  staffSchema,
  streamEvents,
} from '../../api/schemas.ts';
import type {
  changedStaffSchema,
  invitationSchema,
  invitedSchema,
  newStaffSchema,
  linkPasswordSchema,
  ownPasswordSchema,
  waysInSchema,
  welcomeSchema,
} from '../../sign-in/schemas.ts';

/* What goes over the desk's API, from its schemas. */

export type Session = z.infer<typeof sessionSchema>;
export type Staff = z.infer<typeof staffSchema>;
export type Summary = z.infer<typeof conversationSummarySchema>;
/** A conversation in a list: of a search, with where it was found. */
export type ListedConversation = z.infer<typeof listedConversationSchema>;
export type Conversation = z.infer<typeof conversationSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type SentFile = z.infer<typeof fileSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type ConversationList = z.infer<typeof conversationListSchema>;
export type ListName = z.infer<typeof listQuerySchema>['holder'];
export type Done = z.infer<typeof doneSchema>;
export type Result = (typeof results)[number];
export type Canned = z.infer<typeof cannedSchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type Refusal = z.infer<typeof errorSchema>['error'];
export type StreamEvents = {
  [Name in keyof typeof streamEvents]: z.infer<(typeof streamEvents)[Name]>;
};

export type WaysIn = z.infer<typeof waysInSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type Welcome = z.infer<typeof welcomeSchema>;
export type NewPassword = z.infer<typeof linkPasswordSchema>;
export type OwnPassword = z.infer<typeof ownPasswordSchema>;
export type NewStaff = z.infer<typeof newStaffSchema>;
export type ChangedStaff = z.infer<typeof changedStaffSchema>;
export type Invited = z.infer<typeof invitedSchema>;
