import type { Activity } from 'botbuilder';
import { namedEventIn } from '../../../bot/ports/log-events.ts';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import { connect, type Client, type Seen } from '../direct-line/client.ts';
import type { Answer } from '../desk/staff-member.ts';
import { startTestApp } from '../app.ts';
import { newToken } from '../direct-line/customer.ts';
import { order } from '../orders.ts';
import { atTheApi, hire } from '../desk/staff.ts';
import type { StoryCustomer, StorySetting } from './story-channel.ts';

type Posted = Parameters<Client['post']>[0];

/** The whole app on a free port, reached by the client library that Web Chat uses. */
export async function openOnWebChat(setting: StorySetting): Promise<StoryCustomer> {
  const { at, orders = [order()], locale = 'nl-NL', staffed = false } = setting;
  const store = new WatchedStore();
  const app = await startTestApp({ at, orders, store });
  const anna = staffed ? await atTheApi(app, await hire(app.dataDir, 'Anna')) : undefined;
  const { token, conversationId: id } = await newToken(app.url, { locale });
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

  const allowed = async (act: (of: NonNullable<typeof anna>) => Promise<Answer>) => {
    if (anna === undefined) throw new Error('the story has no staff');
    const { status, body } = await act(anna);
    if (status >= 300) throw new Error(`staff may not: ${status} ${JSON.stringify(body)}`);
  };

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
      posts({ attachments: [{ name, contentType, contentUrl: sampleOf(contentType) }] }),
    switchesTo: (language) =>
      posts({ type: 'event', name: 'language', value: language } as unknown as Posted),
    waitsUntil: (moment) => {
      app.goTo(moment);
    },
    async leaves() {
      client?.close();
      await app.stop();
    },
    staff: {
      claims: () => allowed((staff) => staff.claim(id)),
      says: (text) => allowed((staff) => staff.says(id, text)),
      handsBack: () => allowed((staff) => staff.post(`conversations/${id}/hand-back`)),
    },
  };
}

/** A store in memory that tells when nothing is left to handle or to deliver. */
class WatchedStore extends MemoryStore {
  readonly #waiting = new Set<() => void>();

  override async commit(...change: Parameters<MemoryStore['commit']>) {
    const kept = await super.commit(...change);
    for (const look of this.#waiting) look();
    return kept;
  }

  async untilQuiet(conversation: string): Promise<void> {
    for (;;) {
      const committed = new Promise<void>((resolve) => this.#waiting.add(resolve));
      if (await this.#isQuiet(conversation)) break;
      await committed;
    }
    this.#waiting.clear();
  }

  /** What only waits for the customer to fall silent is nothing to do. */
  async #isQuiet(id: string): Promise<boolean> {
    const head = await this.conversation(id);
    if (head?.toHandle.length !== 0) return false;
    const [first] = head.toDeliver;
    const entries = first === undefined ? [] : await this.log(id, first - 1);
    return entries
      .filter(({ sequence }) => head.toDeliver.includes(sequence))
      .every((entry) => namedEventIn(entry, 'await-silence') !== undefined);
  }
}

async function activitiesOf(domain: string, id: string, token: string): Promise<Seen[]> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${domain}/conversations/${id}/activities`, { headers });
  return ((await answer.json()) as { activities: Seen[] }).activities;
}

const samples: Record<string, string> = {
  'image/png':
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'application/pdf': Buffer.from('%PDF-1.4\n%%EOF\n'.padEnd(64)).toString('base64'),
};

/** A real file of this type, as a `data:` address. */
function sampleOf(contentType: string): string {
  const bytes = samples[contentType];
  if (bytes === undefined) throw new Error(`no sample of ${contentType}`);
  return `data:${contentType};base64,${bytes}`;
}
