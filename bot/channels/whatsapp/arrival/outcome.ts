import { z } from 'zod';
import type { DeliveryOutcome } from '../../../ports/delivery.ts';
import { reasonOf } from '../graph/reasons.ts';
import type { Status } from '../payload/status.ts';

/** What we send along with each message: its conversation, and the entries of the log that it carries. */
const sentAlong = z.tuple([z.string()], z.number().int().nonnegative());

/** The customer has not written for a day. */
const windowClosed = 131047;

/**
 * What a status says, and of which conversation. `undefined` for what was not sent by us: from the app on a phone, by
 * another program, or to a group.
 */
export function readOutcome(
  status: Status,
): { conversation: string; outcome: DeliveryOutcome } | undefined {
  const along = sentAlong.safeParse(parse(status.biz_opaque_callback_data));
  if (!along.success || status.recipient_type === 'group') return undefined;
  const [conversation, ...entries] = along.data;
  const [error] = status.errors ?? [];
  const at = new Date(status.timestamp * 1000).toISOString();
  const told = { entries, messageId: status.id, at };
  if (status.status !== 'failed') {
    // a voice message was listened to
    const outcome = status.status === 'played' ? 'read' : status.status;
    return { conversation, outcome: { ...told, status: outcome } };
  }
  const isClosed = status.errors?.some(({ code }) => code === windowClosed) === true;
  return {
    conversation,
    outcome: {
      ...told,
      status: 'failed',
      ...(error && { reason: reasonOf(error) }),
      ...(isClosed && { windowClosed: true }),
    },
  };
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
