import { describe, expect, test } from '@jest/globals';
import { startTestApp } from '../../../support/app.ts';
import { openOnTeams, type OnTeams } from '../../../support/channels/teams.ts';
import { order } from '../../../support/orders.ts';
import { startAzureBot } from '../../../support/stand-ins/azure-bot/azure-bot.ts';
import { pressablesIn, wordsOn } from '../../../support/stand-ins/azure-bot/shown.ts';
import { createTestClock } from '../../../support/channel-host.ts';

const at = '2026-11-03T10:00:00+01:00';

async function withCustomer(run: (customer: OnTeams) => Promise<void>): Promise<void> {
  const customer = await openOnTeams({ at });
  try {
    await run(customer);
  } finally {
    await customer.leaves();
  }
}

describe('a conversation on Teams', () => {
  test('has on the card what was chosen, and no button, as soon as one was pressed', () =>
    withCustomer(async (customer) => {
      const { azure, chat } = customer;
      await customer.says('hallo');
      await customer.presses('Geld terug');
      const [menu] = chat.received();
      await azure.untilCalls(azure.calls.length + (menu?.before.length === 0 ? 1 : 0));
      expect(menu && pressablesIn(menu.activity)).toEqual([]);
      expect(menu && wordsOn(menu.activity)).toMatch(
        /Waarmee kan ik je helpen\?\n\nJouw keuze: \*\*Geld terug\*\*$/,
      );
      // what a client that is not up to date still shows
      const again = await customer.presses('Klacht');
      expect(again.length).toBeGreaterThan(0);
    }));

  test('goes on where a card cannot be put in its final form', () =>
    withCustomer(async (customer) => {
      const { azure, chat } = customer;
      await customer.says('hallo');
      azure.fails({ on: 'update', status: 502 });
      const answer = await customer.presses('Geld terug');
      expect(answer.length).toBeGreaterThan(0);
      expect(chat.received()[0]?.before).toEqual([]);
    }));

  test('is gone on with where the customer removed the app and installed it again', () =>
    withCustomer(async (customer) => {
      const { chat } = customer;
      await chat.installs();
      const [welcome] = await customer.heard();
      expect(welcome?.text).toMatch(/automatische assistent/);
      await customer.says('mijn bestelling is niet geleverd');
      await chat.uninstalls();
      const [added] = await chat.installs();
      const back = await customer.heard();
      expect(back.map(({ text }) => text)).toEqual([
        'Welkom terug bij Voorbeeldwinkel!\n\nWat is je bestelnummer? Je vindt het in je bevestigingsmail.',
      ]);
      // told once more of the same
      if (added) await customer.azure.door.post(added.activity);
      expect(await customer.heard()).toEqual([]);
    }));

  test('shows that an answer is coming', () =>
    withCustomer(async (customer) => {
      const { azure, chat } = customer;
      // the order is looked up
      await customer.says('waar is mijn bestelling 1042, sanne@example.nl');
      expect(azure.typing).toContain(chat.room.id);
    }));

  test('is answered later where Teams has too much to do', () =>
    withCustomer(async (customer) => {
      const { azure } = customer;
      azure.fails({
        on: 'send',
        code: 'BotConversationRateLimit',
        headers: { 'retry-after': '1' },
      });
      const answer = await customer.says('hallo');
      expect(answer.map(({ text }) => text).join()).toMatch(/Waarmee kan ik je helpen/);
    }));
});

test('in a group chat each has a conversation of their own, answered in the room', async () => {
  const clock = createTestClock(at);
  const azure = await startAzureBot({ clock: clock.now });
  const app = await startTestApp({ at, orders: [order()], env: azure.env });
  azure.connect(`${app.url}/api/messages`);
  try {
    const [sanne, piet] = azure.groupChat({ name: 'Sanne' }, { name: 'Piet' });
    await sanne?.says('mijn bestelling 1042 is niet geleverd, sanne@example.nl');
    await azure.untilCalls(4);
    await piet?.says('en die van mij?');
    while (azure.sent.length < 2) await azure.untilCalls(azure.calls.length + 1);
    const [first, second] = azure.sent.map(({ activity }) => wordsOn(activity));
    expect(first).toMatch(/Bestelling 1042/);
    expect(second).not.toMatch(/1042/);
    expect(new Set(azure.sent.map(({ room }) => room.id))).toEqual(new Set([sanne?.room.id]));
    // each is told that it is for them, as others read along
    expect(azure.sent.map(({ activity }) => activity)).toMatchObject([
      { text: '<at>Sanne</at>', entities: [{ type: 'mention', mentioned: { name: 'Sanne' } }, {}] },
      {
        text: expect.stringMatching(/^<at>Piet<\/at>/) as unknown,
        entities: [{ mentioned: { id: piet?.person.id } }, {}],
      },
    ]);
    expect(azure.faults).toEqual([]);
  } finally {
    await app.stop();
    await azure.close();
  }
});
