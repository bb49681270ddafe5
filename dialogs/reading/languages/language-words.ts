import type { Phrase } from './phrase.ts';

/*
 * What reading needs of a language. Each part is a file in the language's folder; a string is a list of words, parted
 * by spaces, and `''` one that the language has nothing for. A new language is done when the compiler and
 * `test/reading/languages.test.ts` name nothing more.
 */

type Phrases = readonly Phrase[];
/** Words, parted by spaces. */
type Words = string;

/** All that the readers know of one language. */
export interface LanguageWords {
  functionWords: Words;
  /** What titles and names are strung together with. */
  wordsInNames: Words;
  yesNo: YesNoWords;
  commands: CommandWords;
  /** What makes a wish of a sentence about a person: "ik wil…", "call me". */
  personWishes: Phrases;
  courtesies: CourtesyWords;
  aboutTheQuestion: AboutTheQuestionWords;
  choices: ChoiceWords;
  claims: ClaimWords;
  supportAsks: SupportWords;
  shopQuestions: ShopQuestionWords;
  waiting: Phrases;
  disagreement: Phrases;
  orderWords: OrderWords;
  otherNumbers: OtherNumberWords;
  contact: ContactWords;
  names: NameWords;
  personalData: PersonalDataWords;
  dates: DateWords;
  denials: DenialWords;
  wishes: WishWords;
  ruleWords: RuleWords;
}

export interface YesNoWords {
  /** What a yes or no begins with. */
  yes: Phrases;
  no: Phrases;
  /** The same, where nothing but a politeness follows: "perfect", and not "perfect voorbeeld van hoe het niet moet". */
  yesAlone: Phrases;
  noAlone: Phrases;
  politeness: Words;
  /** What makes a yes no clear one: "ja maar…", "graag eerst meer weten". */
  takesYesBack: Phrases;
  takesNoBack: Phrases;
  doubt: Phrases;
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
  /** Anywhere in running text, and without `F`. */
  lacksOrderNumber: Phrases;
}

export interface ChoiceWords {
  denying: Words;
  doubting: Words;
  /** What stands around an answer and says nothing. */
  around: Words;
  /** Words for a place among choices, in order: first to tenth. */
  ordinals: readonly Words[];
  last: Words;
  /** One to ten. */
  numerals: Words;
  lead: Phrases;
  tail: Words;
  article: Words;
  place: Words;
}

export interface ClaimWords {
  /** Why the money should come back. */
  reasons: Record<
    'not-delivered' | 'not-as-described' | 'cancel-recurring' | 'not-satisfied',
    Phrases
  >;
  disappointed: Phrases;
  /** That what came differs from its description. */
  differs: Phrases;
  /** When a subscription should stop. */
  atEnd: Phrases;
  atOnce: Phrases;
  not: Phrases;
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
  byOther: Phrases;
  byCustomer: Phrases;
}

export interface ShopQuestionWords {
  hours: { before: Words; name: Phrases; after: Phrases };
  opening: { when: Phrases; are: Phrases; shop: Phrases; open: Phrases; day: Phrases };
  replyTime: Phrases;
  payout: Phrases;
  robot: Phrases;
}

/** What stands around an order number. */
export interface OrderWords {
  order: Phrases;
  /** What makes a compound with it: "bestellingbevestiging". */
  confirmation: string;
  number: Phrases;
  /** Words for a number that need no word for an order. */
  numberAlone: Phrases;
  /** Those that are typed against the number: "nr1042". */
  glued: Words;
  /** Between such a word and the number. */
  link: Phrases;
  is: Words;
  owner: Words;
  /** "nog niet 1042" denies nothing. */
  notYet: Words;
  not: Phrases;
  article: Words;
  /** "1042, ik bedoel 1043" */
  correction: Phrases;
  correctionLink: Words;
  and: Words;
  itIs: Phrases;
  /** Words that in capitals are no part of a number: "IS 1042". */
  capitals: Words;
  /** What may stand around an order number in a message that says nothing else. */
  aroundOrder: Phrases;
}

/** Numbers that are none of an order. */
export interface OtherNumberWords {
  months: Phrases;
  ordinalSuffix: Words;
  /** Named as something else, "number" behind it or not. */
  names: Phrases;
  nameSuffix: Words;
  /** Only with "number" behind it, since a parcel is an order too. */
  namesWithNumber: Phrases;
  numberSuffix: Words;
  /** What ends a word for some number, as German and Dutch put them together: "polisnummer". */
  compoundSuffix: Words;
  /** Pattern of the beginnings of such words that name an order or a case after all. */
  ownCompounds: string;
  is: Words;
  units: Phrases;
  /** Of up to three digits. */
  unitsOfFew: Phrases;
  clock: Words;
  money: Phrases;
  beforeYear: Words;
  streets: Words;
  /** Words that end like a street and are none. */
  notStreets: Words;
}

/** What stands around e-mail addresses and postcodes. */
export interface ContactWords {
  beforeAddress: Phrases;
  /** "mail me @ example.nl" */
  notMailbox: Words;
  at: Phrases;
  dot: Words;
  not: Phrases;
  postcode: Phrases;
  is: Words;
  /** Pattern of what leads to a bare postcode. */
  itIs: string;
  /** "1042 en", "5000 km": words and units that could be the letters of a Dutch postcode. */
  pairsOfLetters: Words;
}

/** What tells that a name follows. */
export interface NameWords {
  myNameIs: Phrases;
  name: Phrases;
  knownAs: Phrases;
  titles: Phrases;
  iAm: Phrases;
  greetings: Phrases;
  thisIs: Phrases;
  closings: Phrases;
  thanks: Phrases;
  /** "van", "de" */
  particles: Words;
  /** Beginnings of words in capitals that are no names. */
  notNames: Words;
}

/** What tells that personal data follow. */
export interface PersonalDataWords {
  at: Words;
  /** Beginnings of words before a number that is the shop's own. */
  shopsNumbers: Phrases;
  number: Words;
  is: Words;
  /** Beginnings of the names of months. */
  months: Words;
  houseNumber: Phrases;
  houseSuffix: Phrases;
  born: Phrases;
  bornLink: Words;
  phone: Phrases;
  phoneLink: Words;
  /** "1042 en" is no postcode. */
  pairsOfLetters: Words;
  streetLead: Words;
  /** Endings of the names of streets, and words that have such an ending. */
  streets: Words;
  notStreets: Words;
  /** Names of streets by themselves, those that begin one, and those that end one after a space. */
  streetNames: Words;
  streetsBefore: Words;
  streetsAfter: Words;
  address: Phrases;
  article: Words;
}

export interface DateWords {
  /** Forms, parted by ", ", by the English word that they are normalized to. See `dates/vocabulary.ts`. */
  dayWords: Readonly<Record<string, string>>;
  actionWords: Readonly<Record<string, string>>;
  numerals: Numerals;
  aroundDays: AroundDays;
}

/** Numbers in words, without accents. */
export interface Numerals {
  /** From 1 to 99. */
  cardinals: (n: number) => string[];
  /** From 1 to 31. */
  ordinals: (n: number) => string[];
  /** From 2000 to 2099. */
  years: (year: number) => string[];
  /** What else means one. */
  articles: readonly string[];
}

/** What stands beside a day or a number, and tells which of them it is. */
export interface AroundDays {
  /** What cannot be counted: "vrijdag 13 via iDEAL", and not "vrijdag 13 stuks". */
  mayFollow: Words;
  /** Pattern of what a day may end in: "dinsdagavond". */
  partsOfDay: string;
  /** Pattern of a participle, which cannot be counted either; and of one that tells what was done on a day. */
  participle: string;
  actionParticiple: string;
  clauseOpeners: Words;
  /** What may have been received and is no order. */
  letters: Words;
  articles: Words;
  /** Forms of "a" that are normalized to 1. */
  units: Words;
  /** "tien voor half drie" */
  clock: Words;
  half: Words;
  was: Words;
  /** What ends a word before a number that is none of a day: "versie 12.11". */
  numbers: Phrases;
  named: Words;
  counted: Phrases;
  /** "2-1 gewonnen" */
  played: Words;
  /** "I rated it 9/10", "van 9-5 open" */
  rated: Words;
  money: Phrases;
  /** What ends a word before a date: "factuurdatum". */
  dated: Phrases;
  /** Words of their own, a letter away from the name of a day. */
  notMisspelt: Words;
}

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
  and: Words;
  also: Words;
  /** "Ik heb twee vragen" */
  several: Words;
  things: Words;
  besides: Phrases;
}

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
  | 'described'
  | 'as'
  | 'wrong'
  | 'satisfied'
  | 'money'
  | 'back'
  | 'moneyBack'
  | 'refund'
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
