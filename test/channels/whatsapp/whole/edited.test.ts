import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openOnWhatsApp, type OnWhatsApp } from '../../../support/channels/whatsapp.ts';

/* What the customer rewrites after the bot has answered it. */
let customer: OnWhatsApp;

beforeEach(async () => {
  customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
});

afterEach(() => customer.leaves());

/** Says it, and rewrites it once all `meanwhile` was said. Gives the answer to that. */
async function rewrites(said: string, later: string, meanwhile: string[] = []): Promise<string> {
  const told = await customer.phone.says(said);
  await customer.answered(Promise.resolve(told));
  for (const text of meanwhile) await customer.says(text);
  const answers = await customer.answered(customer.phone.edits(told.id, later));
  expect(answers).toHaveLength(1);
  return answers[0]?.text ?? '';
}

test('an order number set right is no postcode, and counts in the place of the wrong one', async () => {
  await customer.says('geld terug');
  await customer.says('niet geleverd');
  expect(await rewrites('1043', '1042')).toMatch(/^Met welk e-mailadres/);
  const [check] = await customer.says('sanne@example.nl');
  expect(check?.text).toMatch(/Bestelling 1042: SEO Pro/);
});

test('another reason in the place of the one just given is the reason', async () => {
  await customer.says('geld terug');
  await customer.says('1042 sanne@example.nl');
  expect(await rewrites('niet geleverd', 'niet tevreden')).toMatch(/Verzoek: Niet tevreden/);
});

test('a slip set right in what was not understood is read as the answer', async () => {
  expect(await rewrites('gled trug', 'geld terug')).toMatch(/Waarom wil je je geld terug\?/);
});

test('a yes that was acted on is not undone by rewriting it, and the customer hears so', async () => {
  await customer.says('geld terug, nooit ontvangen');
  await customer.says('1042 sanne@example.nl');
  const answer = await rewrites('ja', 'nee');
  expect(answer).toMatch(/al verwerkt had; daar verandert dus niets meer aan/);
  expect(answer).not.toMatch(/Fijne dag/);
});

test('what is rewritten further back answers nothing that is asked now', async () => {
  await customer.says('geld terug');
  const answer = await rewrites('niet gelevert', 'niet geleverd', ['1042']);
  expect(answer).toMatch(/al gelezen.*typ dan "terug"\.\n\nMet welk e-mailadres/);
});

test('a withdrawal that is stated by rewriting is received all the same', async () => {
  await customer.says('geld terug');
  const answer = await rewrites('niet tevreden', 'ik herroep mijn bestelling', ['1042']);
  expect(answer).not.toMatch(/al gelezen/);
});
