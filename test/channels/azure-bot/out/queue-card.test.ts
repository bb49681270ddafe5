import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { createBotToken } from '../../../../bot/channels/azure-bot/exchange/bot-token.ts';
import { createConnectorClient } from '../../../../bot/channels/azure-bot/exchange/connector-client.ts';
import { allowHosts } from '../../../../bot/channels/azure-bot/hosts.ts';
import { keptCardFile } from '../../../../bot/channels/azure-bot/queue-card/kept-card.ts';
import { createQueueCard } from '../../../../bot/channels/azure-bot/queue-card/queue-card.ts';
import { readConfig } from '../../../../bot/config.ts';
import { openLog } from '../../../../bot/log.ts';
import type { WaitingCustomer } from '../../../../bot/ports/waiting-queue.ts';
import { createTestClock } from '../../../support/channel-host.ts';
import { azureBot } from '../../../support/stand-ins/azure-bot/in-test.ts';
import { linksOn, wordsOn } from '../../../support/stand-ins/azure-bot/shown.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const sanne: WaitingCustomer = {
  conversation: 'c1',
  since: '2026-11-30T09:32:10Z',
  channel: 'webchat',
  orderNumber: '1042',
};
const bram: WaitingCustomer = {
  conversation: 'NL.31612345678/2',
  since: '2026-11-30T09:40:00Z',
  channel: 'whatsapp',
  orderNumber: undefined,
};

/** A team with a channel for the queue, and the shop's bot, on Monday at eleven. */
async function openTeam() {
  const clock = createTestClock('2026-11-30T10:00:00Z');
  const azure = await azureBot({ clock: clock.now });
  const channel = azure.teamChannel();
  const path = join(await temporaryFolder(), 'teams', 'queue-card.json');
  const { azureBot: settings } = readConfig({ ...azure.env, LOKET_TEAMS_QUEUE: channel.link });
  if (!settings?.queueChannel) throw new Error('no channel was chosen');
  const { appId, queueChannel, teamsUrl } = settings;
  const log = openLog({ write: () => undefined }, 'trace');
  const client = createConnectorClient({
    ...{ token: createBotToken(settings), log, random: () => 0 },
    hosts: allowHosts(settings.moreHosts),
  });
  let waiting: WaitingCustomer[] = [];
  let changed: () => void = () => undefined;

  function startServer() {
    const timers: [number, () => void][] = [];
    const card = createQueueCard({
      ...{ channel: queueChannel, appId, client },
      ...{
        serviceUrl: teamsUrl,
        publicUrl: 'https://loket.example.nl',
        zone: () => 'Europe/Amsterdam',
      },
      queue: {
        all: () => Promise.resolve(waiting),
        onChange: (listener) => {
          changed = listener;
        },
      },
      kept: keptCardFile(path),
      tools: { clock: clock.now, log, after: (wait, run) => void timers.push([wait, run]) },
    });
    card.start();
    return {
      card,
      /** How long it waits before it looks again, in milliseconds. */
      waits: () => timers.map(([wait]) => wait),
      async passes() {
        for (const [, run] of timers.splice(0)) run();
        await card.idle();
      },
    };
  }

  const server = startServer();
  await server.card.idle();
  return {
    ...{ azure, channel, clock, path, server, startServer },
    stand: (...now: WaitingCustomer[]) => {
      waiting = now;
      changed();
    },
    /** What can be read in the channel, a message each. */
    reads: () => channel.posts().map(({ activity }) => wordsOn(activity)),
  };
}

const nobody = 'Er wacht niemand';
const onlySanne = 'Er wacht 1 klant\n\nBestelling 1042 via de website, wacht sinds 10:32';

describe('the card of who waits', () => {
  test('is put up at the start, and is as the queue is, in one message', async () => {
    const team = await openTeam();
    expect(team.reads()).toEqual([nobody]);
    team.stand(sanne);
    await team.server.passes();
    expect(team.reads()).toEqual([onlySanne]);
    team.stand(sanne, bram);
    await team.server.passes();
    expect(team.reads()).toEqual([
      'Er wachten 2 klanten\n\nBestelling 1042 via de website, wacht sinds 10:32\n\nKlant via WhatsApp, wacht sinds 10:40',
    ]);
    team.stand();
    await team.server.passes();
    expect(team.reads()).toEqual([nobody]);
    expect(team.channel.posts()[0]?.activity.summary).toBe(nobody);
  });

  test('leads to each conversation at the desk, in Teams', async () => {
    const team = await openTeam();
    team.stand(sanne, bram);
    await team.server.passes();
    const links = team.channel.posts().flatMap(({ activity }) => linksOn(activity));
    expect(links.map(({ title }) => title)).toEqual(['Overnemen', 'Overnemen', 'Open de balie']);
    const [first, second, desk] = links.map(({ url }) => new URL(url));
    expect(first?.origin).toBe('https://teams.microsoft.com');
    expect(first?.pathname).toBe(`/l/entity/${team.azure.appId}/desk`);
    expect(second?.searchParams.get('context')).toBe('{"subEntityId":"NL.31612345678/2"}');
    expect(second?.searchParams.get('webUrl')).toBe(
      'https://loket.example.nl/desk/c/NL.31612345678%2F2',
    );
    expect(desk?.searchParams.has('context')).toBe(false);
  });

  test('is not sent again while nothing of it changed, and once for many changes', async () => {
    const team = await openTeam();
    const calls = team.azure.calls.length;
    team.stand();
    await team.server.passes();
    expect(team.azure.calls).toHaveLength(calls);
    for (let count = 0; count < 100; count += 1) team.stand(sanne);
    team.stand(sanne, bram);
    await team.server.card.idle();
    await team.server.passes();
    await team.server.passes();
    expect(team.azure.calls.length - calls).toBeLessThanOrEqual(2);
    expect(team.reads()[0]).toMatch(/^Er wachten 2 klanten/);
  });

  test('of a hundred who wait fits on a phone', async () => {
    const team = await openTeam();
    team.stand(
      ...Array.from({ length: 100 }, (_, count) => ({ ...sanne, conversation: `c${count}` })),
    );
    await team.server.passes();
    expect(team.reads()[0]).toMatch(/^Er wachten 100 klanten[\s\S]*En nog 92\.$/);
  });

  test('says since which day they wait, where that is not today', async () => {
    const team = await openTeam();
    team.stand({ ...sanne, since: '2026-11-27T15:50:00Z' });
    await team.server.passes();
    expect(team.reads()[0]).toMatch(/wacht sinds vrijdag 27 november om 16:50$/);
  });

  test('goes on in the same message after a restart, and in a new one where that is not known', async () => {
    const team = await openTeam();
    await team.server.card.stop();
    team.stand(sanne);
    await team.startServer().card.idle();
    expect(team.reads()).toEqual([onlySanne]);
    await writeFile(team.path, '{ broken');
    await team.startServer().card.idle();
    expect(team.reads()).toEqual([onlySanne, onlySanne]);
  });

  test('that somebody deleted is put up anew, as soon as a customer waits', async () => {
    const team = await openTeam();
    const [first] = team.channel.posts();
    team.channel.deletes(first?.id ?? '');
    team.stand();
    await team.server.passes();
    expect(team.reads()).toEqual([]);
    team.stand(sanne);
    await team.server.passes();
    expect(team.reads()).toEqual([onlySanne]);
  });

  test('of yesterday gives way to a new one for the first who waits today', async () => {
    const team = await openTeam();
    team.clock.advance({ hours: 22 });
    team.stand({ ...sanne, since: '2026-12-01T07:59:00Z' });
    await team.server.passes();
    expect(team.reads()).toEqual([
      'De wachtrij staat in een nieuwer bericht.',
      'Er wacht 1 klant\n\nBestelling 1042 via de website, wacht sinds 08:59',
    ]);
  });
});

describe('a card that cannot be shown', () => {
  test('says whom to ask where the bot is not in the team, and comes once it is', async () => {
    const team = await openTeam();
    await team.server.card.stop();
    team.channel.removesBot();
    await writeFile(team.path, '{}');
    team.stand(sanne);
    const server = team.startServer();
    await server.card.idle();
    expect(server.card.problems()).toEqual([
      'De wachtrij kan niet in Teams worden getoond: Loket zit niet in het team van dat kanaal. Voeg de app toe aan het team.',
    ]);
    expect(server.waits()).toEqual([600_000]);
    team.channel.addsBot();
    await server.passes();
    expect(server.card.problems()).toEqual([]);
    expect(team.reads().at(-1)).toBe(onlySanne);
  });

  test('for too many calls, or a fault of Teams, waits as long as Teams says', async () => {
    const team = await openTeam();
    team.azure.fails({ status: 429, headers: { 'retry-after': '30' } }, { status: 502 });
    team.stand(sanne);
    await team.server.passes();
    expect(team.server.waits()).toEqual([30_000]);
    await team.server.passes();
    expect(team.server.waits()).toEqual([5_000]);
    await team.server.passes();
    expect(team.reads()).toEqual([onlySanne]);
    expect(team.server.card.problems()).toEqual([]);
  });
});
