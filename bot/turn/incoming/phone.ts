import type { Activity, ChannelAccount } from 'botbuilder';
import { z } from 'zod';
import { readPhoneNumber } from '../../../policies/order/phone-number.ts';

/*
 * Telephone numbers with their country, as a channel tells them, which has made sure that they are the customer's.
 */

const senderSchema = z.object({ properties: z.object({ phone: z.string() }) });

/** The number that the customer writes from, where the channel tells it. Example: `+31612345678`. */
export function senderPhone(user: ChannelAccount | undefined): string | undefined {
  const { data } = senderSchema.safeParse(user);
  const digits = data?.properties.phone.replace(/^\+/, '');
  return digits && readPhoneNumber(`+${digits}`);
}

const sharedSchema = z.object({ sharedPhone: z.string() });

/** The number that the customer shares with this message, as they were asked to. */
export function sharedPhone({ channelData }: Partial<Activity>): string | undefined {
  return sharedSchema.safeParse(channelData).data?.sharedPhone;
}
