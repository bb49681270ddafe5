import type { Activity, DirectLine, Observer } from './web-chat.ts';

// milliseconds between two tries while the server is away
const pause = 3_000;

/**
 * Makes Direct Line send one message after the other, each until the server has answered, so that none overtakes
 * another and what is written without a connection goes out when it is back. The server knows a message that it
 * has already by its id. `onStuck` hears whether messages wait. Returns what ends it.
 */
export function sendInOrder(directLine: DirectLine, onStuck: (stuck: boolean) => void): () => void {
  const post = directLine.postActivity.bind(directLine);
  const queue: { activity: Activity; observer: Observer }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  directLine.postActivity = (activity) => {
    // late, it would be wrong
    if (activity.type === 'typing') return post(activity);
    return {
      subscribe: (observer = {}) => {
        queue.push({ activity, observer });
        if (queue.length === 1) sendFirst();
        return { unsubscribe: () => undefined };
      },
    };
  };
  addEventListener('online', hurry);

  return () => {
    queue.length = 0;
    clearTimeout(timer);
    removeEventListener('online', hurry);
  };

  function sendFirst() {
    timer = undefined;
    const [first] = queue;
    if (!first) return;
    post(first.activity).subscribe({
      next: (id) => {
        if (queue[0] !== first) return;
        // so Direct Line says that the network or the server failed
        if (id === 'retry') wait();
        else {
          goOn();
          first.observer.next?.(id);
          first.observer.complete?.();
        }
      },
      error: (cause) => {
        if (queue[0] !== first) return;
        goOn();
        first.observer.error?.(cause);
      },
    });
  }

  function wait() {
    onStuck(true);
    timer = setTimeout(sendFirst, pause);
  }

  function hurry() {
    if (timer === undefined) return;
    clearTimeout(timer);
    sendFirst();
  }

  function goOn() {
    onStuck(false);
    queue.shift();
    sendFirst();
  }
}
