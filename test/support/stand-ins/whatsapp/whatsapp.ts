import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../../bot/ports/clock.ts';
import { customerWith, type WhatsAppCustomer } from './customer.ts';
import { GraphRefusal } from './graph-error.ts';
import { graphServer, type Failing } from './graph-server.ts';
import { mediaShelf } from './media-shelf.ts';
import {
  newWamid,
  switchboard as openSwitchboard,
  type ApprovedTemplate,
  type Person,
  type SentMessage,
} from './switchboard.ts';
import { approve } from './template-schema.ts';
import { webhookCaller, type Delivery } from './webhook.ts';

export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed';

export interface StandInSettings {
  /** By which the window of 24 hours, media and paces are judged. */
  clock: Clock;
  /** The shop's numbers, by Meta's ids. */
  phoneNumberIds?: string[];
  templates?: ApprovedTemplate[];
  /** Whether more messages at once than Meta takes are refused: 80 a second, and 45 to one customer. */
  holdsPace?: boolean;
  /** What it tells the webhook of each message that it took, of itself and in this order. Nothing when left out. */
  reports?: MessageStatus[];
}

/** The templates that the shop is asked to submit, as Meta approved them. */
export const answerTemplates = ['nl', 'en'].map((language) =>
  approve(
    JSON.parse(readFileSync(`deploy/whatsapp/templates/loket_answer.${language}.json`, 'utf8')),
  ),
);

/**
 * Meta's side of WhatsApp on loopback: the Graph API, which refuses whatever the real one would, and the phones of
 * customers, which call the shop's webhook with signed payloads.
 *
 * Example:
 * `const meta = await startWhatsApp({ clock });`
 * start the app with `meta.env`; `await meta.connect(`${app.url}/webhooks/whatsapp`);`
 * `const sanne = meta.customer({ name: 'Sanne', phone: '31612345678' });`
 * `await sanne.says('hoi'); … sanne.received().at(-1)?.body; await sanne.presses('Geld terug');`
 */
export async function startWhatsApp(settings: StandInSettings) {
  const { clock, templates = answerTemplates, holdsPace = false, reports = [] } = settings;
  const phoneNumberIds = settings.phoneNumberIds ?? ['106540352242922'];
  const [appSecret, verifyToken] = ['secret-of-the-app', 'token-to-verify-with'];
  const accessToken = 'EAAG-token-of-the-system-user';
  const media = mediaShelf(clock);
  const switchboard = openSwitchboard({ clock, media, templates, holdsPace });
  const webhook = webhookCaller({ appSecret, verifyToken });
  const reporting = new Set<Promise<unknown>>();

  const graph = await graphServer({
    version: 'v26.0',
    accessToken,
    phoneNumberIds,
    switchboard,
    media,
    onSent(message) {
      if (!webhook.isConnected()) return;
      const told = (async () => {
        for (const status of reports) await report(message, status);
      })();
      reporting.add(told);
      told.catch(() => undefined).finally(() => reporting.delete(told));
    },
  });

  /** Tells the webhook what became of a message; of a failed one with this code of Meta's. */
  function report(
    { id, from, to, body }: SentMessage,
    status: MessageStatus,
    { code = 131026, at = clock().toString() }: { code?: number; at?: string } = {},
  ): Promise<Delivery> {
    const failure = new GraphRefusal(code, 'as told');
    const told = {
      id,
      status,
      timestamp: String(Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000)),
      ...(to.phone !== undefined && { recipient_id: to.phone }),
      ...(to.userId !== undefined && { recipient_user_id: to.userId }),
      ...(body.biz_opaque_callback_data !== undefined && {
        biz_opaque_callback_data: body.biz_opaque_callback_data,
      }),
      ...(status === 'failed'
        ? { errors: [failure.toStatusError()] }
        : { pricing: { billable: true, pricing_model: 'PMP', category: 'service' } }),
    };
    const metadata = { display_phone_number: '31850000000', phone_number_id: from };
    const value = { messaging_product: 'whatsapp', metadata, statuses: [told] };
    return webhook.deliver({ field: 'messages', value });
  }

  return {
    /** Where the API is, with its version: what `LOKET_WHATSAPP_GRAPH_URL` is set to. */
    url: graph.url,
    appSecret,
    verifyToken,
    accessToken,
    phoneNumberIds,
    /** The environment of an app on it. */
    env: {
      LOKET_WHATSAPP_APP_SECRET: appSecret,
      LOKET_WHATSAPP_VERIFY_TOKEN: verifyToken,
      LOKET_WHATSAPP_ACCESS_TOKEN: accessToken,
      LOKET_WHATSAPP_PHONE_NUMBER_ID: phoneNumberIds.join(','),
      LOKET_WHATSAPP_GRAPH_URL: graph.url,
    },
    /** Verifies the webhook, as the App Dashboard does, and delivers there from now on. */
    connect: (url: string) => webhook.connect(url),
    /** Somebody who has WhatsApp from now on. Without number or user id, the shop never learns it. */
    customer(person: Person): WhatsAppCustomer {
      switchboard.people.push(person);
      return customerWith(person, { clock, switchboard, media, webhook, phoneNumberIds });
    },
    /** What it took from the shop, oldest first: what the shop is billed for. */
    sent: switchboard.sent,
    /** Which messages of customers were marked as read, in order. */
    marks: switchboard.marks,
    templates: switchboard.templates,
    media,
    /** Every call that came, such as `POST /v26.0/106540352242922/messages`. */
    calls: graph.calls,
    /** What the real one would not have understood. */
    faults: graph.faults,
    /** The next calls fail in these ways, one each. */
    fails: (...ways: Failing[]) => void graph.script.push(...ways.map((way) => ({ ...way }))),
    /** Resolves as soon as so many calls in all were dealt with. */
    untilCalls: (count: number) => graph.untilCalls(count),
    /** As if the customer had just written, without telling the webhook. Gives the id of their message. */
    open({ person }: WhatsAppCustomer, to = phoneNumberIds[0] ?? ''): string {
      const id = newWamid();
      switchboard.noteInbound(to, person, id);
      return id;
    },
    report,
    /** Delivers news of any field, such as `account_update`. */
    tells: (field: string, value: Record<string, unknown>) => webhook.deliver({ field, value }),
    /** Delivers a body as it stands, signed unless `signature` says otherwise; an empty one sends none. */
    posts: (body: string, signature?: string) => webhook.post(body, signature),
    /** Holds back what would be delivered, until `flush` delivers all of it in one payload. */
    batch: () => {
      webhook.batch();
    },
    flush: () => webhook.flush(),
    /** Resolves once all of its own reports were delivered and answered. */
    async settled() {
      while (reporting.size > 0) await Promise.allSettled(reporting);
      await webhook.settled();
    },
    close: () => graph.close(),
  };
}

export type WhatsAppStandIn = Awaited<ReturnType<typeof startWhatsApp>>;
