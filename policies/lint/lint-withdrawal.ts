import { z } from 'zod';
import { firstPerText, fieldOf, textsOf, type LintedPolicy, type Remark } from './lint-remark.ts';

/*
 * What a lawyer would ask about the right of withdrawal: a shop may give more than the law does, and never less.
 */

/** The days of Directive 2011/83/EU, articles 9, 13 and 14. */
export const statutoryDays = 14;

const termsSchema = z.object({
  window: z.number(),
  refundWithin: z.number(),
  goodsBackWithin: z.number(),
  returnCosts: z.string(),
});

/** Terms that give the consumer less than the law does, and costs that they do not hear of. */
export function termsOfWithdrawal({ policy, version }: LintedPolicy): Remark[] {
  const terms = termsSchema.safeParse(version).data;
  if (policy !== 'withdrawal' || !terms) return [];
  const { window, refundWithin, goodsBackWithin } = terms;
  const least = `a consumer has ${statutoryDays}`;
  const remark = (field: string, rule: string, why: string, article: string): Remark => ({
    ...{ path: [field], rule, why },
    source: `Directive 2011/83/EU, ${article}`,
  });
  return [
    ...(window < statutoryDays
      ? [remark('window', 'short-window', `window is ${window} days; ${least}.`, 'art. 9(1)')]
      : []),
    ...(refundWithin > statutoryDays
      ? [
          remark(
            ...(['refundWithin', 'late-refund'] as const),
            `refundWithin is ${refundWithin} days; money is paid back within ${statutoryDays} at most.`,
            'art. 13(1)',
          ),
        ]
      : []),
    ...(goodsBackWithin < statutoryDays
      ? [
          remark(
            ...(['goodsBackWithin', 'short-return'] as const),
            `goodsBackWithin is ${goodsBackWithin} days; ${least} to send goods back.`,
            'art. 14(1)',
          ),
        ]
      : []),
    ...returnCosts(version, terms.returnCosts),
  ];
}

const costs = /kosten|kost(?= )|\bcosts?\b|postage|gratis|\bfree\b/i;
const forCustomer = /voor (jou|jezelf|u|je eigen rekening)|\b(you|customers?) (must )?pay|at your/i;

function returnCosts(version: unknown, who: string): Remark[] {
  const path = ['clauses', 'goods-back', 'text'];
  const said = textsOf(fieldOf(fieldOf(fieldOf(version, 'clauses'), 'goods-back'), 'text'));
  const source = 'Directive 2011/83/EU, art. 6(1)(i), 6(6) and 14(1)';
  return said.flatMap(({ path: place, text }) => {
    const sentences = text.split(/(?<=[.!?])\s/).filter((sentence) => costs.test(sentence));
    if (who === 'customer' && sentences.length === 0) {
      const why =
        'customers are to pay for sending goods back, and this text does not tell them: who is not told beforehand need not pay.';
      return { path: [...path, ...place], rule: 'return-costs-untold', why, source };
    }
    if (who === 'customer' || !sentences.some((sentence) => forCustomer.test(sentence))) return [];
    const why = 'the shop pays for sending goods back, and this text says that customers do.';
    return { path: [...path, ...place], rule: 'return-costs-untold', why, source };
  });
}

const no = String.raw`(?<!\b(?:niet|nooit|geen|zonder|not|never|no|without)\s(?:\S+\s){0,3})`;
const hampered: [pattern: RegExp, why: string, article: string][] = [
  [
    new RegExp(
      `${no}\\b(reden(en)? (op )?(te )?geven|motiver|give (a|your) reason|state (a|the) reason)`,
      'i',
    ),
    'a consumer need give no reason.',
    'art. 9(1)',
  ],
  [
    new RegExp(`${no}\\b(retourformulier|return form|herroepingsformulier verplicht)`, 'i'),
    'any clear statement withdraws; no form may be demanded.',
    'art. 11(1)',
  ],
  [
    new RegExp(`${no}\\b(tegoedbon|winkeltegoed|store credit|vouchers?)\\b`, 'i'),
    'money goes back by the means it was paid with, unless the consumer expressly agrees to another.',
    'art. 13(1)',
  ],
  [
    new RegExp(
      `${no}\\b(ongeopend|ongebruikt|originele verpakking|unopened|unused|original packaging)`,
      'i',
    ),
    'goods may be handled as in a shop: using or unpacking them may lower what is paid back, and takes the right away only for sealed goods of some kinds.',
    'art. 14(2) and 16(e) and (i)',
  ],
];

/** Texts of the withdrawal that ask for more, or give less, than the law does. */
export function lessThanTheLaw({ policy, version }: LintedPolicy): Remark[] {
  if (policy !== 'withdrawal') return [];
  const asked = hampered.flatMap(([pattern, why, article]) =>
    firstPerText(version, (text) => pattern.test(text)).map(({ path }): Remark => ({
      ...{ path, rule: 'withdrawal-hampered', why },
      source: `Directive 2011/83/EU, ${article} and 25`,
    })),
  );
  const terms = termsSchema.safeParse(version).data;
  const own = terms ? [terms.window, terms.refundWithin, terms.goodsBackWithin] : [];
  const fewer = firstPerText(version, (text) =>
    [...text.matchAll(/\b(\d{1,2}) (?:dagen|days)\b/g)].some(
      // a number of the version itself is questioned where it stands
      ([, count]) => Number(count) < statutoryDays && !own.includes(Number(count)),
    ),
  ).map(({ path }): Remark => ({
    ...{ path, rule: 'withdrawal-hampered' },
    why: `this text names fewer days than the ${statutoryDays} that the law gives.`,
    source: 'Directive 2011/83/EU, art. 9, 14 and 25',
  }));
  return [...asked, ...fewer];
}
