import { describe, expect, test } from '@jest/globals';
import { lintBook } from '../../../policies/lint/lint.ts';
import { bookFiles, bookOf, edited } from '../sample.ts';

const linted = (files: ReturnType<typeof bookFiles>) => lintBook(files, bookOf(files));
const found = (from: string | RegExp, to: string) =>
  linted(edited('withdrawal.yaml', from, to))
    .filter(({ file }) => file === 'withdrawal.yaml')
    .map(({ rule, source }) => `${rule} ${/art\. [\d(]+\w?\)?/.exec(source)?.[0] ?? ''}`);

test('the withdrawal that comes with Loket raises no question', () => {
  expect(linted(bookFiles()).filter(({ file }) => file === 'withdrawal.yaml')).toEqual([]);
});

describe('what a shop may write of the withdrawal', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['a shorter window', 'window: 14', 'window: 13', 'short-window art. 9(1)'],
    ['money back later', 'refundWithin: 14', 'refundWithin: 15', 'late-refund art. 13(1)'],
    ['less time to return', 'goodsBackWithin: 14', 'goodsBackWithin: 7', 'short-return art. 14(1)'],
    [
      'return costs of which one language says nothing',
      / You pay the cost\s+of returning them\./,
      '',
      'return-costs-untold art. 6(1)',
    ],
    [
      'texts of the former costs',
      'returnCosts: customer',
      'returnCosts: shop',
      'return-costs-untold art. 6(1)',
    ],
    [
      'a reason that is asked',
      'zonder reden op te geven',
      'door een reden op te geven',
      'withdrawal-hampered art. 9(1)',
    ],
    [
      'a form',
      'A clear statement is enough',
      'Use our return form',
      'withdrawal-hampered art. 11(1)',
    ],
    ['store credit', 'in the way you paid', 'as store credit', 'withdrawal-hampered art. 13(1)'],
    [
      'what was opened',
      'Stuur artikelen',
      'Stuur ongeopende artikelen',
      'withdrawal-hampered art. 14(2)',
    ],
    [
      'fewer days in a text',
      'binnen {goodsBackWithin} dagen',
      'binnen 5 dagen',
      'withdrawal-hampered art. 9',
    ],
  ])('%s is questioned', (_, from, to, question) => {
    const questions = found(from, to);
    expect(new Set(questions)).toEqual(new Set([question]));
  });

  test.each<[string, string | RegExp, string]>([
    ['more days', 'window: 14', 'window: 30'],
    ['money back sooner', 'refundWithin: 14', 'refundWithin: 5'],
    ['no vouchers', 'in the way you paid', 'in the way you paid, and never as a voucher'],
  ])('%s is not', (_, from, to) => {
    expect(found(from, to)).toEqual([]);
  });
});

test("the shop's own short windows are questioned beside a withdrawal, and more so without", () => {
  const windows = (files: ReturnType<typeof bookFiles>) =>
    linted(files).filter(({ file, rule }) => file === 'refund.yaml' && rule === 'short-window');
  const own = windows(bookFiles());
  expect(own).toHaveLength(4);
  for (const { why } of own) expect(why).toContain('withdrawal.yaml, which is decided first');
  for (const { why } of windows(edited('withdrawal.yaml', 'window: 14', 'window: 10'))) {
    expect(why).not.toContain('withdrawal.yaml');
  }
});
