import { whatsAppPaces } from '../../limits/limits.ts';
import { Pace, takeAll } from '../../limits/pace.ts';
import type { ChannelTools } from '../channel.ts';
import { DeliveryDelayed } from '../channel.ts';

/** Counts a message before it is sent. Throws `DeliveryDelayed` where Meta would refuse it as one too many. */
export type CountSending = (phoneNumberId: string, customer: string) => void;

/**
 * What Meta lets a number send in all, and to one customer. `random` from 0 to 1 spreads those that wait, so that they do
 * not come back together.
 */
export function createPaces(
  { clock }: Pick<ChannelTools, 'clock'>,
  random: () => number = Math.random,
): CountSending {
  const ofNumber = new Pace(whatsAppPaces.ofNumber, clock);
  const toCustomer = new Pace(whatsAppPaces.toCustomer, clock);

  return (phoneNumberId, customer) => {
    const seconds = takeAll([
      [ofNumber, phoneNumberId],
      [toCustomer, `${phoneNumberId} ${customer}`],
    ]);
    if (seconds === 0) return;
    const milliseconds = Math.round(seconds * 1000 * (1 + random() / 2));
    throw new DeliveryDelayed('more than Meta takes at once', milliseconds);
  };
}
