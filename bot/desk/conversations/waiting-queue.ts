import type { Store } from '../../ports/store.ts';
import type { WaitingQueue } from '../../ports/waiting-queue.ts';
import type { ConversationIndex } from './conversation-index.ts';
import { sinceOf } from './indexed-conversation.ts';

/** The queue of the desk, for whoever shows it elsewhere. */
export function waitingQueue(
  store: Pick<Store, 'onCommit'>,
  index: Pick<ConversationIndex, 'held'>,
): WaitingQueue {
  return {
    async all() {
      const { queue } = await index.held();
      return queue.flatMap(({ head }) => {
        const since = sinceOf(head);
        if (since === null) return [];
        const orderNumber = head.dialog?.identified?.number;
        return [{ conversation: head.id, since, channel: head.channel, orderNumber }];
      });
    },
    onChange: (listener) => {
      store.onCommit(() => {
        listener();
      });
    },
  };
}
