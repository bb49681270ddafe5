import { concernsStaff, isHandedOver } from '../handoff/rules.ts';
import type { StoredConversation } from './aggregates.ts';

type Head = StoredConversation['head'];

/** Which conversations a store can name without reading them all, by what their head says. */
export const indexes = {
  unfinished: ({ toHandle, toDeliver }: Head) => toHandle.length + toDeliver.length > 0,
  held: isHandedOver,
  concerningStaff: concernsStaff,
};

export type IndexName = keyof typeof indexes;

export const indexNames = Object.keys(indexes) as IndexName[];
