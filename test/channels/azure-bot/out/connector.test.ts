import { describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { openWayOut } from '../../../../bot/channels/azure-bot/way-out.ts';
import { allowHosts } from '../../../../bot/channels/azure-bot/hosts.ts';
import { DeliveryDelayed } from '../../../../bot/channels/channel.ts';
import { readConfig } from '../../../../bot/config.ts';
import { openLog } from '../../../../bot/log.ts';
import { joinMessages } from '../../../../bot/ports/conversation/join-messages.ts';
import { shippedWording } from '../../../support/book.ts';
import { createTestClock, createTestHost } from '../../../support/channel-host.ts';
import type { StandInSettings } from '../../../support/stand-ins/azure-bot/azure-bot.ts';
import { azureBot } from '../../../support/stand-ins/azure-bot/in-test.ts';
import { wordsOn } from '../../../support/stand-ins/azure-bot/shown.ts';
import { say } from './rendered.ts';

/** What is said to Sanne in a personal chat of Teams, by all that stands between a turn and the connector. */
async function connect(given: Partial<StandInSettings> = {}) {
  const clock = createTestClock();
  const azure = await azureBot({ clock: clock.now, ...given });
  const { azureBot: settings } = readConfig(azure.env);
  if (!settings) throw new Error('it is not connected');
  const host = createTestHost(clock.now, () => []);
  const log = openLog({ write: () => undefined });
  const tools = { host, clock: clock.now, log, after: () => undefined };
  const hosts = allowHosts(settings.moreHosts);
  const { connector } = openWayOut(settings, hosts, shippedWording(), tools);
  const { room, person } = azure.customer();
  const frame = {
    ...{ channelId: 'msteams', serviceUrl: azure.serviceUrl, from: azure.bot, locale: 'nl-NL' },
    recipient: { id: person.id, name: person.name },
    conversation: { id: room.id, isGroup: false, conversationType: 'personal', name: '' },
  } as Partial<Activity>;
  const logged: Partial<Activity>[] = [];

  return {
    ...{ azure, clock, host },
    /** Puts it into the log; gives its number. */
    keeps: async (activity: Partial<Activity>): Promise<number> => {
      await host.say(room.id, { ...activity, locale: 'nl-NL' });
      return logged.push(activity);
    },
    /** Sends these entries of the log as one. */
    sends: (...entries: number[]) =>
      connector.conversations.sendToConversation(room.id, {
        ...joinMessages(entries.map((entry) => logged[entry - 1] ?? {})),
        ...frame,
        channelData: { entries },
      }),
    words: () => azure.sent.map(({ activity }) => wordsOn(activity)),
  };
}

const long = 'Dit is een zin van de winkel, en die eindigt met een punt. '.repeat(200).trim();

describe('a message in two parts, of which the second has to wait,', () => {
  const halfway = async () => {
    const connected = await connect();
    await connected.keeps(say(long));
    connected.azure.fails({ on: 'send', after: 1, code: 'BotConversationRateLimit' });
    await expect(connected.sends(1)).rejects.toBeInstanceOf(DeliveryDelayed);
    expect(connected.words()).toHaveLength(1);
    return connected;
  };
  const told = (words: string[]) => words.join(' ').replace(/\s+/g, ' ');

  test('goes on with the second', async () => {
    const { sends, words } = await halfway();
    await sends(1);
    expect(words()).toHaveLength(2);
    expect(told(words())).toBe(long);
  });

  test('goes on with it where more was said meanwhile and is sent with it', async () => {
    const { host, keeps, sends, words } = await halfway();
    await keeps(say('Kan ik nog iets doen?', ['Nee']));
    await sends(1, 2);
    expect(words()).toHaveLength(3);
    expect(told(words())).toBe(`${long} Kan ik nog iets doen?`);
    expect(host.sawUpTo).toEqual([1, 2]);
  });

  test('and what is said later wait together where Teams still takes nothing', async () => {
    const { azure, clock, keeps, sends, words } = await halfway();
    await keeps(say('Kan ik nog iets doen?'));
    azure.fails({ on: 'send', code: 'BotConversationRateLimit' });
    await expect(sends(1, 2)).rejects.toBeInstanceOf(DeliveryDelayed);
    clock.advance({ seconds: 5 });
    await sends(1, 2);
    expect(told(words())).toBe(`${long} Kan ik nog iets doen?`);
  });
});

test('however much is said, Teams is never sent more at once than it takes', async () => {
  const { azure, clock, keeps, sends, words } = await connect({ holdsPace: true });
  const most = 120;
  for (let said = 1; said <= most; said += 1) {
    const entry = await keeps(say(`bericht ${said}`));
    for (;;) {
      const waits = await sends(entry).then(
        () => 0,
        (error: unknown) => {
          if (!(error instanceof DeliveryDelayed)) throw error;
          // ours, before anything was sent
          expect(error.message).toBe('more than Teams takes at once');
          return error.milliseconds;
        },
      );
      if (waits === 0) break;
      clock.advance({ milliseconds: waits });
    }
  }
  expect(words()).toHaveLength(most);
  expect(azure.calls.filter((call) => call.endsWith('/activities'))).toHaveLength(most);
});

test('the stand-in refuses one too many, as Teams does', async () => {
  const azure = await azureBot({ clock: createTestClock().now, holdsPace: true });
  const sanne = azure.customer();
  const says = (text: string) =>
    azure.rooms.take(
      sanne.room.id,
      Buffer.from(
        JSON.stringify({
          ...{ type: 'message', text, from: azure.bot, conversation: { id: sanne.room.id } },
        }),
      ),
    );
  for (const text of '1234567') says(text);
  expect(() => says('8')).toThrow(/quota/);
});
