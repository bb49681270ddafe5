import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../../bot/ports/clock.ts';
import { botServer, metadataPath, type Failing } from './bot-server.ts';
import { customerIn, type Customer } from './customer.ts';
import { openDoor } from './door.ts';
import { openEntra } from './entra.ts';
import { fileShelf } from './file-shelf.ts';
import { openKeys } from './keys.ts';
import { openLogin } from './login.ts';
import { openRooms, type Person, type Room } from './rooms.ts';

export interface StandInSettings {
  /** By which paces are judged and messages are dated. */
  clock: Clock;
  type?: 'SingleTenant' | 'MultiTenant';
  /** Whether more messages at once than Teams takes are refused. */
  holdsPace?: boolean;
}

const issuer = 'https://api.botframework.com';
/** Where the shop's server is to be found, as its registration has it. */
export const staffHost = 'loket.example.nl';

/**
 * Azure Bot Service on loopback, with Teams and other channels behind it: the keys that it signs with, the login that gives
 * the bot its token, the connector, which refuses whatever the real one would, and people, who call the bot's door with
 * tokens as the real ones are.
 *
 * Example:
 * `const azure = await startAzureBot({ clock });`
 * start the app with `azure.env`; `azure.connect(`${app.url}/api/messages`);`
 * `const sanne = azure.customer({ name: 'Sanne' });`
 * `await sanne.says('hoi'); … sanne.received().at(-1)?.activity; await sanne.presses('Geld terug');`
 */
export async function startAzureBot(settings: StandInSettings) {
  const { clock, type = 'SingleTenant', holdsPace = false } = settings;
  const tenantId = randomUUID();
  // of its own each time: the SDK remembers tokens by it, beyond a test
  const appId = randomUUID();
  const password = 'secret-of-the-registration~1';
  const registeredIn = type === 'SingleTenant' ? tenantId : 'botframework.com';
  const bot = { id: `28:${appId}`, name: 'Loket' };
  const channels = ['msteams', 'directline', 'webchat', 'telegram', 'slack', 'line', 'emulator'];
  const keys = await openKeys(channels);
  const entra = await openEntra({ appId, tenantId, host: staffHost });
  const login = openLogin({ appId, password, tenantId: registeredIn });
  const files = fileShelf();
  const rooms = openRooms({ clock, bot: bot.id, tenant: tenantId, holdsPace });
  const server = await botServer({ ...{ keys, issuer, entra, login, files }, rooms: () => rooms });
  const { origin } = server;
  const serviceUrl = `${origin}/emea/`;
  const door = openDoor({ keys, issuer, appId, serviceUrl });
  const tools = { clock, rooms, files, door, origin, bot, tenantId };
  let people = 0;

  function personOf({ name = 'Sanne', ...given }: Partial<Person> = {}, isTeams = true): Person {
    people += 1;
    const id = isTeams ? `29:1${randomUUID()}` : `person-${people}`;
    return { name, id, ...(isTeams && { aadObjectId: randomUUID() }), ...given };
  }

  return {
    origin,
    appId,
    password,
    tenantId,
    bot,
    serviceUrl,
    issuer,
    /** The addresses that an app is to have in the place of Microsoft's. */
    addresses: { openIdMetadata: `${origin}${metadataPath}`, login: `${origin}/${registeredIn}` },
    /** The environment of an app on it. */
    env: {
      MicrosoftAppType: type,
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      ...(type === 'SingleTenant' && { MicrosoftAppTenantId: tenantId }),
      LOKET_AZURE_BOT_URL: origin,
    },
    /** Posts to this address, that of `/api/messages`, from now on. */
    connect: (url: string) => {
      door.connect(url);
    },
    door,
    keys,
    login,
    rooms,
    /** Where staff of the shop have their accounts at Microsoft. */
    entra,
    files,
    person: personOf,
    /** Somebody in a personal chat of Teams with the bot. */
    customer(who: Partial<Person> = {}): Customer {
      const room = rooms.open({ channelId: 'msteams', type: 'personal' });
      return customerIn(room, personOf(who), tools);
    },
    /** People in one group chat of Teams with the bot. */
    groupChat(...who: Partial<Person>[]): Customer[] {
      const id = `19:${randomUUID()}@thread.v2`;
      return inside(rooms.open({ channelId: 'msteams', type: 'groupChat', id }), who);
    },
    /** People in one thread of a channel of Teams. */
    channel(...who: Partial<Person>[]): Customer[] {
      const channelId = `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`;
      const id = `${channelId};messageid=${rooms.newId()}`;
      const team = { teamId: `19:${randomUUID()}@thread.tacv2`, channelId };
      return inside(rooms.open({ channelId: 'msteams', type: 'channel', id, team }), who);
    },
    /** A channel of a team that the bot was added to, and the link that Teams gives to it. */
    teamChannel() {
      const id = `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`;
      const team = { teamId: `19:${randomUUID()}@thread.tacv2`, channelId: id };
      rooms.join(team);
      const query = `groupId=${randomUUID()}&tenantId=${tenantId}`;
      const link = `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/Service?${query}`;
      return {
        ...{ id, link },
        /** The bot's messages there, oldest first. */
        posts: () => rooms.sent.filter(({ room }) => room.team?.channelId === id),
        /** Somebody deletes the bot's message. */
        deletes: (message: string) => {
          rooms.remove(message);
        },
        /** The bot's app is removed from the team, and added again. */
        removesBot: () => {
          rooms.leave(id);
        },
        addsBot: () => {
          rooms.join(team);
        },
      };
    },
    /** Somebody on another channel of Azure Bot Service, such as `telegram`. */
    elsewhere(channelId: string, who: Partial<Person> = {}): Customer {
      const room = rooms.open({ channelId, type: 'personal', id: randomUUID() });
      return customerIn(room, personOf(who, false), tools);
    },
    /** What it took from the bot, as it stands now, oldest first. */
    sent: rooms.sent,
    /** The rooms in which the bot showed that it is writing, in order. */
    typing: rooms.typing,
    /** Every call that came, such as `POST /emea/v3/conversations/a:1/activities`. */
    calls: server.calls,
    /** What the real one would not have understood. */
    faults: server.faults,
    /** The next calls fail in these ways, one each. */
    fails: (...ways: Failing[]) => void server.script.push(...ways.map((way) => ({ ...way }))),
    /** Resolves as soon as so many calls in all were dealt with. */
    untilCalls: (count: number) => server.untilCalls(count),
    close: () => server.close(),
  };

  function inside(room: Room, who: Partial<Person>[]): Customer[] {
    return who.map((each) => customerIn(room, personOf(each), tools));
  }
}

export type AzureBotStandIn = Awaited<ReturnType<typeof startAzureBot>>;
