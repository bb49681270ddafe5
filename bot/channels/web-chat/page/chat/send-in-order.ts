import type { Activity, DirectLine, Observer } from './web-chat.ts';

// milliseconds between two tries while the server is away
const pause = 3_000;

/** Where messages are kept that have not gone out, in case the page is closed meanwhile. */
export interface Unsent {
  read: () => Activity[];
  write: (activities: Activity[]) => void;
}

/**
 * Makes Direct Line send one message after the other, each until the server has answered, so that none overtakes
 * another and what is written without a connection goes out when it is back. The server knows a message that it
 * has already by its id. What an earlier page left `unsent` goes first; files cannot be kept, and go with the page.
 * `onStuck` hears whether messages wait. Returns what ends it, and calls back once a message is answered that was on
 * its way then.
 */
export function sendInOrder(
  directLine: DirectLine,
  unsent: Unsent,
  onStuck: (stuck: boolean) => void,
): (onLate?: () => void) => void {
  const post = directLine.postActivity.bind(directLine);
  const queue: { activity: Activity; observer: Observer }[] = unsent
    .read()
    .map((activity) => ({ activity, observer: {} }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late: (() => void) | undefined;

  directLine.postActivity = (activity) => {
    // late, it would be wrong
    if (activity.type === 'typing') return post(activity);
    return {
      subscribe: (observer = {}) => {
        queue.push({ activity, observer });
        keep();
        if (queue.length === 1) sendFirst();
        return { unsubscribe: () => undefined };
      },
    };
  };
  addEventListener('online', hurry);
  sendFirst();

  return (onLate) => {
    late = onLate;
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
        if (queue[0] !== first) {
          late?.();
          return;
        }
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
    keep();
    sendFirst();
  }

  function keep() {
    unsent.write(queue.map(({ activity }) => activity).filter((one) => !one.attachments?.length));
  }
}
