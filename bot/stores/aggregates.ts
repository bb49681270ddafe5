import { z } from 'zod';
import { caseEventSchema, caseSchema } from '../../policies/case/case-events.ts';
import {
  conversationSchema,
  logEntrySchema,
  type Conversation,
} from '../ports/conversation/conversation.ts';

/**
 * What is kept, in three kinds of aggregate. `revision` counts the changes made to it: a change is
 * applied once, however often it is read back from a journal.
 */
const revision = z.number().int().positive();

// not checked with the rest: what an older release left there must not cost the whole conversation
const dialog = z.custom<NonNullable<Conversation['dialog']>>().optional();
const headSchema = conversationSchema.extend({ dialog });

export const storedConversationSchema = z.object({
  revision,
  head: headSchema,
  /** The newest entries of the log; a store may keep the older ones elsewhere. */
  tail: z.array(logEntrySchema),
  /** Fingerprints of the keys of the entries kept elsewhere. */
  olderKeys: z.array(z.string()),
});

export type StoredConversation = z.infer<typeof storedConversationSchema>;

export const storedCaseSchema = caseSchema.extend({ revision });

export type StoredCase = z.infer<typeof storedCaseSchema>;

export const storedOrderSchema = z.object({
  revision,
  number: z.string(),
  /** References of the cases opened on the order, oldest first. */
  cases: z.array(z.string()),
  failedIdentifications: z.array(z.string()),
});

export type StoredOrder = z.infer<typeof storedOrderSchema>;

export interface Stored {
  conversation: StoredConversation;
  case: StoredCase;
  order: StoredOrder;
}

export type Kind = keyof Stored;

/** Names one aggregate. Example: `{ kind: 'case', id: '1042-2' }`. */
export interface Name {
  kind: Kind;
  id: string;
}

/** What one commit does to each aggregate: the line of a journal. */
export const changeSchema = z.object({
  conversation: z.object({
    id: z.string(),
    revision,
    /** Given when the conversation is new. */
    channel: z.string().optional(),
    state: headSchema
      .pick({ version: true, status: true, dialog: true, handoff: true, reference: true })
      .optional(),
    cases: conversationSchema.shape.cases,
    toHandle: conversationSchema.shape.toHandle,
    toDeliver: conversationSchema.shape.toDeliver,
    entries: z.array(logEntrySchema),
  }),
  cases: z.array(z.object({ reference: z.string(), revision, append: z.array(caseEventSchema) })),
  orders: z.array(
    z.object({
      number: z.string(),
      revision,
      cases: z.array(z.string()),
      failedIdentifications: z.array(z.string()),
    }),
  ),
});

export type Change = z.infer<typeof changeSchema>;

/** A handful of aggregates, or all of them, by name. */
export class Aggregates {
  readonly #byKey = new Map<string, Stored[Kind]>();

  get<K extends Kind>(kind: K, id: string): Stored[K] | undefined {
    return this.#byKey.get(`${kind} ${id}`) as Stored[K] | undefined;
  }

  set<K extends Kind>(kind: K, id: string, aggregate: Stored[K] | undefined): void {
    if (aggregate) this.#byKey.set(`${kind} ${id}`, aggregate);
  }

  delete(kind: Kind, id: string): void {
    this.#byKey.delete(`${kind} ${id}`);
  }

  values(): IterableIterator<Stored[Kind]> {
    return this.#byKey.values();
  }
}

/** Leaves out a dialog in a shape that this release does not know: it is begun anew. */
export function dropUnknownDialog(state: Pick<Conversation, 'dialog'>): void {
  if (!conversationSchema.shape.dialog.safeParse(state.dialog).success) delete state.dialog;
}

/** Makes all of it unchangeable, once: so the store may hand out what it keeps, without a copy for every reader. */
export function freeze<T>(plain: T): T {
  if (typeof plain !== 'object' || plain === null || Object.isFrozen(plain)) return plain;
  for (const part of Object.values(plain)) freeze(part);
  return Object.freeze(plain);
}

/** A copy that shares no memory with the store, as it would come back from the disk. */
export function copyOf<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain)) as T;
}
