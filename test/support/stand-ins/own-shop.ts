import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { OrderActionKind } from '../../../policies/order/order-action.ts';
import type { Order } from '../../../policies/order/order.ts';

export const shopToken = 'token-of-the-shop';

/** How the shop fails until it is told otherwise. */
type Failing =
  'status 500' | 'a page' | 'no connection' | 'another key' | 'no list' | 'half an order';

const bodies: Partial<Record<string, z.ZodType>> = {
  notes: z.strictObject({ text: z.string().min(1), visible: z.literal(false) }),
  address: z.strictObject({
    name: z.string(),
    street: z.string().min(1),
    zip: z.string().min(1),
    city: z.string().min(1),
    country: z.string(),
  }),
  end: z.strictObject({ when: z.enum(['end-of-cycle', 'now']), lastDay: z.iso.date() }),
};

const kinds: Record<string, OrderActionKind> = {
  'POST notes': 'note',
  'POST cancel': 'cancel-order',
  'PUT address': 'change-address',
  'POST invoice': 'send-invoice',
  'POST end': 'cancel-subscription',
};

/**
 * The API of a shop that wrote one of its own, as `deploy/orders/mapping.example.yaml` reads it. It searches as such
 * APIs do: by the beginning of a number and by its own id too. `faults` are requests that it does not know.
 */
export async function ownShop(orders: readonly Order[]) {
  const kept = orders.map((order, index) => ({ order, id: `ord_${index + 1}` }));
  const keys = new Set<string>();
  const addresses = new Map<string, string>();
  const shop = {
    url: '',
    failing: undefined as Failing | undefined,
    /** Does what it is asked, and breaks the connection before it has said so. */
    losesAnswers: false,
    ids: kept.map(({ id }) => id),
    done: [] as { type: OrderActionKind; number: string }[],
    paths: [] as string[],
    faults: [] as string[],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      shop.faults.push(String(error));
      response.destroy();
    });
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const url = new URL(request.url ?? '', shop.url);
    shop.paths.push(request.url ?? '');
    if (shop.failing === 'no connection') return void response.socket?.resetAndDestroy();
    if (shop.failing === 'status 500') {
      answer(response, 500, {});
      return;
    }
    if (shop.failing === 'a page') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<h1>Onderhoud</h1>');
      return;
    }
    const key = shop.failing === 'another key' ? 'another' : shopToken;
    if (request.headers.authorization !== `Bearer ${key}`) {
      answer(response, 401, {});
      return;
    }
    if (url.pathname === '/api/orders' && request.method === 'GET') {
      list(url, response);
      return;
    }
    change(request, url, body, response);
  }

  function list({ searchParams }: URL, response: ServerResponse): void {
    const number = searchParams.get('number');
    const email = searchParams.get('email');
    const limit = Number(searchParams.get('limit') ?? 50);
    const plain = (written: string) => written.replace(/[ -]/g, '').toUpperCase();
    const found = kept.filter(({ order, id }) =>
      number === null
        ? order.email.toLowerCase().includes((email ?? '').toLowerCase())
        : plain(order.number).startsWith(plain(number)) || id === number,
    );
    const newest = found.toSorted((a, b) =>
      Temporal.Instant.compare(b.order.placedAt, a.order.placedAt),
    );
    const told = (number === null ? newest.slice(0, limit) : newest).map(toAnswer);
    if (shop.failing === 'no list') {
      answer(response, 200, { data: told });
      return;
    }
    const half = [{ reference: number ?? '1042', customer: { email } }];
    answer(response, 200, { orders: shop.failing === 'half an order' ? half : told });
  }

  function change(
    request: IncomingMessage,
    url: URL,
    body: string,
    response: ServerResponse,
  ): void {
    const [, id = '', what = ''] = /^\/api\/orders\/(\w+)\/(\w+)$/.exec(url.pathname) ?? [];
    const type = kinds[`${request.method ?? ''} ${what}`];
    const found = kept.find((one) => one.id === id);
    if (!found || !type) {
      shop.faults.push(`${request.method ?? ''} ${url.pathname}`);
      answer(response, 404, {});
      return;
    }
    bodies[what]?.parse(JSON.parse(body));
    const sent = request.headers['idempotency-key'];
    if (request.method === 'POST') z.string().min(1).parse(sent);
    const isDone = type === 'change-address' ? addresses.get(id) === body : keys.has(String(sent));
    keys.add(String(sent));
    addresses.set(id, body);
    if (!isDone) shop.done.push({ type, number: found.order.number });
    if (shop.losesAnswers) return void response.socket?.resetAndDestroy();
    response.writeHead(204);
    response.end();
  }

  await new Promise<void>((resolve) => {
    // a slow machine may be longer between two questions than servers keep a connection
    server.keepAliveTimeout = 300_000;
    server.listen(0, '127.0.0.1', resolve);
  });
  shop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return shop;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  // one after the other: once restify is loaded in this process, the first gives nothing back
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

const states = { pending: 'new', delivered: 'arrived', failed: 'lost' };
const results = { paid: 'ok', failed: 'failed', refunded: 'returned' };

/** An order in the words of that shop. */
function toAnswer({ order, id }: { order: Order; id: string }): unknown {
  const { delivery, billing } = order;
  return {
    id,
    reference: order.number,
    created: Temporal.Instant.from(order.placedAt).epochMilliseconds / 1_000,
    cancelled: local(order.cancelledAt),
    state: order.cancelledAt === undefined ? states[delivery.status] : 'cancelled',
    recurring: order.kind === 'subscription',
    recurring_plan: billing && {
      every: billing.cycle === 'month' ? 'monthly' : 'yearly',
      next: billing.nextInvoiceOn,
    },
    waiver: order.digitalConsent,
    customer: {
      email: order.email,
      phone: order.phone,
      private: order.consumer,
      address: { zip: order.postcode },
    },
    shipment: {
      sent: local(delivery.shippedAt),
      arrived: local(delivery.deliveredAt ?? undefined),
      expected: delivery.expectedOn && `${delivery.expectedOn}T00:00:00+01:00`,
      carrier: delivery.carrier,
      code: delivery.trackingCode,
      link: delivery.trackingUrl,
    },
    lines: order.items.map((item) => ({
      sku: item.sku,
      title: item.name,
      count: item.quantity ?? 1,
      returned: item.refunded ?? 0,
      download: item.digital,
    })),
    payments: order.payments.map((payment) => ({
      at: local(payment.paidAt),
      total: Math.round(payment.amount * 100),
      result: results[payment.status],
      paid_back: payment.refunded?.toFixed(2).replace('.', ','),
    })),
  };
}

function local(moment: string | undefined): string | null {
  if (moment === undefined) return null;
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam');
  return zoned.toPlainDateTime().toString().replace('T', ' ');
}
