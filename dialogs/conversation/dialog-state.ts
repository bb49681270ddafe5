import { z } from 'zod';
import { attachedFileSchema, caseSchema } from '../../policies/case/case-events.ts';
import { orderFactsSchema } from '../../policies/order/order.ts';
import { receiptSchema } from '../../policies/case/receipt.ts';
import { handedOverSchema } from './form/handed-over.ts';
import { languages, type Language } from '../language.ts';
import { routes } from '../reading/router/routes.ts';

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

/** What is known beside the words that were said. */
const factsSchema = z.object({
  orderNumber: z.string().optional(),
  /** E-mail or postcode: what only the buyer knows. */
  secondFact: z.string().optional(),
  /** The day of purchase, in the customer's words. */
  boughtOn: z.string().optional(),
});

export type Facts = z.infer<typeof factsSchema>;

const saidSchema = handedOverSchema.extend({ facts: factsSchema.optional() });

const slotsSchema = z.record(z.string(), z.unknown());

/** A customer as the shop knows them; `at` is when it said so. */
export const signedInSchema = z.object({
  email: z.string(),
  name: z.string().optional(),
  at: z.iso.datetime({ offset: true }),
});

/** What a form knows beside the customer's answers. */
const knownSchema = z
  .object({
    /** Number and second fact that did not fit together, of which either may be put right. */
    tried: z.object({ number: z.string(), secondFact: z.string() }),
    /** Numbers of orders that are all theirs, one of which they mean. */
    several: z.array(z.string()),
    /** Numbers of the latest orders of who is signed in at the shop. */
    own: z.array(z.string()),
    /** The order, once the shop has shown it to be the customer's. */
    order: orderFactsSchema,
    /** The complaints that the shop named, as they stood then. */
    complaints: z.array(caseSchema),
    /** That they were looked up anew after the yes: staff may have been at work since. */
    complaintsRenewed: z.literal(true),
    /** That the conversation may be mailed to the address given. */
    mayMail: z.literal(true),
    /** What another form had gathered when the customer asked for a person. */
    gathered: handedOverSchema,
  })
  .partial();

export type Known = z.infer<typeof knownSchema>;

const fillingSchema = z.object({
  dialog: z.string(),
  slots: slotsSchema,
  known: knownSchema.optional().catch(undefined),
  asking: z.string().optional(),
  /** Slots in the order they were filled, for "back". */
  filled: z.array(z.string()),
  /** When it was begun: the moment a claim in it was made. */
  since: z.iso.datetime({ offset: true }).optional(),
  /** The value of the button that the answer seemed to mean, while the customer is asked whether it is this. */
  guess: z.string().optional(),
  /** Times in a row that the answer could not be read. */
  misread: z.number().int(),
  /** What was said those times, for the person who is called. */
  unclear: z.array(z.string()).optional(),
});

export type Filling = z.infer<typeof fillingSchema>;

/** Where a conversation stands. Plain data: it is stored with every turn and outlives releases. */
export const dialogStateSchema = z.object({
  language: z.enum(languages),
  greeted: z.boolean(),
  /** The form being filled in: its slots by name, and the question last asked. */
  form: fillingSchema.optional(),
  /** The form that waits while another one, such as for an address to mail to, is filled in. */
  paused: fillingSchema.optional().catch(undefined),
  /** The request about an order that was done last, until another form is begun. */
  done: fillingSchema.optional().catch(undefined),
  /** The order the customer has shown to be theirs. */
  identified: orderFactsSchema.optional(),
  /** Who the shop said is signed in there, and when it said so. */
  signedIn: signedInSchema.optional().catch(undefined),
  /** The number that they shared, with its country, where the channel does not tell it. */
  phone: z.string().optional(),
  /** When they first asked where an order of theirs is, by its number: the moment of a claim that it never came. */
  asked: z
    .record(z.string(), z.iso.datetime({ offset: true }))
    .optional()
    .catch(undefined),
  /** The item that the last message offered in its question: a yes begins it. */
  offered: z.string().optional().catch(undefined),
  /** The complaint read back last, and the fact that showed it to be the customer's. */
  complaint: z.object({ reference: z.string(), secondFact: z.string() }).optional(),
  /** The case opened in this conversation that a file sent later is evidence for. */
  evidenceFor: z.string().optional(),
  /** The cancellation of this conversation that the customer may take back. */
  cancelled: z.string().optional(),
  /** The withdrawal that was received last in this conversation. */
  withdrawn: z.string().optional(),
  /** The case of this conversation in which a question for staff stands: what comes to it later is added. */
  personCase: z.string().optional(),
  /** The request for a quote of this conversation that the customer may object to. */
  quote: z.string().optional(),
  /** How many times this conversation was mailed to somebody. */
  mailed: z.number().int().optional(),
  failedIdentifications: z.number().int(),
  /** What the customer wants in their own words, while it is not sure, and what was asked about it. */
  wish: z
    .object({
      said: saidSchema,
      routed: routedSchema,
      /** Is it this? Which of these? Shall we leave the form for it? Shall we do it now? */
      asked: z.enum(['confirm', 'which', 'leave', 'next']),
      /** What was offered: several routes under `which`, else the one to say yes to. */
      offered: z.array(routeSchema.exclude(['oos'])),
    })
    .optional()
    .catch(undefined),
  /** Order number, and what shows it to be theirs, said before what it is about. */
  given: z
    // a text in version 0.1.0: see given-facts.ts
    .union([factsSchema, z.string()])
    .optional()
    .catch(undefined),
  /** Files that came before any question they could answer. */
  early: z.array(attachedFileSchema).optional().catch(undefined),
  /** Words in a row that nothing could be made of, oldest first. */
  unread: z.array(handedOverSchema).optional().catch(undefined),
  /** The second wish of a message, which waits until the first is done. */
  next: z.object({ said: handedOverSchema, routed: routedSchema }).optional().catch(undefined),
  /** Why a person is asked for, while it is found out whether one is there. */
  personRequest: z
    .object({
      question: handedOverSchema.optional(),
      said: saidSchema,
      /** Whether nothing is asked where nobody takes over now. */
      asksNothing: z.boolean().optional(),
    })
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
      /** The order that it was about, where the customer had shown it to be theirs. */
      orderNumber: z.string().optional(),
      /** The case in which the customer objected to it. */
      objection: z.string().optional(),
    })
    .optional()
    .catch(undefined),
});

export type DialogState = z.infer<typeof dialogStateSchema>;

/** Where a conversation begins. */
export function newDialog(language: Language): DialogState {
  return { language, greeted: false, failedIdentifications: 0 };
}
