import { afterEach, describe, expect, test } from '@jest/globals';
import { openOnWhatsApp, type OnWhatsApp } from '../../../support/channels/whatsapp.ts';

let customer: OnWhatsApp;

afterEach(() => customer.leaves());

async function tell(...texts: string[]): Promise<string> {
  let last = '';
  for (const text of texts) last = (await customer.says(text))[0]?.text ?? '';
  return last;
}

test.each(['👍', '🙏', '❤️', '😊👍🏽', 'thnx', 'mooi, dank'])(
  'who ends with "%s" is wished a good day, and not asked anew',
  async (thanks) => {
    customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
    expect(await tell('hoi', thanks)).toMatch(/^Fijne dag nog!/);
  },
);

test('who begins with hello is greeted once', async () => {
  customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
  const welcome = await tell('hoi');
  expect(welcome).toMatch(/^Hoi! Ik ben de automatische assistent/);
  expect(welcome).not.toMatch(/Hallo/);
});

test.each(['😡', '🤔'])('"%s" is no goodbye', async (face) => {
  customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
  expect(await tell('hoi', face)).toMatch(/Waarmee kan ik je helpen/);
});

describe('asked where staff may answer', () => {
  const question = ['kan ik iemand spreken', 'mijn btw-nummer staat niet op de factuur'];

  test.each(['app maar', 'via de app', 'gewoon op whatsapp', 'ja'])(
    '"%s" means here',
    async (here) => {
      customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
      expect(await tell(...question, here)).toMatch(/Antwoord: hier in de chat/i);
    },
  );

  test('nobody on WhatsApp is asked to leave a chat open', async () => {
    customer = await openOnWhatsApp({ at: '2026-11-03T23:30:00+01:00' });
    expect(await tell(...question)).not.toMatch(/open laat/);
  });
});

test('a number under what is offered is a choice, also where an address was asked for', async () => {
  customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
  const answer = await tell('waar is mijn bestelling', '1042', 'geld terug', '1');
  expect(answer).toMatch(/Waarom wil je je geld terug/);
});
