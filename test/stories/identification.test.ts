import { describe, expect, test } from '@jest/globals';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { foldCase } from '../../policies/case/fold-case.ts';
import { customerIn, read } from '../support/conversation.ts';
import { order, ordersOf } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const two = { at, orders: [order({ email: 'joost@example.nl' }), order({ number: '1043' })] };

async function answerTo(said: string) {
  const customer = await customerIn({ at });
  await customer.says('niet geleverd');
  return read(await customer.says(said));
}

describe('identification', () => {
  test('an unknown order and a wrong second fact get the same answer', async () => {
    const unknown = await answerTo('9999 sanne@example.nl');
    expect(unknown).toMatch(/Ik vind geen bestelling 9999 bij sanne@example.nl/);
    const wrong = await answerTo('1042 iemand.anders@example.nl');
    expect(wrong.replace('1042', '9999').replace('iemand.anders', 'sanne')).toBe(unknown);
    const postcode = await answerTo('1042 1000 AA');
    expect(postcode.replace('1042', '9999').replace('1000 AA', 'sanne@example.nl')).toBe(unknown);
  });

  story.onEveryChannel('a wrong fact is asked for again, and the right one goes on', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042, iemand.anders@example.nl', /geen bestelling[\s\S]*bestelnummer/],
    ['1042', /e-mailadres/],
    ['3511 AB', /Klopt dat/],
  ]);

  story.onEveryChannel(
    'after three wrong tries a person is offered, and nothing was shown of the order',
    at,
    [
      ['niet geleverd', /bestelnummer/],
      ['1042, a@example.nl', /geen bestelling/],
      ['1042, b@example.nl', /geen bestelling/],
      ['1042, c@example.nl', /^(?![\s\S]*SEO Pro)[\s\S]*niet vaker[\s\S]*\[Medewerker spreken\]/],
    ],
  );

  story('after three wrong tries the right answer opens nothing in this conversation', at, [
    ['niet geleverd, 1042, a@example.nl', /geen bestelling/],
    ['order #1042, a@example.nl', /geen bestelling/],
    ['ORDER 1042 b@example.nl', /niet vaker/],
    ['# 1042, c@example.nl', /niet vaker/],
    ['1042, sanne@example.nl', /niet vaker/],
    ['menu', /Waarmee/],
    ['niet tevreden, order 1042, sanne@example.nl', /niet vaker/],
  ]);

  story('an order of their own gives nobody new tries on others', two, [
    ['niet geleverd, order 1042, a@example.nl', /geen bestelling/],
    ['order 1042, b@example.nl', /geen bestelling/],
    ['order 1043, sanne@example.nl', /Bestelling 1043/],
    ['order 1042, c@example.nl', /niet vaker/],
  ]);

  story(
    'what was gathered goes along to the person after too many tries',
    at,
    [
      ['niet geleverd', /bestelnummer/],
      ['1042, a@example.nl', /geen bestelling/],
      ['1042, b@example.nl', /geen bestelling/],
      ['1042, c@example.nl', /niet vaker/],
      ['[Medewerker spreken]', /Waar gaat het over/],
      ['Ik kom er niet uit', /e-mailadres/],
      ['[Hier in de chat]', /Klopt dat/],
      ['ja', /zaaknummer is S-/],
    ],
    async ({ last, customer }) => {
      const opened = await customer.store.case(/S-\w+/.exec(last[0]?.text ?? '')?.[0] ?? '');
      expect(opened && foldCase(opened)).toMatchObject({ orderNumber: undefined });
      expect(opened && foldCase(opened).summary).toMatch(/Niet geleverd, bestelling 1042/);
    },
  );

  test('conversations that try at the same moment have ten tries together', async () => {
    const customer = await customerIn({ at });
    const ids = Array.from({ length: 30 }, (_, guess) => `stranger-${guess}`);
    await Promise.all(
      ids.map((id) =>
        customer.sends({
          conversation: { id, name: '', isGroup: false, conversationType: 'personal' },
          text: `niet geleverd, order 1042, ${id}@example.nl`,
        }),
      ),
    );
    const logs = await Promise.all(ids.map((id) => customer.store.log(id, 0)));
    const tried = logs.filter((log) =>
      /geen bestelling/.test(read(log.map(({ activity }) => activity))),
    );
    expect(tried).toHaveLength(10);
  });

  test('an order that was tried ten times in an hour stays shut, in any conversation', async () => {
    const store = new MemoryStore();
    for (let guess = 0; guess < 10; guess += 1) {
      const stranger = await customerIn({ at, store });
      await stranger.says(`niet geleverd, order 1042, ${guess}@example.nl`);
    }
    const owner = await customerIn({ at, store });
    const shut = read(await owner.says('niet geleverd, order 1042, sanne@example.nl'));
    expect(shut).toMatch(/niet vaker/);
    const later = await customerIn({ at: '2026-11-03T11:00:01+01:00', store });
    expect(read(await later.says('niet geleverd, order 1042, sanne@example.nl'))).toMatch(
      /Klopt dat/,
    );
  });

  const down = {
    ...ordersOf([]),
    byNumber: () => Promise.reject(new OrderLookupUnavailable('the shop does not answer')),
  };
  story(
    "when the shop's orders cannot be reached, it says so and offers a person",
    { at, orders: down },
    [
      [
        'niet geleverd, order 1042, sanne@example.nl',
        /niet bij de bestellingen[\s\S]*\[Medewerker/,
      ],
      ['ja', /^(?!.*begreep)[\s\S]*niet bij de bestellingen/],
      ['medewerker', /Waar gaat het over/],
    ],
  );

  test('when the orders can be reached again, the next words go on', async () => {
    let open = false;
    const orders = {
      ...ordersOf([]),
      byNumber: (number: string) => (open ? ordersOf([order()]).byNumber(number) : down.byNumber()),
    };
    const customer = await customerIn({ at, orders });
    await customer.says('niet geleverd, order 1042, sanne@example.nl');
    open = true;
    expect(read(await customer.says('en nu?'))).toMatch(/^Even controleren/);
  });

  story(
    'an order without a postcode is not opened by any',
    { at, orders: [order({ postcode: undefined })] },
    [['niet geleverd, order 1042, 3511 AB', /geen bestelling/]],
  );
});
