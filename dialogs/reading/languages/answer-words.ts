import type { Phrases, Words } from './phrase.ts';

export type NamedClaim =
  'not-delivered' | 'not-as-described' | 'cancel-recurring' | 'not-satisfied';

export interface YesNoWords {
  /** A yes. It is one only where nothing else is said: see `echo`. */
  yes: Phrases;
  /** What a no begins with. */
  no: Phrases;
  /** Behind a yes, what makes it another wish. */
  butYes: Phrases;
  /** Between a yes and the condition that is set to it: "ja, mits …". */
  conditions: Phrases;
  /** A no that says nothing else. */
  plainNo: Phrases;
  /** A no, where nothing but a politeness follows. */
  noAlone: Phrases;
  /** That something in what was read back is wrong, which is no refusal of the whole: "klopt niet". */
  corrects: Phrases;
  politeness: Words;
  /** What a yes repeats of the question, or adds without saying more: "ja, dat adres is goed". */
  echo: Words;
  /** A yes that is more than "ok": what cannot be undone takes one. */
  strong: Phrases;
  /** What a yes to "shall I cancel it?" may repeat. */
  cancels: Phrases;
  /** What begins a wish beside a yes: "ja, en ik wil ook …". */
  adds: Phrases;
  /** What makes a yes no clear one: "ja maar…", "graag eerst meer weten". */
  takesYesBack: Phrases;
  takesNoBack: Phrases;
  doubt: Phrases;
  /** That nothing is to be changed, which agrees to what was read back: "niks aanpassen". */
  unchanged: Phrases;
  /** What begins a question beside a yes, after which the yes still holds: "…, wanneer krijg ik bericht?". */
  asksWhen: Phrases;
}

/** What goes to a person whatever else is asked. */
export interface UrgentWords {
  /** Despair, or somebody who is hurt. */
  distress: Phrases;
  /** Of a lawyer, a court, the regulator or a chargeback. */
  threat: Phrases;
  /** To see one's data, or to have it erased. */
  privacy: Phrases;
}

/** By the command they give; a command is the whole message. */
export type CommandWords = Record<
  'menu' | 'go-on' | 'restart' | 'stop' | 'back' | 'why' | 'transcript' | 'human' | 'nl' | 'en',
  Phrases
>;

export interface CourtesyWords {
  hello: Phrases;
  goodbye: Phrases;
}

/**
 * What is said of a question instead of an answer. In `asks` and `lacks`, `X` stands for what was asked ("dat") and
 * `F` for a fact that shops ask for ("mijn bestelnummer"); fillers are left out.
 */
export interface AboutTheQuestionWords {
  facts: Phrases;
  atHand: Phrases;
  fillers: Words;
  /** Fillers that are kept before some words: the "no" of "no idea". */
  keeps: Readonly<Record<string, Words>>;
  /** "dat", "those" */
  pointers: Words;
  /** "mijn", "your" */
  owners: Words;
  /** What begins the reason of it: "want …". */
  reasons: Words;
  asks: Phrases;
  lacks: Phrases;
  /** What a question begins with. */
  questionWords: Phrases;
  /** Who needs a moment before they answer. */
  delays: Phrases;
  /** How a question begins that tells what went wrong. */
  reproaches: Phrases;
  /** Anywhere in running text, and without `F`. */
  lacksOrderNumber: Phrases;
}

export type LeavingWords = Record<'drops' | 'stops' | 'changed-mind', Phrases>;

export interface ChoiceWords {
  denying: Words;
  doubting: Words;
  /** What stands around an answer and says nothing. */
  around: Words;
  /** Words for a place among choices, in order: first to tenth. */
  ordinals: readonly Words[];
  last: Words;
  /** In a label: "the last" is then of time, and no place. */
  newest: Words;
  /** Said of what is to be put in another way. */
  changing: Words;
  /** One to ten. */
  numerals: Words;
  lead: Phrases;
  tail: Words;
  article: Words;
  place: Words;
}

export interface ClaimWords {
  /** Why the money should come back. */
  reasons: Record<NamedClaim, Phrases>;
  /** The same said again, where the customer reads it back: no more than that. */
  again: Record<NamedClaim, Phrases>;
  /** What may stand around it and says no more. */
  around: Words;
  /** What is so where the reason is none, unless it is denied. */
  contrary: Record<NamedClaim, Phrases>;
  /** That what came differs from its description. */
  differs: Phrases;
  /** When a subscription should stop. */
  atEnd: Phrases;
  atOnce: Phrases;
  not: Phrases;
  /** When it should not stop. */
  notAtEnd: Phrases;
  notAtOnce: Phrases;
  /** What stands around either, and says nothing more. */
  aroundStop: Words;
  /** That something was cancelled before. */
  cancelled: Phrases;
  /** That money should come back, or whether it does. */
  moneyBack: Phrases;
  /** That it did come. */
  received: Phrases;
  /** What makes a clause say that a claim is not made. */
  denied: Phrases;
}

export interface SupportWords {
  fails: Phrases;
  /** What stands before the name of another system: "in WordPress". */
  withSystem: Words;
  hole: Phrases;
  bundled: Phrases;
  /** What may be said of something bundled. */
  flawed: Phrases;
  how: Phrases;
  /** That it was not the customer who changed something, as the whole answer. */
  notMe: Phrases;
}

/** What is asked of an order. */
export interface OrderAskWords {
  /** What is to be done with it. */
  changes: Record<'cancel' | 'address' | 'invoice', Phrases>;
  /** Whether it was paid. */
  payment: Phrases;
  /** After it was told how the order stands: that the customer waits, and that somebody is to look for it. */
  waits: Phrases;
  looksInto: Phrases;
}

export interface ShopQuestionWords {
  hours: { before: Words; name: Phrases; after: Phrases };
  opening: { when: Phrases; are: Phrases; shop: Phrases; open: Phrases; day: Phrases };
  /** Whether there is a break at noon. */
  breaks: Phrases;
  /** Its phone number, address or e-mail. */
  contact: Phrases;
  replyTime: Phrases;
  payout: Phrases;
  /** How long a subscription runs, and when it can be cancelled. */
  subscription: Phrases;
  robot: Phrases;
}

/** Of the right of withdrawal. */
export interface WithdrawalWords {
  /** A statement by its words alone: "ik ontbind hierbij de koop". */
  states: Phrases;
  /** A wish that is one too, unless it asks. */
  wishes: Phrases;
  /** What a question about it holds. */
  speaksOf: Phrases;
  /** What speaks of another contract, wherever it stands: a rent, a date to end at. */
  ofElse: Phrases;
  /** What else is withdrawn: a consent, a complaint; unless the purchase is named before it. */
  otherThings: Phrases;
  purchases: Phrases;
  /** How a statement begins that has what is withdrawn before it: "mijn klacht herroep ik". */
  verbFirst: Phrases;
  /** That it was done before. */
  done: Phrases;
  denied: Phrases;
  /** What stands somewhere before a statement that is none: "als ik de koop ontbind". */
  doubting: Phrases;
  /** What stands right before a statement that is a question: "wanneer herroep ik". */
  asking: Phrases;
  /** That the article is not as it should be, which gives other rights beside. */
  faulty: Phrases;
  /** Said after a withdrawal, where the customer would rather keep what they bought. */
  takesBack: Phrases;
  /** That it cannot be, or is to be exchanged: "ik kan het niet terugsturen", "niet terugsturen maar ruilen". */
  unable: Phrases;
  /** That it is about a part of the order. */
  onlySome: Phrases;
}
