import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbers } from './running-channel.ts';

const [first = ''] = numbers;

/** A customer as Meta tells of them: number, user id, or both. */
export interface Told {
  phone?: string;
  userId?: string;
  name?: string;
}

export const sanne: Told = {
  phone: '31612345678',
  userId: 'NL.13491208655302741918',
  name: 'Sanne',
};

let given = 0;

/** A message with an id of its own, a second after the one before. */
export function message(content: object, { phone, userId }: Told = sanne): Record<string, unknown> {
  given += 1;
  return {
    ...(phone !== undefined && { from: phone }),
    ...(userId !== undefined && { from_user_id: userId }),
    id: `wamid.${given}`,
    timestamp: String(1_796_000_000 + given),
    ...content,
  };
}

export function text(body: string, from: Told = sanne, more: object = {}) {
  return message({ type: 'text', text: { body }, ...more }, from);
}

/** What one change of `messages` holds. */
export function valueOf(who: Told[], value: object, number = first): object {
  const contacts = who.map(({ phone, userId, name }) => ({
    ...(name !== undefined && { profile: { name } }),
    ...(phone !== undefined && { wa_id: phone }),
    ...(userId !== undefined && { user_id: userId }),
  }));
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '31850000000', phone_number_id: number },
    ...(contacts.length > 0 && { contacts }),
    ...value,
  };
}

/** A payload of one entry with these changes. */
export function payload(...changes: { field: string; value: unknown }[]): object {
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '1029', time: 1_796_000_000, changes }],
  };
}

/** A payload of one message, of who wrote it. */
export function delivery(one: object, from: Told = sanne, number = first): object {
  return payload({ field: 'messages', value: valueOf([from], { messages: [one] }, number) });
}

/** What `field` says, of the account or another thing of the shop. */
export function news(field: string, value: object, time = 1_796_000_000): object {
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '1029', time, changes: [{ field, value }] }],
  };
}

/** A payload as it was recorded. */
export function recorded(name: string): unknown {
  const path = join(import.meta.dirname, '..', 'payloads', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
