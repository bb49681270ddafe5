import type { Activity } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import { startTestApp, type TestAppSettings } from '../app.ts';
import { order } from '../orders.ts';
import type { Person } from '../stand-ins/whatsapp/switchboard.ts';
import { startWhatsApp, type WhatsAppStandIn } from '../stand-ins/whatsapp/whatsapp.ts';
import { asActivity, choicesOn } from './phone-screen.ts';
import { sampleOf } from './samples.ts';
import { storyStaff } from './story-staff.ts';
import type { StoryCustomer, StorySetting } from './story-channel.ts';
import { WatchedStore } from './watched-store.ts';

/** The customer with what only WhatsApp has. */
export interface OnWhatsApp extends StoryCustomer {
  meta: WhatsAppStandIn;
  phone: ReturnType<WhatsAppStandIn['customer']>;
  store: WatchedStore;
  conversation: () => Promise<string>;
  /** What comes in answer to something that only WhatsApp has, such as `phone.sharesLocation(…)`. */
  answered: (told: Promise<{ id: string; status: number }>) => Promise<Partial<Activity>[]>;
}

/** The customer of a story writes one message after the other: no deliveries cross that would have to be gathered. */
function withoutGathering(milliseconds: number, run: () => void): void {
  setTimeout(run, milliseconds <= 400 ? 0 : milliseconds).unref();
}

const inWords = { nl: 'nederlands', en: 'english' };

/**
 * The whole app on a free port with WhatsApp, and a customer with a phone. Nobody opens a conversation there: it begins
 * with what the customer writes, and the welcome comes with the answer. Where a story presses first, or is told in
 * English from the start, the customer says so before.
 */
export async function openOnWhatsApp(
  setting: StorySetting,
  outside: Pick<TestAppSettings, 'after' | 'smtpUrl' | 'env'> & { who?: Partial<Person> } = {},
): Promise<OnWhatsApp> {
  const { at, orders = [order()], locale = 'nl-NL', staffed = false } = setting;
  const { env = {}, who = {}, after = withoutGathering, smtpUrl } = outside;
  const store = new WatchedStore();
  let now = Temporal.Instant.from(at);
  // the customer has the phone in hand: what comes is read
  const meta = await startWhatsApp({ clock: () => now, reports: ['sent', 'delivered', 'read'] });
  const app = await startTestApp({
    at,
    orders,
    store,
    env: { ...meta.env, ...env },
    after,
    ...(smtpUrl !== undefined && { smtpUrl }),
  });
  await meta.connect(`${app.url}/webhooks/whatsapp`);
  const phone = meta.customer({
    ...{ name: 'Sanne', phone: '31612345678', userId: 'NL.1380013800' },
    ...who,
  });
  const staff = await storyStaff(app, staffed, conversation);
  let read = 0;

  async function conversation(): Promise<string> {
    for await (const { id } of store.conversations()) return id;
    throw new Error('the customer has not written');
  }

  async function heard(): Promise<Partial<Activity>[]> {
    await store.untilQuiet(await conversation());
    await meta.settled();
    const news = phone.received().slice(read);
    read += news.length;
    return Promise.all(news.map((message) => asActivity(message, store)));
  }

  async function answered(told: Promise<{ id: string; status: number }>) {
    const { id, status } = await told;
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
    await store.untilKept(id);
    return heard();
  }

  const says = (text: string) => answered(phone.says(text));

  async function presses(label: string): Promise<Partial<Activity>[]> {
    if (phone.received().length === 0) await says('hallo');
    const choices = phone.received().toReversed().flatMap(choicesOn);
    const choice = choices.find((one) => one.label === label);
    return choice?.number === undefined ? answered(phone.presses(label)) : says(choice.number);
  }

  return {
    ...{ meta, phone, conversation },
    answered,
    store,
    heard,
    says,
    presses,
    joins: () => (locale.startsWith('en') ? says(inWords.en) : Promise.resolve([])),
    hands({ name, contentType }) {
      const file = { name, contentType, bytes: sampleOf(contentType) };
      return answered(
        contentType.startsWith('image/') ? phone.sendsImage(file) : phone.sendsDocument(file),
      );
    },
    switchesTo: (language) => says(inWords[language]),
    waitsUntil(moment) {
      now = Temporal.Instant.from(moment);
      app.goTo(moment);
    },
    async leaves() {
      await app.stop();
      await meta.close();
      if (meta.faults.length > 0) throw new Error(`Meta would refuse: ${meta.faults.join('; ')}`);
    },
    staff,
  };
}
