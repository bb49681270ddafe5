import type { Activity } from 'botbuilder';
import { connect, type Client, type Seen } from '../direct-line/client.ts';
import { startTestApp } from '../app.ts';
import { newToken } from '../direct-line/customer.ts';
import { order } from '../orders.ts';
import { sampleOf } from './samples.ts';
import { storyStaff } from './story-staff.ts';
import type { StoryCustomer, StorySetting } from './story-channel.ts';
import { WatchedStore } from './watched-store.ts';

type Posted = Parameters<Client['post']>[0];

/** The whole app on a free port, reached by the client library that Web Chat uses. */
export async function openOnWebChat(setting: StorySetting): Promise<StoryCustomer> {
  const { at, orders = [order()], locale = 'nl-NL', staffed = false } = setting;
  const store = new WatchedStore();
  const app = await startTestApp({ at, orders, store });
  const { token, conversationId: id } = await newToken(app.url, { locale });
  const staff = await storyStaff(app, staffed, () => Promise.resolve(id));
  const domain = `${app.url}/v3/directline`;
  let client: Client | undefined;
  let read = 0;

  const connected = (): Client => {
    if (client === undefined) throw new Error('the customer has not joined');
    return client;
  };

  /** What came since the last time, once the bot has nothing more to do. */
  async function heard(): Promise<Partial<Activity>[]> {
    const { seen, until } = connected();
    await store.untilQuiet(id);
    const all = await activitiesOf(domain, id, token);
    // the stream must bring what the history has
    await until(() => all.every((one) => seen.some((other) => other.id === one.id)));
    const news = seen
      .slice(read)
      .filter(({ type, from }) => type === 'message' && from.role === 'bot');
    read = seen.length;
    return news as unknown as Partial<Activity>[];
  }

  async function posts(activity: Posted): Promise<Partial<Activity>[]> {
    const answer = await connected().post(activity);
    if (answer === 'retry') throw new Error('the server did not take the message');
    return heard();
  }

  return {
    store,
    heard,
    async joins() {
      const made = connect({ domain, token, webSocket: true });
      client = made;
      await made.until(() => made.seen.length > 0);
      return heard();
    },
    says: (text) => posts({ text }),
    presses(label) {
      const shown = connected().seen as unknown as Partial<Activity>[];
      const buttons = shown.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
      const button = buttons.findLast(({ title }) => title === label);
      if (button === undefined) throw new Error(`no button "${label}" was shown`);
      // as Web Chat sends a `messageBack`
      return posts({ text: button.text ?? label, value: button.value as object });
    },
    hands: ({ name, contentType }) =>
      posts({ attachments: [{ name, contentType, contentUrl: dataAddress(contentType) }] }),
    switchesTo: (language) =>
      posts({ type: 'event', name: 'language', value: language } as unknown as Posted),
    waitsUntil: (moment) => {
      app.goTo(moment);
    },
    async leaves() {
      client?.close();
      await app.stop();
    },
    staff,
  };
}

async function activitiesOf(domain: string, id: string, token: string): Promise<Seen[]> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${domain}/conversations/${id}/activities`, { headers });
  return ((await answer.json()) as { activities: Seen[] }).activities;
}

function dataAddress(contentType: string): string {
  return `data:${contentType};base64,${sampleOf(contentType).toString('base64')}`;
}
