import type { Concept, Subject } from '../classifier/concepts.ts';
import type { Phrases, Words } from './phrase.ts';

/** How a message turns something down. */
export interface DenialWords {
  but: Words;
  /** Patterns for text as typed, accents and signs included. */
  denials: Phrases;
  /** "Hallo, dit is geen klacht" */
  opening: Words;
  not: Words;
  about: Words;
  subjects: Phrases;
  /** What is meant instead. */
  instead: Words;
  negation: Phrases;
  /** What turns the next words around, for the model. */
  negating: Words;
}

/** What stands between two things asked for in one message. */
export interface WishWords {
  /** What asks for the very thing that was spoken of: "hem terug". */
  refersBack: Phrases;
  and: Words;
  also: Words;
  /** "Ik heb twee vragen" */
  several: Words;
  things: Words;
  besides: Phrases;
}

/**
 * The words for each concept of `classifier/concepts.ts`. `word*` stands for every word that begins so, and from five
 * letters on for compounds that hold it ("koffieabonnement"). A word may belong to several concepts, what languages
 * share stands under each, and common misspellings stand among the rest.
 */
export type Lexicon = LexiconOf<Subject>;

/** The words for the concepts of one subject. */
export type LexiconOf<Of extends Subject> = Record<Concept<Of>, Words>;

/** The words of `router/route-rules.ts`. */
export type RuleWords = Record<RuleWordList, Words>;

export type RuleWordList =
  | 'small'
  | 'goods'
  | 'parcel'
  | 'article'
  | 'arrived'
  | 'got'
  | 'not'
  | 'nothing'
  | 'where'
  | 'remains'
  | 'when'
  | 'what'
  | 'comes'
  | 'sent'
  | 'soon'
  | 'track'
  | 'tracking'
  | 'cancel'
  | 'invoice'
  | 'send'
  | 'change'
  | 'address'
  | 'described'
  | 'as'
  | 'wrong'
  | 'satisfied'
  | 'money'
  | 'back'
  | 'moneyBack'
  | 'refund'
  | 'sendBack'
  | 'sentBack'
  | 'get'
  | 'request'
  | 'end'
  | 'subscription'
  | 'recurring'
  | 'complaint'
  | 'complain'
  | 'submit'
  | 'status'
  | 'how'
  | 'board'
  | 'escalate'
  | 'bring'
  | 'look'
  | 'lookAt'
  | 'review'
  | 'removed'
  | 'negative'
  | 'licence'
  | 'support'
  | 'withdrawn'
  | 'why'
  | 'genuine'
  | 'trustpilot'
  | 'person'
  | 'real'
  | 'someone'
  | 'team'
  | 'service'
  | 'customer'
  | 'call'
  | 'callWhom'
  | 'callWhen'
  | 'talk'
  | 'own'
  | 'i'
  | 'am'
  | 'happened'
  | 'wishing'
  | 'ongoing';
