import { functionWords, wordsInNames } from './function-words.ts';
import { aboutTheQuestion } from './answers/about-the-question.ts';
import { choices } from './answers/choices.ts';
import { claims } from './answers/claims.ts';
import { leavings } from './answers/leavings.ts';
import { callWishes, commands, personSubjects, personWishes } from './wishes/commands.ts';
import { courtesies } from './wishes/courtesies.ts';
import { disagreement, objections, onQuote, startled, takingBack } from './answers/disagreement.ts';
import { shopQuestions } from './wishes/shop-questions.ts';
import { orderAsks } from './wishes/order-asks.ts';
import { supportAsks } from './wishes/support-asks.ts';
import { urgent } from './wishes/urgent.ts';
import { waiting } from './wishes/waiting.ts';
import { withdrawals } from './wishes/withdrawals.ts';
import { yesNo } from './answers/yes-no.ts';
import { actionWords } from './dates/action-words.ts';
import { aroundDays } from './dates/around-days.ts';
import { dayWords } from './dates/day-words.ts';
import { feasts } from './dates/feasts.ts';
import { numerals } from './dates/numerals.ts';
import { contact } from './facts/contact.ts';
import { names } from './facts/names.ts';
import { orderWords } from './facts/order-words.ts';
import { otherNumbers } from './facts/other-numbers.ts';
import { personalData } from './facts/personal-data.ts';
import { denials } from './router/denials.ts';
import { lexicon } from './router/lexicon.ts';
import { ruleWords } from './router/rule-words.ts';
import { wishes } from './router/wishes.ts';
import type { LanguageWords } from '../language-words.ts';

/** Dutch, as spoken in the Netherlands and Flanders. */
export const nl: LanguageWords = {
  functionWords,
  wordsInNames,
  aboutTheQuestion,
  choices,
  claims,
  commands,
  leavings,
  personSubjects,
  callWishes,
  personWishes,
  courtesies,
  disagreement,
  onQuote,
  objections,
  takingBack,
  startled,
  shopQuestions,
  supportAsks,
  orderAsks,
  urgent,
  waiting,
  withdrawals,
  yesNo,
  dates: { actionWords, aroundDays, dayWords, feasts, numerals },
  contact,
  names,
  orderWords,
  otherNumbers,
  personalData,
  denials,
  lexicon,
  ruleWords,
  wishes,
};
