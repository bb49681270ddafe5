import { TurnContext, type Activity } from 'botbuilder';
import type { Logger } from 'pino';
import { createAzureBot } from '../../../bot/channels/azure-bot/azure-bot.ts';
import { allowHosts } from '../../../bot/channels/azure-bot/hosts.ts';
import { messagesPath } from '../../../bot/channels/azure-bot/messages-door.ts';
import type { AzureBotSettings } from '../../../bot/channels/azure-bot/settings.ts';
import { openWayOut } from '../../../bot/channels/azure-bot/way-out.ts';
import type { ChannelHost } from '../../../bot/channels/channel.ts';
import { closeServer, createServer } from '../../../bot/http/server.ts';
import { machineClock } from '../../../bot/machine-clock.ts';
import { HelpdeskAdapter } from '../../../bot/turn/adapter.ts';
import { createTestHost } from '../../support/channel-host.ts';
import { shippedWording } from '../../support/book.ts';

/** Our channel on a real server, with our adapter behind it, which says what it hears. */
export async function startOurEcho(settings: AzureBotSettings, log: Logger) {
  const clock = machineClock;
  const wording = shippedWording();
  const hosts = allowHosts(settings.moreHosts);
  const after = (milliseconds: number, run: () => void) => void setTimeout(run, milliseconds);
  const adapter = new HelpdeskAdapter(() => ({ connector: wayOut.connector }));
  const kept = createTestHost(clock, () => []);
  const host: ChannelHost = {
    ...kept,
    async receive(activity) {
      const entry = await kept.receive(activity);
      const { activity: heard } = entry;
      await adapter.receiveLocal(heard as Activity, () => Promise.resolve());
      const { activityId, ...reference } = TurnContext.getConversationReference(heard);
      const text = `echo: ${heard.text ?? ''}`;
      await adapter.send(reference, { type: 'message', text, textFormat: 'plain' });
      return entry;
    },
  };
  const tools = { host, clock, log, after };
  const wayOut = openWayOut(settings, hosts, wording, tools);
  const channel = createAzureBot({ settings, hosts, wayOut, wording, tools });
  const server = createServer({
    ...{ clock, after, log, publicUrl: undefined, countedElsewhere: [messagesPath] },
    readiness: () => ({ ready: true, problems: [] }),
  });
  channel.mount(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${messagesPath}`,
    async close() {
      await channel.stop();
      await closeServer(server, 100);
    },
  };
}
