import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AttachedFile, Case, CaseEvent } from '../../policies/case/case-events.ts';
import { orderFactsSchema, type OrderFacts } from '../../policies/order/order.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import { receiptSchema, type Receipt } from '../../policies/case/receipt.ts';
import { handedOverSchema } from './form/handed-over.ts';
import { languages, type Language } from '../language.ts';
import { routes, type Route, type Routing } from '../reading/router/routes.ts';
import type { Words } from '../wording.ts';

/** What a button stands for: the answer `value` to the question `slot` of `dialog`. */
export const choiceValueSchema = z.object({
  dialog: z.string(),
  slot: z.string(),
  value: z.string(),
});

export type ChoiceValue = z.infer<typeof choiceValueSchema>;

export interface Choice extends ChoiceValue {
  label: string;
}

/** One thing the customer did, or one answer to a question the dialog asked of the shop. */
export type Input =
  | { type: 'joined' }
  | { type: 'text'; text: string }
  | { type: 'choice'; choice: ChoiceValue; text: string }
  | { type: 'files'; files: AttachedFile[]; text: string }
  | { type: 'language'; language: Language }
  | { type: 'unsupported'; what: string }
  | { type: 'looked-up'; answer: LookUpAnswer }
  /** The bot holds the conversation again: staff handed it back, or the customer left the queue. */
  | { type: 'handed-back'; by: 'staff' | 'customer' };

/** What the dialog needs from the shop before it can go on; the turn asks and answers. */
export type LookUp =
  | {
      type: 'order';
      number: string;
      /** E-mail or postcode: what only the buyer knows. Not asked for an order shown to be theirs before. */
      secondFact?: string;
    }
  | { type: 'complaint'; reference: string; secondFact: string }
  /** What a language model makes of words that the router is not sure of. */
  | { type: 'advice'; text: string }
  /** Whether staff take over conversations now, and how many customers wait already. */
  | { type: 'desk' };

/** `no-match` says as little about an unknown order as about a wrong second fact. */
export type LookUpAnswer =
  | { type: 'order'; result: 'match'; order: OrderFacts }
  | { type: 'complaint'; result: 'match'; cases: Case[] }
  /** The slots are the customer's own words, to be read like any other. */
  /** `none`: nobody is at a desk in this shop. */
  | { type: 'desk'; result: 'match'; takes: 'yes' | 'none' | 'closed' | 'busy'; ahead: number }
  | { type: 'advice'; result: 'match'; route: Route; orderNumber?: string; boughtOn?: string }
  | { type: LookUp['type']; result: 'no-match' | 'too-many-attempts' | 'unavailable' };

/** A decision's receipt as the customer sees it, in their language. */
export interface ShownReceipt {
  receipt: Receipt;
  /** The case it stands on, when one was opened. */
  reference?: string;
  title: string;
  facts: { label: string; value: string }[];
  /** "Waarom?" and the texts of the clauses the decision rests on. */
  why: { label: string; clauses: string[] };
}

/** One message of the bot. */
export interface Reply {
  text: string;
  choices?: Choice[];
  receipt?: ShownReceipt;
}

/** What the commit of this turn must carry besides the messages. */
export type Effect =
  | { type: 'case'; reference: string; event: CaseEvent }
  /** The conversation so far, to be mailed. */
  | { type: 'mail-transcript'; to: string }
  /** The customer waits for a member of staff, who reads why and what was gathered. */
  | { type: 'hand-off'; reason: string; gathered: string; place: number }
  /** Where words led, to learn from: the best guess, and what the customer made of it. */
  | { type: 'routed'; routed: Routed };

const routeSchema = z.enum(routes);

export const routedSchema = z.object({
  text: z.string(),
  language: z.enum(languages),
  /** The best guess, how likely it was, and whose it was. */
  route: routeSchema,
  score: z.number(),
  by: z.enum(['rule', 'model', 'advice']),
  /** What the customer chose; `none` when nothing offered was meant. Absent while nothing was asked. */
  confirmed: z.union([routeSchema, z.literal('none')]).optional(),
});

export type Routed = z.infer<typeof routedSchema>;

const slotsSchema = z.record(z.string(), z.unknown());

const fillingSchema = z.object({
  dialog: z.string(),
  slots: slotsSchema,
  asking: z.string().optional(),
  /** Slots in the order they were filled, for "back". */
  filled: z.array(z.string()),
  /** When it was begun: the moment a claim in it was made. */
  since: z.iso.datetime({ offset: true }).optional(),
  /** Times in a row that the answer could not be read. */
  misread: z.number().int(),
});

/** Where a conversation stands. Plain data: it is stored with every turn and outlives releases. */
export const dialogStateSchema = z.object({
  language: z.enum(languages),
  greeted: z.boolean(),
  /** The form being filled in: its slots by name, and the question last asked. */
  form: fillingSchema.optional(),
  /** The form that waits while another one, such as for an address to mail to, is filled in. */
  paused: fillingSchema.optional().catch(undefined),
  /** The order the customer has shown to be theirs. */
  identified: orderFactsSchema.optional(),
  /** The complaint read back last, and the fact that showed it to be the customer's. */
  complaint: z.object({ reference: z.string(), secondFact: z.string() }).optional(),
  /** The case opened in this conversation that a file sent later is evidence for. */
  evidenceFor: z.string().optional(),
  /** The request for a quote of this conversation that the customer may object to. */
  quote: z.string().optional(),
  /** How many times this conversation was mailed to somebody. */
  mailed: z.number().int().optional(),
  failedIdentifications: z.number().int(),
  /** What the customer wants in their own words, while it is not sure, and what was asked about it. */
  wish: z
    .object({
      said: handedOverSchema,
      routed: routedSchema,
      /** Is it this? Which of these? Shall we leave the form for it? Shall we do it now? */
      asked: z.enum(['confirm', 'which', 'leave', 'next']),
      /** What was offered: several routes under `which`, else the one to say yes to. */
      offered: z.array(routeSchema.exclude(['oos'])),
    })
    .optional()
    .catch(undefined),
  /** Order number, and what shows it to be theirs, said before what it is about. */
  given: z.string().optional().catch(undefined),
  /** Words in a row that nothing could be made of, oldest first. */
  unread: z.array(handedOverSchema).optional().catch(undefined),
  /** The second wish of a message, which waits until the first is done. */
  next: z.object({ said: handedOverSchema, routed: routedSchema }).optional().catch(undefined),
  /** Why a person is asked for, while it is found out whether one is there. */
  calling: z
    .object({ question: handedOverSchema.optional(), said: handedOverSchema })
    .optional()
    .catch(undefined),
  /** Whether the language is no longer to be guessed: it was chosen, or switched once. */
  languageSettled: z.boolean().optional(),
  /** Another language than ours in which the customer wrote, and heard that we do not speak it. */
  foreign: z.string().optional(),
  /** When the customer was last heard. */
  heardAt: z.iso.datetime({ offset: true }).optional(),
  /** Which menu was shown last, when it was not the main one: what a typed number counts in. */
  menu: z.string().optional(),
  /** The latest decision, to be explained when the customer asks why. */
  lastDecision: z
    .object({
      receipt: receiptSchema,
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
    })
    .optional()
    .catch(undefined),
});

export type DialogState = z.infer<typeof dialogStateSchema>;

/** What a dialog may know besides its input. `at` is when the customer's message was received. */
export interface DialogContext {
  book: PolicyBook;
  words: Words;
  at: Temporal.Instant;
  conversation: string;
  /** Whether mail reaches its receiver, or waits in a folder until somebody sets up a mail server. */
  mailReaches: 'receiver' | 'folder';
  /** Where words lead, by rules and by the model. */
  route: (text: string) => Routing;
  /** Whether a language model may be asked where the router is not sure. */
  advised: boolean;
  /** Every case on the identified order, as it stands now. */
  cases: Case[];
  /** A reference for a case without an order; the same when the same message is handled again. */
  temporaryReference: string;
}

/** What comes of hearing one thing. With `lookUp`, the turn asks the shop and steps again. */
export interface Step {
  state: DialogState;
  replies: Reply[];
  effects: Effect[];
  lookUp?: LookUp;
}
