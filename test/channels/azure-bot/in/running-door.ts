import { afterEach } from '@jest/globals';
import { pino } from 'pino';
import { createAzureBot } from '../../../../bot/channels/azure-bot/azure-bot.ts';
import { allowHosts } from '../../../../bot/channels/azure-bot/hosts.ts';
import { messagesPath } from '../../../../bot/channels/azure-bot/messages-door.ts';
import { readConfig } from '../../../../bot/config.ts';
import { closeServer, createServer } from '../../../../bot/http/server.ts';
import type { LogEntry } from '../../../../bot/ports/conversation/conversation.ts';
import { createTestClock, createTestHost } from '../../../support/channel-host.ts';
import { azureBot } from '../../../support/stand-ins/azure-bot/in-test.ts';
import type { StandInSettings } from '../../../support/stand-ins/azure-bot/azure-bot.ts';

export type RunningDoor = Awaited<ReturnType<typeof startDoor>>;

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

interface Given extends Partial<StandInSettings> {
  /** The door's timer. */
  after?: (milliseconds: number, run: () => void) => void;
}

/** As the machine's, and twenty times as fast. */
const soon = (milliseconds: number, run: () => void) => {
  setTimeout(run, milliseconds / 20).unref();
};

/**
 * The door on a real server at a free port, with Azure Bot Service before it and a host behind it that keeps what it is
 * handed and says nothing.
 */
export async function startDoor({ after = soon, ...given }: Given = {}) {
  const clock = createTestClock('2026-11-30T12:00:00Z');
  const azure = await azureBot({ clock: clock.now, ...given });
  const settings = readConfig(azure.env).azureBot;
  if (!settings) throw new Error('it is not connected');
  const host = createTestHost(clock.now, () => []);
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const hosts = allowHosts(settings.moreHosts);
  const nobody = () => Promise.reject(new Error('nothing is sent here'));
  const channel = createAzureBot({
    ...{ settings, hosts, tools: { host, clock: clock.now, log, after } },
    wayOut: {
      connector: { conversations: { sendToConversation: nobody, replyToActivity: nobody } },
      heard: () => undefined,
      getToken: () => tokenOf(azure),
      problems: () => [],
    },
    wording: { nl: String, en: (key) => `${key} (en)` },
  });
  const server = createServer({
    ...{ clock: clock.now, after, log, publicUrl: undefined, countedElsewhere: [messagesPath] },
    readiness: () => ({ ready: true, problems: [] }),
  });
  channel.mount(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${server.address().port}${messagesPath}`;
  azure.connect(url);
  stops.push(async () => {
    await channel.stop();
    await closeServer(server, 100);
  });

  return {
    ...{ url, azure, host, clock },
    /** What it has logged. */
    log: () => lines.join(''),
    /** All entries of all conversations, in the order in which these began. */
    async entries(): Promise<LogEntry[]> {
      const logs = await Promise.all(host.conversations().map((id) => host.log(id, 0)));
      return logs.flat();
    },
    /** What customers were heard to say. */
    async heard() {
      return (await this.entries()).map(({ activity }) => activity);
    },
    /** Their words alone. */
    async words() {
      return (await this.heard()).map(({ text }) => text);
    },
  };
}

type Azure = Awaited<ReturnType<typeof azureBot>>;

/** As the bot gets it. */
async function tokenOf({ login, appId, password, tenantId }: Azure): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: password,
    scope: 'https://api.botframework.com/.default',
  });
  const type = 'application/x-www-form-urlencoded';
  const { body } = await login.take(tenantId, form.toString(), type);
  return (body as { access_token: string }).access_token;
}
