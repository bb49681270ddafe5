/**
 * A channel refuses this message for good: sent again, it would be refused again. The message says why, in
 * Dutch for staff. A channel's connector throws it; whatever else it throws, the message is sent again.
 * Example: `throw new DeliveryRefused('dit nummer is niet op WhatsApp', { cause })`
 */
export class DeliveryRefused extends Error {
  readonly code: string = 'delivery-refused';
  override name = 'DeliveryRefused';
}

/** The channel takes nothing before the customer writes again. */
export class ReplyWindowClosed extends DeliveryRefused {
  override readonly code = 'reply-window-closed';
  override name = 'ReplyWindowClosed';
}

/** The channel has too much to do, or is away: to be sent again after so many milliseconds. */
export class DeliveryDelayed extends Error {
  readonly code = 'delivery-delayed';
  override name = 'DeliveryDelayed';
  readonly milliseconds: number;

  constructor(message: string, milliseconds: number, options?: ErrorOptions) {
    super(message, options);
    this.milliseconds = milliseconds;
  }
}

/** What became of a message after the channel took it. */
export interface DeliveryOutcome {
  /** Sequence numbers of the log entries that the message carried. */
  entries: number[];
  /** The channel's own id of the message. */
  messageId: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  /** When, as the channel says: an ISO instant. */
  at: string;
  /** Why it failed, in Dutch for staff. */
  reason?: string;
  /** It failed as the customer wrote too long ago. */
  windowClosed?: boolean;
}
