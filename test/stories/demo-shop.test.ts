import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { conversations } from '../../bot/channels/web-chat/page/shop/conversations.ts';
import { createDemoOrders } from '../../bot/orders/demo-orders.ts';
import { customerIn, read } from '../support/conversation.ts';

const at = '2026-11-21T12:00:00+01:00';
const answers = {
  nl: [
    /Er werkt dus iets niet/,
    /iets aan het product veranderd/,
    /daarnaast ook iets niet/,
    /Wat is er gebeurd/,
    /vind ik geen klacht/,
    /Waar stond je review/,
    /welke licentie/,
    /Trustpilot/,
    /nog niets besloten/,
    /welk e-mailadres/,
  ],
  en: [
    /So something doesn't work/,
    /anything in the product been changed/,
    /also something that doesn't work/,
    /What happened/,
    /can't find a complaint/,
    /Where was your review/,
    /Which licence/,
    /Trustpilot/,
    /Nothing has been decided/,
    /Which e-mail address/,
  ],
};

describe('each sentence that the demo shop suggests leads to its dialog', () => {
  const told = (['nl', 'en'] as const).flatMap((language) =>
    conversations[language].map(
      ({ say, order = '' }, index) =>
        [say.replace('{number}', `${order}-731, demo@example.nl`), language, index] as const,
    ),
  );

  test.each(told)('%s', async (message, language, index) => {
    const orders = createDemoOrders(() => Temporal.Instant.from(at));
    const customer = await customerIn({ at, orders, locale: language });
    expect(read(await customer.says(message))).toMatch(answers[language][index] ?? /never/);
  });
});
