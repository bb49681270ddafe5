import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { metaOf, type MetaData } from './answers.ts';

/** A parcel, as far as a plugin for shipments tells of it. */
export interface Shipment {
  carrier?: string;
  code?: string;
  url?: string;
  shippedAt?: string;
  expectedOn?: string;
  state?: 'delivered' | 'returned';
  deliveredAt?: string;
}

/** Where Advanced Shipment Tracking and the official Shipment Tracking keep theirs. */
export const trackingItemsKey = '_wc_shipment_tracking_items';

/** Where MyParcel keeps its shipments, its newest version first. */
const myParcelKeys = [
  '_myparcelcom_order_shipments',
  '_myparcelnl_order_shipments',
  '_myparcelbe_order_shipments',
  '_myparcel_shipments',
];

/** Names of plugins' short words for a carrier, by how those begin. */
const carriers = new Map([
  ['postnl', 'PostNL'],
  ['dhl', 'DHL'],
  ['dpd', 'DPD'],
  ['gls', 'GLS'],
  ['ups', 'UPS'],
  ['bpost', 'bpost'],
]);

// A plugin's field that is not as it should be is left out: it is no part of the order that is counted on.
const text = z.union([z.string(), z.number()]).transform(String).catch('');
const entries = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform(Object.values)])
  .catch([]);

const trackingItem = z.object({
  tracking_provider: text,
  custom_tracking_provider: text,
  custom_tracking_link: text,
  tracking_number: text,
  date_shipped: text,
});

const trackedItem = z.object({
  tracking_provider: text,
  tracking_link: text,
  tracking_number: text,
});

const trackShipItem = z.object({ status: text, status_date: text, est_delivery_date: text });

const myParcelFields = z.object({
  barcode: text,
  tracktrace: text,
  carrier: z.union([z.string(), z.object({ externalIdentifier: z.string() })]).catch(''),
  linkConsumerPortal: text,
  link_consumer_portal: text,
  isReturn: z.boolean().catch(false),
});
// version 4 of the plugin kept each one in an envelope
const myParcelShipment = z.union([
  z.object({ shipment: myParcelFields }).transform(({ shipment }) => shipment),
  myParcelFields,
]);

const postNl = z.object({ barcodes: z.array(z.object({ value: z.string() })) });

/** The parcels of an order, by what plugins keep with it; those of the first that keeps any. */
export function readShipments(meta: MetaData): Shipment[] {
  const readers = [fromTracking, fromMyParcel, fromPostNl, fromPlainFields];
  for (const read of readers) {
    const shipments = read(meta).filter(({ code }) => code !== undefined);
    if (shipments.length > 0) return shipments;
  }
  return [];
}

/**
 * Names of carriers, and links, by tracking code: what the plugin makes of what it keeps.
 * `answer` is that of `GET orders/<id>/shipment-trackings`.
 */
export function readTracked(answer: unknown): ReadonlyMap<string, Shipment> {
  const items = listOf(answer, trackedItem);
  return new Map(
    items.map((item) => [
      item.tracking_number,
      { ...shown('carrier', item.tracking_provider), ...linkOf(item.tracking_link) },
    ]),
  );
}

/** Text as it is shown; left out where there is none. */
function shown<K extends string>(name: K, value: string): Partial<Record<K, string>> {
  const read = plainText(value).slice(0, 100);
  return read === '' ? {} : ({ [name]: read } as Record<K, string>);
}

function fromTracking(meta: MetaData): Shipment[] {
  const states = metaOf(meta, 'shipment_status');
  return listOf(metaOf(meta, trackingItemsKey), trackingItem).map((item, index) => ({
    ...shown('carrier', item.custom_tracking_provider || nameCarrier(item.tracking_provider)),
    ...shown('code', item.tracking_number),
    ...linkOf(item.custom_tracking_link),
    ...momentOf('shippedAt', Number(item.date_shipped || NaN) * 1_000),
    ...followed(listOf(states, trackShipItem)[index]),
  }));
}

/** What TrackShip has heard of a parcel; its moments are UTC. */
function followed(state: z.infer<typeof trackShipItem> | undefined): Shipment {
  const expectedOn = state?.est_delivery_date.slice(0, 10) ?? '';
  const expected = z.iso.date().safeParse(expectedOn).success ? { expectedOn } : {};
  if (state?.status === 'return_to_sender') return { ...expected, state: 'returned' };
  if (state?.status !== 'delivered') return expected;
  const told = Date.parse(`${state.status_date.replace(' ', 'T')}Z`);
  return { ...expected, state: 'delivered', ...momentOf('deliveredAt', told) };
}

function fromMyParcel(meta: MetaData): Shipment[] {
  const kept = myParcelKeys.map((key) => listOf(metaOf(meta, key), myParcelShipment));
  const shipments = kept.find((list) => list.length > 0) ?? [];
  return shipments
    .filter(({ isReturn }) => !isReturn)
    .map(({ carrier, ...one }) => ({
      ...shown(
        'carrier',
        nameCarrier(typeof carrier === 'string' ? carrier : carrier.externalIdentifier),
      ),
      ...shown('code', one.barcode || one.tracktrace),
      ...linkOf(one.linkConsumerPortal || one.link_consumer_portal),
    }));
}

// PostNL's link holds the postcode of who gets the parcel, and is not made up here: cases and receipts keep what is told.
function fromPostNl(meta: MetaData): Shipment[] {
  const { data } = postNl.safeParse(metaOf(meta, '_postnl_order_metadata'));
  return (data?.barcodes ?? []).map(({ value }) => ({
    carrier: 'PostNL',
    ...shown('code', value),
  }));
}

/** The fields that many small plugins and connections of carriers write. */
function fromPlainFields(meta: MetaData): Shipment[] {
  const field = (...keys: string[]) =>
    keys.map((key) => text.parse(metaOf(meta, key) ?? '')).find((value) => value !== '') ?? '';
  const carrier = field('_tracking_provider', '_shipment_provider', '_myparcel_carrier');
  return [
    {
      ...shown('carrier', nameCarrier(carrier)),
      ...shown('code', field('_tracking_number', '_tracking_code', '_myparcel_tracktrace')),
      ...linkOf(field('_tracking_url', '_tracking_link')),
    },
  ];
}

function listOf<S extends z.ZodType>(value: unknown, schema: S): z.infer<S>[] {
  return entries.parse(value).flatMap((one) => {
    const read = schema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** Example: `dhl-parcel-nl` is `DHL`. */
function nameCarrier(word: string): string {
  const known = [...carriers].find(([start]) => word.toLowerCase().startsWith(start));
  return known?.[1] ?? word.replace(/[-_]+/g, ' ');
}

// what customers are shown leads to a page, and runs nothing
function linkOf(url: string): Pick<Shipment, 'url'> {
  return z.url({ protocol: /^https?$/ }).safeParse(url).success ? { url } : {};
}

function momentOf<K extends 'shippedAt' | 'deliveredAt'>(
  name: K,
  milliseconds: number,
): Partial<Record<K, string>> {
  if (!Number.isInteger(milliseconds) || milliseconds <= 0) return {};
  const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
  return { [name]: moment } as Record<K, string>;
}
