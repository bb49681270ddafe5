import { describe, expect, test } from '@jest/globals';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import type { CaseEvent } from '../../policies/case/case-events.ts';
import { foldCase } from '../../policies/case/fold-case.ts';
import { customerIn, read } from '../support/conversation.ts';

const at = '2026-12-01T10:00:00+01:00';

/** A customer who asked for custom work, and got an offer of 120 euros that stands through 15 December. */
async function offered(locale = 'nl-NL') {
  const store = new MemoryStore();
  const customer = await customerIn({ at, store, locale });
  const isDutch = locale === 'nl-NL';
  const told = isDutch
    ? [
        'iets laten aanpassen',
        'nee',
        '1042 sanne@example.nl',
        'nee, niets',
        'Een extra veld in het formulier',
      ]
    : [
        'have something changed',
        'no',
        '1042 sanne@example.nl',
        'no, nothing',
        'One more field in the form',
      ];
  for (const text of told) await customer.says(text);
  const last = await customer.says(isDutch ? 'ja' : 'yes');
  expect(read(last)).toContain('C-1042');
  const { events = [] } = (await store.case('C-1042')) ?? {};
  await store.commit({
    conversation: customer.id,
    cases: [
      {
        reference: 'C-1042',
        after: events.length,
        append: [
          {
            type: 'quote-offered',
            at: '2026-12-02T10:00:00+01:00',
            by: { id: 'a', name: 'Anna Demo', role: 'agent' },
            text: isDutch ? 'Een extra veld, met controle.' : 'One more field, checked.',
            money: { amount: 120, currency: 'EUR' },
            validUntil: '2026-12-15',
          },
        ],
      },
    ],
  });
  customer.waitsUntil('2026-12-03T10:00:00+01:00');
  const phase = async () => {
    const one = await store.case('C-1042');
    return one && foldCase(one).phase;
  };
  return { customer, phase, store };
}

describe('an offer for custom work', () => {
  test('is shown when it is spoken of, and only its button orders', async () => {
    const { customer, phase } = await offered();
    const shown = read(await customer.says('ik ga akkoord met de offerte'));
    expect(shown).toMatch(
      /€\s120,00[\s\S]*dinsdag 15 december 2026[\s\S]*\[Ik zie af van de offerte\]\s+\[Akkoord, bestellen en betalen\]/,
    );
    expect(await phase()).toBe('offered');
    expect(read(await customer.says('Akkoord, bestellen en betalen'))).toMatch(
      /akkoord met €\s120,00[\s\S]*C-1042/,
    );
    expect(await phase()).toBe('accepted');
  });

  test.each([
    'ja',
    'prima, ik denk er nog over na',
    'ja maar kan het goedkoper?',
    'oke, wat krijg ik daarvoor?',
  ])('is not accepted by "%s"', async (text) => {
    const { customer, phase } = await offered();
    await customer.says('De offerte is prima');
    await customer.says(text);
    expect(await phase()).toBe('offered');
  });

  test('is declined', async () => {
    const { customer, phase } = await offered();
    await customer.says('de offerte is mij te duur');
    expect(read(await customer.says('Ik zie af van de offerte'))).toMatch(
      /maken we het niet[\s\S]*C-1042/,
    );
    expect(await phase()).toBe('declined');
  });

  test('that came at the moment of the click is shown first, and ordered by the next', async () => {
    const { customer, phase } = await offered();
    customer.waitsUntil('2026-12-02T10:00:02+01:00');
    expect(read(await customer.says('Akkoord, bestellen en betalen'))).toMatch(/Dit is de offerte/);
    expect(await phase()).toBe('offered');
    customer.waitsUntil('2026-12-02T10:01:00+01:00');
    await customer.says('Akkoord, bestellen en betalen');
    expect(await phase()).toBe('accepted');
  });

  test('is not accepted after its last day', async () => {
    const { customer, phase } = await offered();
    customer.waitsUntil('2026-12-16T00:00:00+01:00');
    await customer.says('ik wil de offerte accepteren');
    expect(read(await customer.says('Akkoord, bestellen en betalen'))).toMatch(
      /laatste dag van deze offerte/,
    );
    expect(await phase()).toBe('offered');
  });

  test('of two that stand, the button orders the one that came last', async () => {
    const { customer, phase, store } = await offered();
    const at = '2026-12-01T11:00:00+01:00';
    const opened: CaseEvent = {
      ...{ type: 'opened', at, kind: 'customization', conversation: customer.id },
      summary: 'Een hele nieuwe module',
    };
    const dearer: CaseEvent = {
      ...{ type: 'quote-offered', at, by: { id: 'a', name: 'Anna Demo', role: 'agent' } },
      ...{ text: 'Een nieuwe module.', money: { amount: 900, currency: 'EUR' } },
      validUntil: '2026-12-15',
    };
    const reference = 'C-1042-2';
    const cases = [{ reference, after: 0, append: [opened, dearer] }];
    await store.commit({ conversation: customer.id, cases });
    expect(read(await customer.says('Akkoord, bestellen en betalen'))).toMatch(/€\s120,00/);
    expect(await phase()).toBe('accepted');
  });

  test('in English too', async () => {
    const { customer, phase } = await offered('en-GB');
    expect(read(await customer.says('I accept the quote'))).toMatch(
      /€120\.00[\s\S]*\[I decline the quote\]\s+\[Accept, order and pay\]/,
    );
    await customer.says('Accept, order and pay');
    expect(await phase()).toBe('accepted');
  });

  test('an order for a quote is none to an offer', async () => {
    const { customer } = await offered();
    expect(read(await customer.says('ik wil een offerte voor nog een aanpassing'))).not.toContain(
      '€',
    );
  });
});
