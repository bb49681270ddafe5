/**
 * A channel refuses this message for good: sent again, it would be refused again. The message says why, in
 * Dutch for staff. A channel's connector throws it; whatever else it throws, the message is sent again.
 * Example: `throw new DeliveryRefused('de klant schreef langer dan 24 uur geleden', { cause })`
 */
export class DeliveryRefused extends Error {
  readonly code = 'delivery-refused';
  override name = 'DeliveryRefused';
}
