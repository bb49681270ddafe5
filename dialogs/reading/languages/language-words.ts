import type {
  YesNoWords,
  CommandWords,
  CourtesyWords,
  AboutTheQuestionWords,
  ChoiceWords,
  ClaimWords,
  SupportWords,
  ShopQuestionWords,
  UrgentWords,
  LeavingWords,
  OrderAskWords,
  WithdrawalWords,
} from './answer-words.ts';
import type {
  OrderWords,
  OtherNumberWords,
  ContactWords,
  NameWords,
  PersonalDataWords,
} from './fact-words.ts';
import type { DateWords } from './date-words.ts';
import type { DenialWords, Lexicon, RuleWords, WishWords } from './router-words.ts';
import type { Phrases, Words } from './phrase.ts';

/*
 * What reading needs of a language. Each part is a file in the language's folder; a string is a list of words, parted
 * by spaces, and `''` one that the language has nothing for. A new language is done when the compiler and
 * `test/reading/languages.test.ts` name nothing more.
 */

/** All that the readers know of one language. */
export interface LanguageWords {
  functionWords: Words;
  /** What titles and names are strung together with. */
  wordsInNames: Words;
  yesNo: YesNoWords;
  commands: CommandWords;
  /** What makes a wish of a sentence about a person: "ik wil…", "call me". */
  leavings: LeavingWords;
  personWishes: Phrases;
  /** What stands before the subject in a wish for a person: "iemand spreken over mijn factuur". */
  personSubjects: Phrases;
  /** What asks for a call, anywhere in a text. */
  callWishes: Phrases;
  courtesies: CourtesyWords;
  aboutTheQuestion: AboutTheQuestionWords;
  choices: ChoiceWords;
  claims: ClaimWords;
  supportAsks: SupportWords;
  orderAsks: OrderAskWords;
  shopQuestions: ShopQuestionWords;
  urgent: UrgentWords;
  withdrawals: WithdrawalWords;
  waiting: Phrases;
  disagreement: Phrases;
  /** After a refusal alone: "maar…", "waarom niet?". */
  objections: Phrases;
  /** Of an offer that was made: "ik ga akkoord met de offerte". */
  onQuote: Phrases;
  /** After a cancellation alone, and the whole message: "oh nee", "toch niet". */
  takingBack: Phrases;
  /** What one says when one sees a mistake, before or after saying so. */
  startled: Words;
  orderWords: OrderWords;
  otherNumbers: OtherNumberWords;
  contact: ContactWords;
  names: NameWords;
  personalData: PersonalDataWords;
  dates: DateWords;
  denials: DenialWords;
  lexicon: Lexicon;
  wishes: WishWords;
  ruleWords: RuleWords;
}
