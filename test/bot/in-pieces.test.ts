import { afterEach, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { order } from '../support/orders.ts';
import { shippedWording } from '../support/book.ts';

const at = '2026-11-03T10:00:00+01:00';
const said = ['hoi', 'ik heb niks ontvangen', 'order 1042', 'sanne@example.nl'];
const question = shippedWording().nl('menu.question');

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

/** A timer that goes off when the test says so. */
function heldTimer() {
  const later: (() => void)[] = [];
  return {
    after: (_: number, run: () => void) => void later.push(run),
    goesOff: () => {
      for (const run of later.splice(0)) run();
    },
  };
}

test('four short messages, sent on the page right after each other, have one answer', async () => {
  const timer = heldTimer();
  const env = { LOKET_WAIT_FOR_MORE_MS: '1200' };
  app = await startTestApp({ at, orders: [order()], env, after: timer.after });
  const customer = await customerOf(app.url);
  await customer.untilSeen(question);
  for (const text of said) await customer.post({ text });
  timer.goesOff();
  await customer.hears(/Bestelling 1042[\s\S]*Klopt dat/);
  await customer.post({ text: 'ja' });
  await customer.hears(/nog iets voor je doen/);
  customer.close();
  const heard = customer.seen.flatMap(({ type, text = '' }) => (type === 'message' ? text : []));
  expect(heard.slice(2)).toEqual([
    ...said,
    expect.stringMatching(/Klopt dat/),
    'ja',
    expect.stringMatching(/R-1042/),
    expect.stringMatching(/nog iets/),
  ]);
});
