import { describe, expect, test } from '@jest/globals';
import {
  asksAboutQuestion,
  lacksOrderNumber,
  saysLacking,
} from '../../dialogs/reading/answers/about-the-question.ts';
import {
  readClaim,
  readStop,
  saysItDiffers,
  speaksOfMoneyBack,
  tellsOfCancelled,
} from '../../dialogs/reading/answers/claim.ts';
import { asksForCall, readCommand } from '../../dialogs/reading/wishes/command.ts';
import { readCourtesy } from '../../dialogs/reading/wishes/courtesy.ts';
import {
  disagrees,
  objects,
  takesBackCancellation,
} from '../../dialogs/reading/answers/disagreement.ts';
import { asksHowLong } from '../../dialogs/reading/wishes/how-long.ts';
import {
  asksForPayment,
  readOrderChange,
  readOrderStep,
} from '../../dialogs/reading/wishes/order-ask.ts';
import { readShopQuestion } from '../../dialogs/reading/wishes/shop-question.ts';
import { readSupportAsk, saysNotMe } from '../../dialogs/reading/wishes/support-ask.ts';
import { readUrgent } from '../../dialogs/reading/wishes/urgent.ts';
import {
  namesPart,
  readWithdrawal,
  saysFaulty,
  takesBackWithdrawal,
} from '../../dialogs/reading/wishes/withdrawal.ts';
import {
  correctsSummary,
  isFinalYes,
  readCondition,
  readYesNo,
} from '../../dialogs/reading/answers/yes-no.ts';
import { wordsByLanguage } from '../../dialogs/reading/languages/languages.ts';
import { exampleOf, toSource, type Phrase } from '../../dialogs/reading/languages/phrase.ts';

/*
 * Every phrase of every language is a row: it matches its own example, and the reader that it is for reads the
 * example as it should. Who changes a phrase sees here what it was for.
 */

type Table = [
  name: string,
  phrases: readonly Phrase[],
  read: (text: string) => unknown,
  as: unknown,
];

function tablesOf(words: (typeof wordsByLanguage)['nl']): Table[] {
  const {
    withdrawals,
    yesNo,
    commands,
    courtesies,
    aboutTheQuestion,
    claims,
    supportAsks,
    orderAsks,
    shopQuestions,
  } = words;
  const command = (text: string) => readCommand(text, { freeText: true });
  const shop = (text: string) => readShopQuestion(text, { freeText: false });
  return [
    ['yes', yesNo.yes, readYesNo, 'yes'],
    ['no', [...yesNo.no, ...yesNo.noAlone], readYesNo, 'no'],
    ['a correction', yesNo.corrects, correctsSummary, true],
    ['a yes taken back', yesNo.takesYesBack, (text) => readYesNo(`ja ${text}`), undefined],
    ['a no taken back', yesNo.takesNoBack, (text) => readYesNo(`nee ${text}`), undefined],
    ['a strong yes', yesNo.strong, isFinalYes, true],
    ['a yes to cancelling', yesNo.cancels, (text) => isFinalYes(text), true],
    [
      'a condition',
      yesNo.conditions,
      (text) => readCondition(`ja, ${text} dat kan`) !== undefined,
      true,
    ],
    ['doubt', yesNo.doubt, (text) => readYesNo(`ja ${text}`), undefined],
    ...Object.entries(commands).map(([name, phrases]): Table => [name, phrases, command, name]),
    ['a wish for a call', words.callWishes, asksForCall, true],
    ['hello', courtesies.hello, readCourtesy, 'hello'],
    ['goodbye', courtesies.goodbye, readCourtesy, 'goodbye'],
    ['about the question', aboutTheQuestion.asks, asksAboutQuestion, true],
    ['lacking', aboutTheQuestion.lacks, saysLacking, true],
    ['no order number', aboutTheQuestion.lacksOrderNumber, lacksOrderNumber, true],
    ...Object.entries(claims.reasons).map(([name, phrases]): Table => [
      name,
      phrases,
      readClaim,
      name,
    ]),
    ['withdraws', withdrawals.states, readWithdrawal, 'stated'],
    ['wants to withdraw', withdrawals.wishes, readWithdrawal, 'stated'],
    ['asks of withdrawing', withdrawals.speaksOf, (text) => readWithdrawal(`${text}?`), 'asked'],
    [
      'withdraws something else',
      withdrawals.ofElse,
      (text) => readWithdrawal(`ik herroep ${text}`),
      undefined,
    ],
    [
      'withdraws another thing',
      withdrawals.otherThings,
      (text) => readWithdrawal(`ik herroep ${text}`),
      undefined,
    ],
    [
      'withdraws from a purchase, and speaks of another thing',
      withdrawals.purchases,
      (text) => readWithdrawal(`ik herroep ${text} graag een reactie`),
      'stated',
    ],
    [
      'withdraws another thing named first',
      withdrawals.verbFirst,
      (text) => readWithdrawal(`mijn klacht ${text}`),
      undefined,
    ],
    [
      'asks how to withdraw',
      withdrawals.asking,
      (text) => readWithdrawal(`${text} ontbind ik de koop`),
      undefined,
    ],
    ['withdrew before', withdrawals.done, (text) => readWithdrawal(`${text}?`), undefined],
    ['does not withdraw', withdrawals.denied, readWithdrawal, undefined],
    ['may withdraw', withdrawals.doubting, (text) => readWithdrawal(text), undefined],
    ['faulty', withdrawals.faulty, saysFaulty, true],
    ['keeps it after all', withdrawals.takesBack, takesBackWithdrawal, true],
    ['a part', withdrawals.onlySome, namesPart, true],
    ['cancelled before', claims.cancelled, tellsOfCancelled, true],
    ['money back', claims.moneyBack, speaksOfMoneyBack, true],
    ['differs', claims.differs, saysItDiffers, true],
    ['stop at the end', claims.atEnd, readStop, 'end-of-cycle'],
    ['stop at once', claims.atOnce, readStop, 'now'],
    ['fails', supportAsks.fails, readSupportAsk, 'defect'],
    ['hole', supportAsks.hole, readSupportAsk, 'security-update'],
    ['how', supportAsks.how, readSupportAsk, 'usage'],
    ['not me', supportAsks.notMe, saysNotMe, true],
    ...Object.entries(orderAsks.changes).map(([name, phrases]): Table => [
      name,
      phrases,
      readOrderChange,
      name,
    ]),
    ['payment', orderAsks.payment, asksForPayment, true],
    ['waits for an order', orderAsks.waits, readOrderStep, 'wait'],
    ['has an order looked for', orderAsks.looksInto, readOrderStep, 'look-into'],
    ['opening hours', shopQuestions.hours.name, shop, 'hours'],
    ['reply time', shopQuestions.replyTime, shop, 'reply-time'],
    ['payout', shopQuestions.payout, shop, 'payout'],
    ['subscription', shopQuestions.subscription, shop, 'subscription'],
    ['robot', shopQuestions.robot, shop, 'robot'],
    ...Object.entries(words.urgent).map(([name, phrases]): Table => [
      name,
      phrases,
      readUrgent,
      name,
    ]),
    ['waiting', words.waiting, asksHowLong, true],
    ['disagreement', words.disagreement, disagrees, true],
    ['objection', words.objections, objects, true],
    ['a cancellation taken back', words.takingBack, takesBackCancellation, true],
  ];
}

describe.each(Object.entries(wordsByLanguage))('%s', (_, words) => {
  const rows = tablesOf(words).flatMap(([name, phrases, read, as]) =>
    phrases.map((phrase) => ({ name, example: exampleOf(phrase), read, as })),
  );
  test.each(rows)('$name: $example', ({ example, read, as }) => {
    expect(read(example)).toBe(as);
  });

  // of questions and what is lacking, the reader sees a skeleton
  const { aboutTheQuestion: _skeletons, ...others } = words;
  test.each(patternsIn(others))('"%s" is an example of its pattern', (example, pattern) => {
    expect(example).toMatch(new RegExp(toSource([[example, pattern]]), 'iu'));
  });
});

/** Every phrase that is a pattern, wherever it stands. */
function patternsIn(part: unknown): [string, string][] {
  if (Array.isArray(part)) {
    const items: unknown[] = part;
    return items.flatMap((item) => (isPattern(item) ? [item] : []));
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(patternsIn);
}

function isPattern(item: unknown): item is [string, string] {
  return Array.isArray(item) && item.length === 2;
}
