import { createHash } from 'node:crypto';
import { foldCase } from '../../../policies/case/fold-case.ts';
import type { OrderAction } from '../../../policies/order/order-action.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { namedEventIn } from '../../ports/conversation/log-events.ts';
import { OrderActionRefused } from '../../ports/order-system.ts';
import type { TurnTools } from '../tools.ts';
import type { OutboxTask } from './outbox-task.ts';

/** Does with orders what customers asked for, in the system that the orders stand in. */
export function orderActionTask(tools: TurnTools): OutboxTask {
  return {
    failed: 'something could not be done with an order',
    workFor(entry, conversation) {
      const asked = namedEventIn(entry, 'order-action')?.value;
      if (asked === undefined) return undefined;
      return async () => {
        await carryOut(asked.reference, asked.action, entry, conversation, tools);
        return [];
      };
    },
  };
}

// A crash between doing and noting has both done again: the system knows the key, and the case the moment.
async function carryOut(
  reference: string,
  action: OrderAction,
  entry: LogEntry,
  { id }: Conversation,
  tools: TurnTools,
): Promise<void> {
  const { orders, log } = tools;
  if (!(await isStillWanted(reference, action, tools))) return;
  try {
    await orders.perform(action, keyOf(id, entry));
  } catch (error) {
    if (!(error instanceof OrderActionRefused)) throw error;
    log.warn({ err: error, conversation: id }, 'the order system refused to do something');
    await tools.caseWork().enterOnce(reference, {
      type: 'order-change-refused',
      ...{ action: action.type, reason: error.message, askedAt: entry.at },
    });
    return;
  }
  // staff read the case itself, and need not read that a note names it
  if (action.type !== 'note') await enterDone(reference, action, entry.at, tools);
}

/** The case may have been erased meanwhile, and a cancellation taken back. */
async function isStillWanted(
  reference: string,
  { type }: OrderAction,
  { store }: TurnTools,
): Promise<boolean> {
  const one = await store.case(reference);
  if (one === undefined) return false;
  if (type !== 'cancel-subscription') return true;
  const { cancelled, latest } = foldCase(one);
  return cancelled !== undefined || latest['cancellation-withdrawn'] === undefined;
}

async function enterDone(
  reference: string,
  { type: action }: OrderAction,
  askedAt: string,
  { caseWork }: TurnTools,
): Promise<void> {
  const done = { type: 'order-changed' as const, action, askedAt };
  if (action === 'cancel-subscription') {
    const also = { type: 'cancellation-carried-out' as const };
    const entered = await caseWork().enterOnce(reference, done, also);
    if (entered.ok || entered.why !== 'not-allowed') return;
    // staff may have noted that they did it, or closed the case
  }
  await caseWork().enterOnce(reference, done);
}

// The same at each try; the shop reads no name of a conversation in it.
function keyOf(conversation: string, { sequence }: LogEntry): string {
  const digest = createHash('sha256').update(`${conversation} ${sequence}`).digest('hex');
  return `loket-${digest.slice(0, 16)}`;
}
