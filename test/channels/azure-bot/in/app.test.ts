import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { entryOf } from '../../../../bot/desk/conversations/entry.ts';
import { startTestApp, type TestApp } from '../../../support/app.ts';
import { azureBot } from '../../../support/stand-ins/azure-bot/in-test.ts';
import type { AzureBotStandIn } from '../../../support/stand-ins/azure-bot/azure-bot.ts';
import type { Customer } from '../../../support/stand-ins/azure-bot/customer.ts';
import { wordsOn } from '../../../support/stand-ins/azure-bot/shown.ts';
import { startDoor } from './running-door.ts';

/*
 * The whole app on Teams, from what a customer sends to what the connector is handed.
 */

const noon = '2026-11-21T12:00:00+01:00';

describe('connected', () => {
  let app: TestApp;
  let azure: AzureBotStandIn;

  beforeEach(async () => {
    azure = await azureBot({ clock: () => Temporal.Instant.from(noon) });
    app = await startTestApp({ at: noon, env: azure.env });
    azure.connect(`${app.url}/api/messages`);
  });

  afterEach(() => app.stop());

  /** What the customer read, once there are so many messages. */
  async function read(customer: Customer | undefined, messages: number): Promise<string> {
    while ((customer?.received().length ?? messages) < messages) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (customer?.received() ?? []).map(({ activity }) => wordsOn(activity)).join('\n');
  }

  test('a customer is greeted by a robot and answered', async () => {
    const sanne = azure.customer({ name: 'Sanne' });
    await sanne.says('ik wil mijn geld terug');
    const answer = await read(sanne, 1);
    expect(answer).toMatch(/automatische/);
    expect(answer).toMatch(/Waarom wil je je geld terug/);
  });

  test.each([
    ['nl-NL', /Je noemde me, maar ik zie geen vraag/],
    ['en-GB', /You mentioned me, but I see no question/],
  ])('who only mentions it in a channel hears what it can do (%s)', async (locale, told) => {
    const [sanne] = azure.channel({ name: 'Sanne', locale });
    await sanne?.mentions('');
    expect(await read(sanne, 1)).toMatch(told);
  });

  test('ten copies of a message at once have one answer, of each customer', async () => {
    const customers = ['Sanne', 'Jan', 'Anna', 'Ties', 'Noor'].map((name) =>
      azure.customer({ name }),
    );
    const told = customers.map(async (customer) => {
      const activity = { type: 'message', text: 'ik wil mijn geld terug' };
      const copies = Array.from({ length: 10 }, () => customer.sends(activity, { id: 'een' }));
      const statuses = (await Promise.all(copies)).map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([200]));
    });
    await Promise.all(told);
    // what is under way is sent before it starts anew
    await app.restart();
    for (const customer of customers) {
      expect((await read(customer, 1)).match(/Waarom wil je je geld terug/g)).toHaveLength(1);
      expect(customer.received()).toHaveLength(1);
    }
  });

  test('the start screen says that it is on, and shows no password', () => {
    const shown = JSON.stringify(app.summary());
    expect(shown).toMatch(/on; Azure Bot Service posts to .*\/api\/messages/);
    expect(shown).not.toContain(azure.password);
  });
});

test('without an app id there is no door', async () => {
  const app = await startTestApp();
  const response = await fetch(`${app.url}/api/messages`, { method: 'POST', body: '{}' });
  await response.arrayBuffer();
  expect(response.status).toBe(404);
  await app.stop();
});

test('staff read what was quoted, and that the app was removed', async () => {
  const door = await startDoor();
  const sanne = door.azure.customer();
  const content =
    '<blockquote itemtype="http://schema.skype.com/Reply" itemid="1"><p>Klopt het?</p></blockquote><p>ja</p>';
  const attachments = [{ contentType: 'text/html', content }];
  await sanne.sends({ type: 'message', text: 'Klopt het?\nja', attachments });
  await sanne.uninstalls();
  expect((await door.entries()).map(entryOf)).toMatchObject([
    { kind: 'message', text: 'ja', quoted: 'Klopt het?' },
    { kind: 'event', what: 'bot-removed', text: expect.stringMatching(/verwijderd/) },
  ]);
});
