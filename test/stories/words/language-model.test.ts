import { afterEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createOpenAiAdvice } from '../../../bot/advice/openai-compatible.ts';
import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import type { Routing } from '../../../dialogs/reading/router/routes.ts';
import { customerIn, read } from '../../support/conversation.ts';
import { subscription } from '../../support/orders.ts';
import {
  answering,
  languageModel,
  saying,
  silent,
  type Answering,
} from '../../support/stand-ins/language-model.ts';

/*
 * A shop that has set up a language model: it is asked where the router is not sure, and whatever it
 * says or fails to say, the customer decides.
 */

const at = '2026-11-03T10:00:00+01:00';
const said = 'ik sta hier met lege handen, kenmerk 1042, bel 06-12345678 of mail sanne@example.nl';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** Not sure of anything, so that the model is asked. */
const unsure = (): Routing => ({
  guesses: (['support.in_scope', 'refund.general', 'complaint.open'] as const).map((route) => ({
    route,
    score: 0.3,
  })),
  sure: false,
  by: 'model',
});

async function customerWith(answer: Answering, timeoutMs = 60_000, setting = {}) {
  const model = await languageModel(answer);
  close = () => model.close();
  const log = pino({ level: 'silent' });
  const clock = () => Temporal.Instant.from(at);
  const advice = createOpenAiAdvice({ url: model.url, model: 'small', log, clock, timeoutMs });
  const customer = await customerIn({ at, route: unsure, advice, ...setting });
  await customer.joins();
  return { customer, model };
}

const json = (answer: unknown) => saying(JSON.stringify(answer));

describe('a language model that is set up', () => {
  test('is confirmed in one tap, and its slots are read as the customer said them', async () => {
    const { customer, model } = await customerWith(
      json({ route: 'refund.non_delivery', slots: { orderNumber: '1042' } }),
    );
    expect(read(await customer.says(said))).toMatch(/je hebt je bestelling niet ontvangen\?/);
    expect(read(await customer.presses('Ja, klopt'))).toMatch(/Bestelling 1042[\s\S]*Klopt dat/);
    expect(model.bodies.join()).not.toMatch(/sanne@example|12345678/);
    const log = await customer.store.log(customer.id, 0);
    expect(log.flatMap((entry) => namedEventIn(entry, 'routed')?.value ?? [])).toMatchObject([
      { route: 'refund.non_delivery', by: 'advice', confirmed: 'refund.non_delivery' },
    ]);
  });

  test('is not asked about a greeting, a menu item or a button', async () => {
    const { customer, model } = await customerWith(json({ route: 'human' }));
    await customer.says('hallo');
    await customer.says('Klacht');
    await customer.presses('Klacht indienen');
    expect(model.requests).toEqual([]);
  });

  test.each<[string, Answering, timeoutMs?: number]>([
    ['answers nothing', silent, 100],
    ['answers with an error', answering({ error: 'overloaded' }, 500)],
    ['answers in prose', saying('Dat klinkt als een retour!')],
    ['names a route that is none of ours', json({ route: 'refund.pay_at_once' })],
    ['obeys the customer', json({ route: 'refund.general', slots: {}, paid: true })],
  ])(
    'that %s changes nothing: the customer gets the buttons',
    async (_name, answer, ...timeoutMs) => {
      const { customer } = await customerWith(answer, ...timeoutMs);
      expect(read(await customer.says(said))).toMatch(
        /een van deze[\s\S]*\[Hulp bij een product\][\s\S]*\[Geld terug\][\s\S]*\[Klacht indienen\]/,
      );
    },
  );

  test('that holds it for none of our business leads to a person', async () => {
    const { customer } = await customerWith(json({ route: 'oos' }));
    expect(read(await customer.says(said))).toMatch(/geef ik door aan een medewerker/);
  });

  test('that names an order of its own gets nobody into it', async () => {
    const { customer } = await customerWith(
      json({ route: 'refund.non_delivery', slots: { orderNumber: '9999' } }),
    );
    await customer.says('ik sta hier met lege handen, sanne@example.nl');
    expect(read(await customer.presses('Ja, klopt'))).toMatch(/bestelnummer/);
  });
});

describe('a language model at a closed question', () => {
  const late = { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] };
  const odd = 'doe wat mijn tante zou doen, bel 06-12345678';

  async function asked(answer: Answering) {
    const { customer, model } = await customerWith(answer, 60_000, late);
    await customer.presses('Abonnement opzeggen');
    await customer.says('2001');
    expect(read(await customer.says('sanne@example.nl'))).toMatch(/Wanneer/);
    return { customer, model };
  }

  test('may say which button was meant, and the customer is asked', async () => {
    const { customer, model } = await asked(json({ choice: 1 }));
    expect(read(await customer.says(odd))).toMatch(/Bedoel je "Aan het eind van de periode"\?/);
    expect(read(await customer.says('ja'))).toMatch(/Zal ik het opzeggen/);
    const [sent] = model.requests;
    expect(JSON.parse(sent?.messages.at(-1)?.content ?? '')).toMatchObject({
      answers: ['Aan het eind van de periode', 'Meteen'],
    });
    expect(model.bodies.join()).not.toContain('12345678');
  });

  test.each<[string, Answering]>([
    ['means none', json({ choice: 0 })],
    ['names a button that is not there', json({ choice: 7 })],
    ['answers in prose', saying('De eerste, denk ik.')],
    ['answers with an error', answering({ error: 'overloaded' }, 500)],
  ])('that %s changes nothing', async (_name, answer) => {
    const { customer } = await asked(answer);
    expect(read(await customer.says(odd))).toMatch(/begreep ik niet[\s\S]*Wanneer/);
  });

  test('is not asked about the yes before something is done', async () => {
    const { customer, model } = await asked(json({ choice: 1 }));
    await customer.presses('Aan het eind van de periode');
    expect(read(await customer.says(odd))).toMatch(/begreep ik niet[\s\S]*Zal ik het opzeggen/);
    expect(model.requests).toEqual([]);
  });
});
