import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AttachedFile, Case, CaseEvent, CaseKind } from '../../policies/case/case-events.ts';
import type { OrderAction, OrderActionKind } from '../../policies/order/order-action.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { Receipt } from '../../policies/case/receipt.ts';
import type { DialogState, Facts, Filling, Routed } from './dialog-state.ts';
import type { ClosedQuestion, LookUp, LookUpAnswer } from './look-up.ts';
import type { Language } from '../language.ts';
import type { Leaving } from '../reading/answers/leaving.ts';
import type { AnswerReader } from '../reading/answers/answer-reader.ts';
import type { InScope, Routing } from '../reading/router/routes.ts';
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

/** An answer of the customer to a question: typed, chosen, or handed over. */
export interface Answer {
  text: string;
  /** What is known beside the words. */
  facts?: Facts | undefined;
  /** The value of the button pressed, when it belongs to the question asked. */
  chosen?: string;
  files: AttachedFile[];
}

/** A message that was answered already, and that the customer has rewritten since. */
export interface Replaced {
  /** What it said before. */
  text: string;
  /** Whether the customer has said nothing else since. */
  isLatest: boolean;
}

/** One thing the customer did, or one answer to a question the dialog asked of the shop. */
export type Input =
  /** They came; `again` where they had left for good. */
  | { type: 'joined'; again?: boolean }
  | { type: 'text'; text: string; instead?: Replaced }
  | { type: 'choice'; choice: ChoiceValue; text: string }
  | { type: 'files'; files: AttachedFile[]; text: string }
  | { type: 'language'; language: Language }
  /** They shared the number that they write from, with its country. */
  | { type: 'phone'; phone: string }
  /** What cannot be read, such as a voice message; `text` is what was written beside it. */
  | { type: 'unsupported'; what: string; text?: string }
  | { type: 'looked-up'; answer: LookUpAnswer }
  /** Nothing was said for so long that the form which stands open counts as left. */
  | { type: 'silence' }
  /** The bot holds the conversation again: staff handed it back, or the customer left the queue. */
  | { type: 'handed-back'; by: 'staff' | 'customer' };

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
  /** Besides words, one tap gives the number that the customer writes from. */
  asksForPhone?: boolean;
  /** It ends with "anything else?": what is said in its place where something follows, empty for nothing. */
  closing?: { instead: string };
}

/** What the commit of this turn must carry besides the messages. */
export type Effect =
  | { type: 'case'; reference: string; event: CaseEvent }
  /** The conversation so far, to be mailed. */
  | { type: 'mail-transcript'; to: string }
  /** What was stated in the open form is received even if the customer says no more: `silence` follows. */
  | { type: 'await-silence' }
  /** A letter about a case, to be mailed without anybody looking at it first. */
  | { type: 'letter'; letter: { reference: string; to: string; subject: string; text: string } }
  /** The customer waits for a member of staff, who reads why and what was gathered. */
  | { type: 'hand-off'; reason: string; gathered: string; place: number }
  /** To be done in the system that the order stands in, for the case; staff hear what it refuses. */
  | { type: 'order-action'; reference: string; action: OrderAction }
  /** Where words led, to learn from: the best guess, and what the customer made of it. */
  | { type: 'routed'; routed: Routed };

/** What a dialog may know besides its input. `at` is when the customer's message was received. */
export interface DialogContext {
  book: PolicyBook;
  language: Language;
  words: Words;
  at: Temporal.Instant;
  conversation: string;
  /** Whether mail reaches its receiver, or waits in a folder until somebody sets up a mail server. */
  mailReaches: 'receiver' | 'folder';
  /** Where words lead, by rules and by the model. */
  route: (text: string) => Routing;
  /** What an answer to a closed question means, by what was learned of it. */
  readAnswer: AnswerReader;
  /** Whether a language model may be asked where the router is not sure. */
  advised: boolean;
  /** Every case on the identified order, and that of their question for staff, as they stand now. */
  cases: Case[];
  /** What the bot may have done with an order in the system that it stands in; all else is for staff. */
  orderActions: ReadonlySet<OrderActionKind>;
  /** Who the shop says is signed in there: their orders need no second fact. */
  signedIn?: SignedIn | undefined;
  /**
   * The telephone number that the customer writes from, by the channel's word; `known` is absent where they can still be
   * asked for it. Absent where the shop or the channel has no use for it.
   */
  phone?: { known?: string | undefined } | undefined;
  /** Whether the customer writes on WhatsApp, where whoever asks to be answered by app means here. */
  onWhatsApp?: boolean;
  /** A reference for a case without an order; the same when the same message is handled again. */
  temporaryReference: () => string;
  topics: Topics;
}

/** A customer as the shop knows them. */
export interface SignedIn {
  email: string;
  name?: string | undefined;
}

/** The context before the language is known to be the conversation's. */
export type BaseContext = Omit<DialogContext, 'words' | 'language'> & {
  wording: Record<Language, Words>;
};

/** What comes of one input. With `lookUp`, the turn asks the shop and steps again. */
export interface Step {
  state: DialogState;
  replies: Reply[];
  effects: Effect[];
  lookUp?: LookUp;
}

/** Begins what an item of the menu stands for, with what was said on the way to it. */
export type Begin = (said: Answer, state: DialogState, context: DialogContext) => Step;

/** An item of a menu: what it begins, or the menu behind it, by the names of its items. */
export type MenuItem = Begin | { submenu: readonly string[] };

/** A form of whatever slots, as the conversation runs it. */
export interface FormRunner {
  dialog: string;
  step(input: Input, state: DialogState, context: DialogContext): Step;
  asksFreeText(state: DialogState): boolean;
  /** Whether these words of leaving are an answer to the question that stands. */
  takes(leaving: Leaving, state: DialogState, context: DialogContext): boolean;
  /** Whether the question that stands has an answer of its own to these words. */
  responds(text: string, state: DialogState, context: DialogContext): boolean;
  /** The question that stands, if it has buttons to answer it with. */
  closedQuestion(state: DialogState, context: DialogContext): ClosedQuestion | undefined;
  back(state: DialogState, context: DialogContext): Step | undefined;
  /** Asks the current question again, after `before`. */
  again(state: DialogState, context: DialogContext, before: Reply[]): Step;
  restart(state: DialogState, context: DialogContext): Step;
  /** Begins with what was told in `done`, but for these slots, what rests on them and the evidence. */
  repeat(done: Filling, slots: Filling['slots'], state: DialogState, context: DialogContext): Step;
  /** What becomes of what was filled in where the customer leaves it, and how; `undefined` for nothing. */
  left(
    filling: Filling,
    said: string,
    state: DialogState,
    context: DialogContext,
  ): (Pick<Step, 'replies' | 'effects'> & { state?: Partial<DialogState> }) | undefined;
  /** Whether the question that stands takes a yes that cannot be taken back. */
  asksFinalYes(state: DialogState, context: DialogContext): boolean;
}

type LookUpHandler = (answer: LookUpAnswer, state: DialogState, context: DialogContext) => Step;

/** What one topic adds to the conversation. Topics know each other by the names of their items alone. */
export interface Topic {
  /** Its items in the main menu. */
  menu: readonly string[];
  /** Everything of it that can be begun, by name; the label stands in the wording under `menu.<name>`. */
  items: Readonly<Record<string, MenuItem>>;
  /** Which of its items a route leads to. */
  routes: Readonly<Partial<Record<InScope, string>>>;
  forms: readonly FormRunner[];
  /** The kinds of case that it opens. */
  opens: readonly CaseKind[];
  /** The item that words mean while no form is open, by what the topic knows of the conversation. */
  recognize?: (text: string, state: DialogState) => string | undefined;
  /** Handles answers to look-ups that no form asked for. */
  lookUps?: { readonly [T in LookUp['type']]?: LookUpHandler };
}

/** All topics in one: see `combineTopics`. */
export interface Topics {
  menu: readonly string[];
  items: ReadonlyMap<string, MenuItem>;
  /** The item that each route leads to. */
  itemOf: Readonly<Record<InScope, string>>;
  forms: ReadonlyMap<string, FormRunner>;
  recognize(text: string, state: DialogState): string | undefined;
  lookUps: { readonly [T in LookUp['type']]?: LookUpHandler };
}
