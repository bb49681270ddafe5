import { describeFault } from '../policies/book-file/book-fault.ts';
import type { Desk } from './desk/desk.ts';
import type { Readiness } from './http/server.ts';
import type { PolicyBookFolder } from './policy-book/policy-book-folder.ts';
import type { OrderSystem } from './ports/order-system.ts';
import type { Store } from './ports/store.ts';

interface Parts {
  hasRoom: () => Promise<boolean>;
  engine: { isStoring(): boolean };
  book: Pick<PolicyBookFolder, 'problem'>;
  orders: Pick<OrderSystem, 'problems' | 'seesDays'>;
  store: Store;
  desk: Pick<Desk, 'problems'>;
  /** What channels tell of themselves. */
  channels: () => string[];
}

/** Whether customers can be served, and all that is wrong with any part. */
export async function judgeReadiness(isStarted: boolean, parts: Parts): Promise<Readiness> {
  const { hasRoom, engine, book, orders, store, desk, channels } = parts;
  const isFull = !engine.isStoring() && !(await hasRoom());
  const full = 'messages cannot be stored; make room on the disk of the data folder';
  return {
    ready: isStarted && !isFull,
    problems: [
      ...(isFull ? [full] : []),
      ...(book.problem() ?? []).map(describeFault),
      ...store.problems(),
      ...problemsWith(orders),
      ...channels(),
      ...(await desk.problems()),
    ],
  };
}

function problemsWith({ problems, seesDays }: Parts['orders']): readonly string[] {
  const short = `orders from more than ${seesDays ?? 0} days ago cannot be seen; the key of the order system lacks the right to it`;
  return [...(seesDays === undefined ? [] : [short]), ...(problems?.() ?? [])];
}
