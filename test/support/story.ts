import { expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import {
  customerIn,
  decisionIn,
  read,
  type ConversationSettings,
  type Customer,
} from './conversation.ts';

/** What the customer says, and what they read next. `[Label]` presses the button with that label. */
export type Line =
  [says: string, reads: RegExp] | [does: (customer: Customer) => unknown, reads: RegExp];

export interface Ending {
  customer: Customer;
  last: Partial<Activity>[];
  decision: Record<string, unknown> | undefined;
}

/** A story told as a transcript; its name is its outcome. */
export function story(
  name: string,
  setting: ConversationSettings | string,
  transcript: Line[],
  ending?: (end: Ending) => unknown,
): void {
  test(name, async () => {
    const customer = await customerIn(typeof setting === 'string' ? { at: setting } : setting);
    await customer.joins();
    let last: Partial<Activity>[] = [];
    let decision: Record<string, unknown> | undefined;
    for (const [says, reads] of transcript) {
      last = await act(customer, says);
      decision = decisionIn(last) ?? decision;
      expect(read(last)).toMatch(reads);
    }
    await ending?.({ customer, last, decision });
  });
}

async function act(customer: Customer, says: Line[0]): Promise<Partial<Activity>[]> {
  if (typeof says === 'function') return ((await says(customer)) ?? []) as Partial<Activity>[];
  const button = /^\[(.+)\]$/.exec(says)?.[1];
  return button === undefined ? customer.says(says) : customer.presses(button);
}
