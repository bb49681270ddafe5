import { concernsStaff, isHandedOver } from '../handoff/rules.ts';
import type { StaffConversation } from '../ports/store.ts';
import type { StoredConversation } from './aggregates.ts';

type Head = StoredConversation['head'];

/** Which conversations a store can name without reading them all, by what their head says. */
export const indexes = {
  unfinished: ({ toHandle, toDeliver }: Head) => toHandle.length + toDeliver.length > 0,
  held: isHandedOver,
  concerningStaff: concernsStaff,
};

/** What is told of one that concerns staff. */
export function staffConversationOf({ id, lastAt, cases }: Head): StaffConversation {
  return { id, lastAt: Date.parse(lastAt), cases };
}
