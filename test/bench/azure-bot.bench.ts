import { fork } from 'node:child_process';
import { AuthenticationConstants } from 'botframework-connector';
import { createBotToken } from '../../bot/channels/azure-bot/exchange/bot-token.ts';
import { createConnectorClient } from '../../bot/channels/azure-bot/exchange/connector-client.ts';
import { allowHosts } from '../../bot/channels/azure-bot/hosts.ts';
import { readConfig } from '../../bot/config.ts';
import { openLog } from '../../bot/log.ts';
import { Microsoft, playMicrosoft } from './azure-bot/microsoft.ts';
import { startOurEcho } from './azure-bot/our-echo.ts';
import { openStock, startStockEcho } from './azure-bot/stock-echo.ts';
import { sideBySide } from './filled-store.ts';
import { tell, type Figure } from './report/figure.ts';

/*
 * What a turn on Teams costs our processor, beside the SDK's own adapter, by turns in one run. Both judge the same signed
 * requests, by the same code of the SDK, and send a reply with a token to the same connector, which has a process of its
 * own that is not counted. Neither has a store or dialogs behind it.
 *
 * `sending` is the outbound part alone: one activity, by our client of the connector, and by the SDK's, made anew for each
 * turn as its adapter does. `turn` is all of it, from the request that comes in to the reply that is sent.
 */
const rounds = 7;
const each = 200;
const atOnce = 4;
const text = 'Je bent op tijd: melden kan tot en met zondag 8 november 2026. '.repeat(3);

interface Work {
  prepare?: () => Promise<void>;
  run: () => Promise<unknown>;
}

if (process.argv[2] === 'microsoft') await playMicrosoft();
else await measure();

async function measure(): Promise<void> {
  const microsoft = new Microsoft(fork(process.argv[1] ?? '', ['microsoft']));
  try {
    const { env, serviceUrl } = await microsoft.settings();
    const { azureBot: settings } = readConfig(env);
    if (!settings) throw new Error('the bot is not connected');
    const log = openLog({ write: () => undefined });
    const client = createConnectorClient({
      ...{ token: createBotToken(settings), log },
      hosts: allowHosts(settings.moreHosts),
    });
    const stock = await openStock(settings);
    const from = { id: `28:${settings.appId}`, name: 'Loket' };
    const body = (id: string) => ({ type: 'message', text, from, conversation: { id } });
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;

    await compare(
      'sending on Teams',
      { goal: { most: 0.7 } },
      {
        ours: intoRooms((conversation) =>
          client.send({ serviceUrl, conversation, body: body(conversation) }),
        ),
        stock: intoRooms(async (id) => {
          const connector = await stock.factory.create(serviceUrl, audience);
          await connector.conversations.sendToConversation(id, body(id) as never);
        }),
      },
    );

    const [ourEcho, stockEcho] = [await startOurEcho(settings, log), await startStockEcho(stock)];
    await compare(
      'a turn on Teams, with an echo for a dialog',
      {},
      {
        ours: { run: () => microsoft.talk(ourEcho.url, each) },
        stock: { run: () => microsoft.talk(stockEcho.url, each) },
      },
    );
    await Promise.all([ourEcho.close(), stockEcho.close()]);
  } finally {
    microsoft.end();
  }

  function intoRooms(send: (room: string) => Promise<unknown>): Work {
    let rooms: string[] = [];
    return {
      async prepare() {
        rooms = await microsoft.rooms(each);
      },
      run: () =>
        sideBySide(atOnce, async () => {
          for (let room = rooms.pop(); room !== undefined; room = rooms.pop()) await send(room);
        }),
    };
  }
}

/** Both by turns, who begins changing each round; the first round only warms up. */
async function compare(
  what: string,
  goal: Pick<Figure, 'goal'>,
  work: { ours: Work; stock: Work },
): Promise<void> {
  const took = { ours: [] as number[], stock: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const names = round % 2 === 0 ? (['ours', 'stock'] as const) : (['stock', 'ours'] as const);
    for (const name of names) {
      await work[name].prepare?.();
      const before = process.cpuUsage();
      await work[name].run();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) took[name].push((user + system) / 1000 / each);
    }
  }
  tell({
    ...{ id: 'B7', what: `${what}, CPU`, unit: 'ms', ...goal },
    ours: took.ours,
    peer: { name: 'the stock adapter', values: took.stock },
  });
}
