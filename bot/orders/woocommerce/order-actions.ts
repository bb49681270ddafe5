import type {
  Address,
  OrderAction,
  OrderActionKind,
} from '../../../policies/order/order-action.ts';
import { OrderActionRefused } from '../../ports/order-system.ts';
import { findOrderToChange } from '../order-to-change.ts';
import { plainText } from '../plain-text.ts';
import { notesSchema, templatesSchema, type OrderAnswer, type Subscription } from './answers.ts';
import type { WooCommerceRest } from './rest.ts';
import type { ShopOrder, ShopOrders } from './shop-orders.ts';
import type { SurroundingsReader } from './surroundings.ts';

export interface ActionTools {
  rest: WooCommerceRest;
  orders: ShopOrders;
  surroundings: SurroundingsReader;
}

type Act<K extends OrderActionKind> = (
  action: Extract<OrderAction, { type: K }>,
  order: ShopOrder,
  key: string,
) => Promise<void>;

/** In which nothing was sent yet. Where a plugin has added others, staff know what those mean. */
const beforeShipping = ['pending', 'on-hold', 'processing'];

const invoice = 'customer_invoice';

/** Does it in the shop, as the port's `perform` promises. Each reads first how the order stands. */
export function createOrderActions({ rest, orders, surroundings }: ActionTools) {
  const acts: { [K in OrderActionKind]: Act<K> } = {
    async note({ text }, { answer: { id } }, key) {
      const notes = await readNotes(rest, id);
      if (notes.some(({ note }) => plainText(note).includes(markOf(key)))) return;
      await addNote(rest, id, `${text}\n\n${markOf(key)}`);
    },

    async 'cancel-order'(_action, { answer: { id, status } }) {
      if (status === 'cancelled') return;
      await rest.send('PUT', `orders/${id}`, { status: 'cancelled' });
    },

    async 'change-address'({ address }, { answer }) {
      const shipping = toShipping(address, answer);
      const has = (field: string) => answer.shipping[field as keyof typeof answer.shipping];
      if (Object.entries(shipping).every(([field, value]) => has(field) === value)) return;
      await rest.send('PUT', `orders/${answer.id}`, { shipping });
    },

    // WooCommerce notes at the order whom it has mailed, so that a note before tells whether it was done.
    async 'send-invoice'(_action, { answer: { id, billing } }, key) {
      const path = `orders/${id}/actions`;
      const templates = await rest.find(`${path}/email_templates`, {}, templatesSchema);
      if (!templates)
        throw new OrderActionRefused('it takes WooCommerce 9.8 to mail an invoice again');
      if (!templates.body.some((template) => template.id === invoice)) {
        throw new OrderActionRefused('WooCommerce has no invoice to mail for this order');
      }
      const notes = await readNotes(rest, id);
      const begun = notes.find(({ note }) => plainText(note).includes(markOf(key)));
      const isMailed = notes.some(
        ({ id: at, note }) => begun && at > begun.id && plainText(note).includes(billing.email),
      );
      if (isMailed) return;
      if (!begun) await addNote(rest, id, `De klant vraagt de factuur nog eens. ${markOf(key)}`);
      await rest.send('POST', `${path}/send_email`, { template_id: invoice });
    },

    async 'cancel-subscription'({ stop }, { answer }) {
      const all = await surroundings.findSubscriptions([answer]);
      const open = all.filter(({ status }) => !['cancelled', 'expired', 'trash'].includes(status));
      const [one, ...others] = open;
      if (!one) return;
      if (others.length > 0) {
        throw new OrderActionRefused(`${open.length} subscriptions run on this order`);
      }
      const status = endingOf(one, stop);
      if (status === one.status) return;
      await rest.send('PUT', `subscriptions/${one.id}`, { transition_status: status });
    },
  };

  return async (action: OrderAction, key: string): Promise<void> => {
    const found = await orders.byNumber(action.number);
    const byNumber = () => Promise.resolve(found.map(({ order }) => order));
    const order = await findOrderToChange({ byNumber }, action);
    const shopOrder = found.find((one) => one.order === order) as ShopOrder;
    checkNotBegun(action, shopOrder);
    await (acts[action.type] as Act<OrderActionKind>)(action, shopOrder, key);
  };
}

/** What only WooCommerce knows: statuses of plugins, and a label that was made before anything was sent. */
function checkNotBegun({ type }: OrderAction, { answer: { status }, order }: ShopOrder): void {
  if (type !== 'cancel-order' && type !== 'change-address') return;
  if (order.delivery.trackingCode !== undefined) {
    throw new OrderActionRefused('a parcel was made ready for this order already');
  }
  if (status === 'cancelled' || beforeShipping.includes(status)) return;
  throw new OrderActionRefused(`the order stands as ${status} in WooCommerce`);
}

async function readNotes(rest: WooCommerceRest, id: number) {
  return (await rest.get(`orders/${id}/notes`, { type: 'any' }, notesSchema)).body;
}

/** What a note bears, so that it is known again. Keys begin alike, so it has an end. */
function markOf(key: string): string {
  return `(Loket ${key})`;
}

/** WooCommerce shows notes as HTML. */
function addNote(rest: WooCommerceRest, id: number, text: string): Promise<void> {
  const note = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return rest.send('POST', `orders/${id}/notes`, { note, customer_note: false });
}

/** The parts that change. Who gets the parcel stays, where no other is named. */
function toShipping(address: Address, { shipping, billing }: OrderAnswer) {
  const { street, postcode, city, country, name } = address;
  const had = shipping.address_1 === '' ? billing : shipping;
  if (country !== undefined && country !== had.country) {
    throw new OrderActionRefused('to another country costs and taxes differ');
  }
  const [first_name = '', ...rest] = name?.trim().split(/\s+/) ?? [];
  const receiver =
    name === undefined ? had : { first_name, last_name: rest.join(' '), company: '' };
  return {
    first_name: receiver.first_name,
    last_name: receiver.last_name,
    company: receiver.company,
    address_1: street,
    address_2: '',
    state: '',
    postcode,
    city,
    country: had.country,
  };
}

/** Only one that is paid for can run until its period's end; one that waits for its payment ends at once. */
function endingOf({ status }: Subscription, stop: 'end-of-cycle' | 'now'): string {
  const mayRunOut = status === 'active' || status === 'pending-cancel';
  return stop === 'end-of-cycle' && mayRunOut ? 'pending-cancel' : 'cancelled';
}
