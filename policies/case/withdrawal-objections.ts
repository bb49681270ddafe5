import type { CaseEvent, CaseEventType } from './case-events.ts';
import { refuseIncomplete, type CaseProgress, type NotAllowed } from './case-progress.ts';

/**
 * Why an event that the phase of a withdrawal allows is refused all the same. It rests on the law that nothing of a
 * withdrawal ends in silence: it is paid, refused on a ground with reasons, or closed with a word to the customer.
 */
export function withdrawalObjection(
  progress: CaseProgress,
  event: CaseEvent,
): NotAllowed | undefined {
  const { latest } = progress;
  switch (event.type) {
    case 'order-matched':
      return latest.opened?.orderNumber === undefined
        ? undefined
        : { reason: 'order-known', why: 'the customer has shown which order it is' };
    case 'goods-received':
    case 'dispatch-proved':
      return latest['goods-received']
        ? { reason: 'received-already', why: 'the goods have been received' }
        : undefined;
    case 'paid-out':
      return payment(progress) ?? incomplete(progress, event);
    default:
      return incomplete(progress, event);
  }
}

/** The fields without which an event of the withdrawal is refused, beyond those that it has in any case. */
export function withdrawalNeeds(
  { kind, latest }: Pick<CaseProgress, 'kind' | 'latest'>,
  type: CaseEventType,
): string[] {
  if (kind !== 'withdrawal') return [];
  if (type === 'paid-out') return ['money'];
  // such as where the customer keeps the goods after all
  const isSettled = latest['paid-out'] ?? latest.decided?.outcome === 'refused';
  return type === 'closed' && !isSettled ? ['text'] : [];
}

function payment({ latest }: CaseProgress): NotAllowed | undefined {
  if (latest['paid-out']) {
    return { reason: 'paid-out-already', why: 'the refund has been paid out' };
  }
  return latest.decided?.outcome === 'refused'
    ? { reason: 'not-granted', why: 'the withdrawal was refused' }
    : undefined;
}

function incomplete(progress: CaseProgress, event: CaseEvent): NotAllowed | undefined {
  const filled: Record<string, unknown> = { ...event };
  const isRefusal = event.type === 'decided' && event.outcome === 'refused';
  const needs = [...withdrawalNeeds(progress, event.type), ...(isRefusal ? ['ground'] : [])];
  const missing = needs.filter((need) => [undefined, ''].includes(filled[need] as string));
  return missing.length > 0 ? refuseIncomplete(event, missing) : undefined;
}
