import { azureBotPaces } from '../../limits/limits.ts';
import { Pace, takeAll } from '../../limits/pace.ts';
import type { ChannelTools } from '../channel.ts';
import { DeliveryDelayed } from '../channel.ts';

export interface Paces {
  /** Counts a message before it is sent. Throws `DeliveryDelayed` where Teams would refuse it as one too many. */
  count(conversation: string): void;
  /** Whether the sign of writing may be shown now; counts it then. */
  mayShowTyping(conversation: string): boolean;
}

/** What Teams lets a bot send into one conversation. `random` from 0 to 1 spreads those that wait. */
export function createPaces({ clock }: Pick<ChannelTools, 'clock'>, random: () => number): Paces {
  const paces = azureBotPaces.intoConversation.map((rate) => new Pace(rate, clock));
  const typing = new Pace(azureBotPaces.typing, clock);
  return {
    count(conversation) {
      const seconds = takeAll(paces.map((pace) => [pace, conversation]));
      if (seconds === 0) return;
      const milliseconds = Math.round(seconds * 1000 * (1 + random() / 2));
      throw new DeliveryDelayed('more than Teams takes at once', milliseconds);
    },
    mayShowTyping: (conversation) => typing.take(conversation) === 0,
  };
}
