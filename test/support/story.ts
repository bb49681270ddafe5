import { expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { channels } from './channels/channels.ts';
import type { StoryCustomer, StorySetting } from './channels/story-channel.ts';
import {
  customerIn,
  decisionIn,
  read,
  type ConversationSettings,
  type Customer,
} from './conversation.ts';

/** What the customer says, and what they read next. `[Label]` presses the button with that label. */
export type Line<Someone = Customer> =
  [says: string, reads: RegExp] | [does: (customer: Someone) => unknown, reads: RegExp];

export interface Ending<Someone = Customer> {
  customer: Someone;
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
    await tell(await customerIn(settingOf(setting)), transcript, ending);
  });
}

/**
 * The same story on the engine and through each channel, as a test each that names its channel.
 * Example: `story.onEveryChannel('"terug" takes the last answer back', at, [['menu', /Waarmee/]])`.
 */
story.onEveryChannel = (
  name: string,
  setting: StorySetting | string,
  transcript: Line<StoryCustomer>[],
  ending?: (end: Ending<StoryCustomer>) => unknown,
): void => {
  const { needsSwitch = false, ...given }: StorySetting = settingOf(setting);
  const able = channels.filter(({ switchesInWords }) => !needsSwitch || switchesInWords !== true);
  test.each(able)(`${name} (on $name)`, async (channel) => {
    const customer = await channel.open(given);
    try {
      await tell(customer, transcript, ending);
    } finally {
      await customer.leaves();
    }
  });
};

async function tell<Someone extends Talking>(
  customer: Someone,
  transcript: Line<Someone>[],
  ending?: (end: Ending<Someone>) => unknown,
): Promise<void> {
  await customer.joins();
  let last: Partial<Activity>[] = [];
  let decision: Record<string, unknown> | undefined;
  for (const [says, reads] of transcript) {
    last = await act(customer, says);
    decision = decisionIn(last) ?? decision;
    expect(read(last)).toMatch(reads);
  }
  await ending?.({ customer, last, decision });
}

type Talking = Pick<Customer, 'joins' | 'says' | 'presses'>;

async function act<Someone extends Talking>(
  customer: Someone,
  says: Line<Someone>[0],
): Promise<Partial<Activity>[]> {
  if (typeof says === 'function') return ((await says(customer)) ?? []) as Partial<Activity>[];
  const button = /^\[(.+)\]$/.exec(says)?.[1];
  return button === undefined ? customer.says(says) : customer.presses(button);
}

function settingOf<Setting>(given: Setting | string): Setting | { at: string } {
  return typeof given === 'string' ? { at: given } : given;
}
