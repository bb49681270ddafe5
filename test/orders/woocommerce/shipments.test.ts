import { describe, expect, test } from '@jest/globals';
import { orderSchema, type Order } from '../../../policies/order/order.ts';
import { order } from '../../support/orders.ts';
import { wooCommerce } from '../../support/stand-ins/woocommerce.ts';
import { WooShopMaker, type WooShop } from '../../support/stand-ins/woocommerce-shop.ts';
import { lookInto } from '../../support/woocommerce.ts';

const pending = { status: 'pending', deliveredAt: null } as const;
const items = '_wc_shipment_tracking_items';

/** What is read of an order with which plugins have kept this. */
async function readDelivery(
  kept: Record<string, unknown>,
  change: (shop: WooShop) => void = () => undefined,
): Promise<Order['delivery']> {
  const maker = new WooShopMaker();
  const made = maker.add(order({ items: [{ sku: 'TRUI-M', name: 'Trui Noord' }] }));
  for (const [key, value] of Object.entries(kept)) made.meta_data.push(maker.meta(key, value));
  change(maker.shop);
  const { system } = lookInto(await wooCommerce(maker.shop));
  const [found] = await system.byNumber('1042');
  return orderSchema.parse(found).delivery;
}

const tracked = {
  tracking_provider: 'postnl',
  custom_tracking_provider: '',
  custom_tracking_link: '',
  tracking_number: '3STEST0000001',
  date_shipped: '1793577600',
};

describe('a parcel', () => {
  test.each<[string, Record<string, unknown>, Partial<Order['delivery']>]>([
    [
      'of Advanced Shipment Tracking',
      { [items]: [tracked] },
      { carrier: 'PostNL', trackingCode: '3STEST0000001', shippedAt: '2026-11-02T00:00:00Z' },
    ],
    [
      'with a link of its own',
      { [items]: { 0: { ...tracked, custom_tracking_link: 'https://track.example.nl/1' } } },
      { trackingUrl: 'https://track.example.nl/1' },
    ],
    [
      'of MyParcel',
      {
        _myparcelcom_order_shipments: [
          {
            id: 1,
            barcode: '3SMYPA0000001',
            carrier: 'DHL_FOR_YOU',
            linkConsumerPortal: 'https://track.example.nl/2',
          },
          { id: 2, barcode: '3SMYPA0000002', carrier: 'POSTNL', isReturn: true },
        ],
      },
      { carrier: 'DHL', trackingCode: '3SMYPA0000001', trackingUrl: 'https://track.example.nl/2' },
    ],
    [
      "of MyParcel's version 4",
      { _myparcel_shipments: { 224: { shipment: { barcode: '3SMYPA0000003' } } } },
      { trackingCode: '3SMYPA0000003' },
    ],
    [
      "of PostNL's own plugin",
      { _postnl_order_metadata: { barcodes: [{ value: '3SPNL0000001', created_at: 1 }] } },
      { carrier: 'PostNL', trackingCode: '3SPNL0000001' },
    ],
    [
      'in the fields that many write',
      {
        _tracking_number: 'AB12',
        _tracking_provider: 'trunk-rs',
        _tracking_url: 'https://t.example.nl',
      },
      { carrier: 'trunk rs', trackingCode: 'AB12', trackingUrl: 'https://t.example.nl' },
    ],
  ])('%s', async (_told, kept, facts) => {
    expect(await readDelivery(kept)).toMatchObject({ ...pending, ...facts });
  });

  test('has the name and the link that its plugin makes of the carrier', async () => {
    const found = await readDelivery({ [items]: [tracked] }, (shop) => {
      const link = 'https://postnl.example.nl/3STEST0000001';
      shop.trackingLinks = new Map([['3STEST0000001', { provider: 'PostNL Pakketten', link }]]);
    });
    expect(found).toMatchObject({
      carrier: 'PostNL Pakketten',
      trackingUrl: 'https://postnl.example.nl/3STEST0000001',
    });
  });

  test.each<[string, unknown]>([
    ['text', 'geen'],
    ['nothing', null],
    ['without a code', [{ tracking_provider: 'postnl' }]],
    ['of numbers', [1, 2]],
  ])('%s is none, and breaks nothing', async (_told, value) => {
    expect(await readDelivery({ [items]: value })).toEqual(pending);
  });

  test('never has a link that runs something, nor names in HTML', async () => {
    const custom_tracking_link = 'javascript:alert(1)';
    const custom_tracking_provider = '<b>Fiets</b> &amp; co';
    const item = { ...tracked, custom_tracking_link, custom_tracking_provider };
    const found = await readDelivery({ [items]: [item] });
    expect(found).toMatchObject({ carrier: 'Fiets & co' });
    expect(found.trackingUrl).toBeUndefined();
  });
});

describe('what TrackShip has heard', () => {
  const heard = (...states: object[]) =>
    readDelivery({
      [items]: states.map((_, index) => ({ ...tracked, tracking_number: `3S${index}` })),
      shipment_status: states,
    });
  const arrived = { status: 'delivered', status_date: '2026-11-03 13:05:00' };
  const underWay = { status: 'in_transit', est_delivery_date: '2026-11-04 00:00:00' };

  test('tells when it arrived', async () => {
    expect(await heard(arrived)).toMatchObject({
      status: 'delivered',
      deliveredAt: '2026-11-03T13:05:00Z',
    });
  });

  test('of the last parcel tells when all had arrived', async () => {
    const later = { ...arrived, status_date: '2026-11-05 09:00:00' };
    expect(await heard(later, arrived)).toMatchObject({ deliveredAt: '2026-11-05T09:00:00Z' });
  });

  test('of one parcel says nothing of the other', async () => {
    expect(await heard(arrived, underWay)).toMatchObject({ ...pending, expectedOn: '2026-11-04' });
  });

  test('without its moment tells that it arrived, and not when', async () => {
    const found = await heard({ status: 'delivered', status_date: 'gisteren' });
    expect(found).toMatchObject({ status: 'delivered', deliveredAt: null });
  });

  test('of what came back is that it was not delivered', async () => {
    expect(await heard({ status: 'return_to_sender' })).toMatchObject({ status: 'failed' });
  });
});
