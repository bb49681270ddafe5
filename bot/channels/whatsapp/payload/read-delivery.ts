import { z } from 'zod';
import { readMessage } from './message.ts';
import type { Item } from './item.ts';
import { newsSchema } from './news.ts';
import { callSchema, handoverSchema, statusSchema } from './status.ts';
import { contactSchema, whoWrote } from './who.ts';
import { metaId, optional, seconds } from './words.ts';

/** What was read of a delivery, and the names of what was not: never a word of its content. */
export interface Delivery {
  items: Item[];
  passedOver: string[];
}

const list = optional(z.array(z.unknown()));

const envelopeSchema = z.object({
  entry: z.array(z.object({ time: optional(seconds), changes: list })),
});

const changeSchema = z.object({ field: z.string().max(200), value: z.unknown() });

const valueSchema = z.object({
  metadata: z.object({ phone_number_id: metaId }),
  contacts: list,
  messages: list,
  statuses: list,
  calls: list,
  /** Where the conversation is held by Meta's own assistant, messages stand in here, or beside it. */
  standby: optional(z.object({ contacts: list, messages: list, statuses: list })),
});

type Value = z.infer<typeof valueSchema>;

/**
 * Reads what Meta delivers: any number of entries, changes and messages. What cannot be read costs nothing beside it.
 * `undefined` where it is no delivery of WhatsApp's at all.
 */
export function readDelivery(body: unknown): Delivery | undefined {
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) return undefined;
  const delivery: Delivery = { items: [], passedOver: [] };
  for (const { time, changes = [] } of envelope.data.entry) {
    for (const change of changes) readChange(change, time, delivery);
  }
  return delivery;
}

function readChange(raw: unknown, time: number | undefined, into: Delivery): void {
  const change = changeSchema.safeParse(raw);
  if (!change.success) {
    into.passedOver.push('a change without a field');
    return;
  }
  const { field, value } = change.data;
  switch (field) {
    case 'messages':
    case 'statuses':
    case 'calls':
    case 'standby':
      readTraffic(field, value, into);
      return;
    case 'messaging_handovers':
      readHandover(value, into);
      return;
    default: {
      const news = newsSchema.safeParse(change.data);
      if (news.success) into.items.push({ item: 'news', news: news.data, ...(time && { time }) });
      else into.passedOver.push(`a change of ${field}`);
    }
  }
}

function readTraffic(field: string, raw: unknown, into: Delivery): void {
  const parsed = valueSchema.safeParse(raw);
  if (!parsed.success) {
    into.passedOver.push(`a change of ${field} that cannot be read`);
    return;
  }
  const value = parsed.data;
  readMessages(value, field === 'standby', into);
  if (value.standby) readMessages({ ...value, ...value.standby }, true, into);
  const number = value.metadata.phone_number_id;
  for (const one of [...(value.statuses ?? []), ...(value.standby?.statuses ?? [])]) {
    const status = statusSchema.safeParse(one);
    if (status.success) into.items.push({ item: 'status', number, status: status.data });
    else into.passedOver.push('a status');
  }
  for (const one of value.calls ?? []) {
    const call = callSchema.safeParse(one);
    if (!call.success) {
      into.passedOver.push('a call');
      continue;
    }
    const { from, from_user_id, event, direction } = call.data;
    // how a call went on, and a call of the shop, is nothing that a customer did
    if (event !== 'connect' || direction === 'BUSINESS_INITIATED') continue;
    const who = whoWrote({ phone: from, userId: from_user_id }, contactsOf(value));
    into.items.push({ item: 'call', number, who, call: call.data });
  }
}

function readMessages(value: Value, standby: boolean, into: Delivery): void {
  const contacts = contactsOf(value);
  for (const raw of value.messages ?? []) {
    const message = readMessage(raw);
    if (!message) {
      into.passedOver.push('a message');
      continue;
    }
    const who = whoWrote({ phone: message.from, userId: message.from_user_id }, contacts);
    const number = value.metadata.phone_number_id;
    into.items.push({ item: 'message', number, who, message, ...(standby && { standby }) });
  }
}

function readHandover(value: unknown, into: Delivery): void {
  const handover = handoverSchema.safeParse(value);
  if (handover.success) into.items.push({ item: 'handover', handover: handover.data });
  else into.passedOver.push('a change of messaging_handovers that cannot be read');
}

function contactsOf({ contacts = [] }: Value) {
  return contacts.flatMap((one) => contactSchema.safeParse(one).data ?? []);
}
