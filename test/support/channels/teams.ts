import type { Activity } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import { startTestApp, type TestAppSettings } from '../app.ts';
import { order } from '../orders.ts';
import { startAzureBot, type AzureBotStandIn } from '../stand-ins/azure-bot/azure-bot.ts';
import type { Customer } from '../stand-ins/azure-bot/customer.ts';
import { sampleOf } from './samples.ts';
import { storyStaff } from './story-staff.ts';
import type { StoryCustomer, StorySetting } from './story-channel.ts';
import { asActivity } from './teams-screen.ts';
import { WatchedStore } from './watched-store.ts';

/** The customer with what only Teams has. */
export interface OnTeams extends StoryCustomer {
  azure: AzureBotStandIn;
  chat: Customer;
  store: WatchedStore;
  conversation: () => Promise<string>;
  /** The channel of the shop's own team where it shows who waits, if that is asked for. */
  team: ReturnType<AzureBotStandIn['teamChannel']>;
  /** Resolves when the app has nothing more to do. */
  settles: () => Promise<void>;
}

const inWords = { nl: 'nederlands', en: 'english' };

/**
 * The whole app on a free port with Azure Bot Service, and a customer in a personal chat of Teams. The conversation begins
 * with what the customer writes. Where a story presses first, or is told in English from the start, the customer says so
 * before.
 */
export async function openOnTeams(
  setting: StorySetting,
  outside: Pick<TestAppSettings, 'after' | 'smtpUrl' | 'env'> & { showsQueue?: boolean } = {},
): Promise<OnTeams> {
  const { at, orders = [order()], locale = 'nl-NL', staffed = false } = setting;
  const { env = {}, showsQueue = false, ...rest } = outside;
  const store = new WatchedStore();
  let now = Temporal.Instant.from(at);
  const azure = await startAzureBot({ clock: () => now });
  const team = azure.teamChannel();
  const queue = showsQueue ? { LOKET_TEAMS_QUEUE: team.link } : {};
  const app = await startTestApp({
    ...{ at, orders, store, ...rest },
    env: { ...azure.env, ...queue, ...env },
  });
  azure.connect(`${app.url}/api/messages`);
  const chat = azure.customer({ name: 'Sanne', locale });
  const staff = await storyStaff(app, staffed, conversation);
  let read = 0;
  let pressed: string | undefined;
  // what a story does first at a moment, it does then
  let isOnTime = true;

  async function conversation(): Promise<string> {
    for await (const { id } of store.conversations()) return id;
    throw new Error('the customer has not written');
  }

  async function heard(): Promise<Partial<Activity>[]> {
    await store.untilQuiet(await conversation());
    const news = chat.received().slice(read);
    read += news.length;
    return Promise.all(news.map((message) => asActivity(message, store)));
  }

  /** What came in answer, once the bot has nothing more to do. */
  async function answered(told: Promise<{ status: number }>) {
    const { status } = await told;
    // by then it is kept
    if (status !== 200) throw new Error(`the door answered ${status}`);
    return heard();
  }

  function goTo(moment: Temporal.Instant): void {
    now = moment;
    app.goTo(moment.toString());
  }

  /** Nobody writes two messages in a second, and Teams takes no more of a bot. */
  function takesASecond(): void {
    if (!isOnTime) goTo(now.add({ seconds: 1 }));
    isOnTime = false;
  }

  function says(text: string): Promise<Partial<Activity>[]> {
    takesASecond();
    return answered(chat.says(text));
  }

  async function presses(label: string): Promise<Partial<Activity>[]> {
    if (chat.received().length === 0) await says('hallo');
    // pressed once more within seconds, Teams takes it for the same press; here the customer comes back to it
    if (label === pressed) goTo(now.add({ seconds: 20 }));
    else takesASecond();
    pressed = label;
    return answered(chat.presses(label));
  }

  return {
    ...{ azure, chat, conversation, store, heard, says, presses, staff, team },
    settles: () => app.idle(),
    joins: () => (locale.startsWith('en') ? says(inWords.en) : Promise.resolve([])),
    hands({ name, contentType }) {
      takesASecond();
      return answered(chat.hands({ name, contentType, bytes: sampleOf(contentType) }));
    },
    switchesTo: (language) => says(inWords[language]),
    waitsUntil: (moment) => {
      goTo(Temporal.Instant.from(moment));
      isOnTime = true;
    },
    async leaves() {
      await app.stop();
      await azure.close();
      if (azure.faults.length > 0)
        throw new Error(`Teams would refuse: ${azure.faults.join('; ')}`);
    },
  };
}
