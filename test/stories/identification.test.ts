import { describe, expect, test } from '@jest/globals';
import { OrderLookupUnavailable } from '../../bot/ports/order-lookup.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { customerIn, read } from '../support/conversation.ts';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';

async function answerTo(said: string) {
  const customer = await customerIn({ at });
  await customer.says('niet geleverd');
  return read(await customer.says(said));
}

describe('identification', () => {
  test('an unknown order and a wrong second fact get the same answer', async () => {
    const unknown = await answerTo('9999 sanne@example.nl');
    expect(unknown).toMatch(/vind ik geen bestelling/);
    expect(await answerTo('1042 iemand.anders@example.nl')).toBe(unknown);
    expect(await answerTo('1042 1000 AA')).toBe(unknown);
  });

  story('a wrong fact is asked for again, and the right one goes on', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042, iemand.anders@example.nl', /geen bestelling[\s\S]*bestelnummer/],
    ['1042', /e-mailadres/],
    ['3511 AB', /Klopt dat/],
  ]);

  story('after three wrong tries a person is offered, and nothing was shown of the order', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042, a@example.nl', /geen bestelling/],
    ['1042, b@example.nl', /geen bestelling/],
    ['1042, c@example.nl', /^(?![\s\S]*SEO Pro)[\s\S]*niet vaker[\s\S]*\[Medewerker spreken\]/],
  ]);

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
    ],
  );

  story(
    'an order without a postcode is not opened by any',
    { at, orders: [order({ postcode: undefined })] },
    [['niet geleverd, order 1042, 3511 AB', /geen bestelling/]],
  );
});
