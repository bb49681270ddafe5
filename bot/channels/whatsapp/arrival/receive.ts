import type { ChannelTools } from '../../channel.ts';
import { frame } from '../activity/frame.ts';
import { quiet, readSaid, type Said } from '../activity/to-activity.ts';
import type { Item, ItemOf } from '../payload/item.ts';
import type { MessageOf } from '../payload/message.ts';
import type { Who } from '../payload/who.ts';
import type { Customers } from './customer.ts';
import type { TakeFile } from './media.ts';

/** What comes from a customer, or is about one. */
type OfCustomer = Exclude<Item, { item: 'news' | 'status' }>;

interface ReceiverOptions {
  customers: Customers;
  takeFile: TakeFile;
  tools: ChannelTools;
}

/** Hands what customers send to the host, once. */
export function createReceiver({ customers, takeFile, tools }: ReceiverOptions) {
  const { host, clock, log } = tools;

  /** Whom it is about, when it was, and what it is by name. */
  function describe(item: OfCustomer): { number: string; who: Who; moment: number; what: string } {
    switch (item.item) {
      case 'message': {
        const { type, timestamp } = item.message;
        return {
          number: item.number,
          who: item.who,
          moment: timestamp,
          what: `a message (${type})`,
        };
      }
      case 'call':
        return { number: item.number, who: item.who, moment: item.call.timestamp, what: 'a call' };
      case 'handover': {
        const { sender, recipient, timestamp } = item.handover;
        return {
          number: recipient.phone_number_id,
          who: {
            ...(sender.phone_number !== undefined && { phone: sender.phone_number }),
            ...(sender.user_id !== undefined && { userId: sender.user_id }),
          },
          moment: timestamp ?? Math.floor(clock().epochMilliseconds / 1000),
          what: 'a handover',
        };
      }
    }
  }

  /** Hands it in, unless it is there already. What has no id of its own is known by its moment. */
  async function receive(item: OfCustomer, conversation: string): Promise<void> {
    const { number, who, moment } = describe(item);
    const id = idOf(item, moment);
    const entries = await host.log(conversation, 0);
    const isTheirs = (known: string) =>
      entries.some(({ from, activity }) => from === 'customer' && activity.id === known);
    if (isTheirs(id)) return;
    const said = await say(item, { conversation, log: entries, takeFile });
    if (said) await hand({ ...frame({ conversation, number, who }, id, moment), ...said });
  }

  /** One that stands for another message is Meta's mistake, and no other try mends it. */
  async function hand(activity: Said): Promise<void> {
    try {
      await host.receive(activity);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'activity-id-reused') throw error;
      log.error(error, 'a message of WhatsApp came in under the id of another');
    }
  }

  /** The customer has another number, or another user id; `undefined` where the message says nothing of the kind. */
  async function move(number: string, message: MessageOf<'system'>) {
    const { type, wa_id, new_wa_id, user_id, previous_user_id } = message.system;
    if (type !== 'user_changed_number' && type !== 'user_changed_user_id') return undefined;
    const isNumber = type === 'user_changed_number';
    const phone = wa_id ?? new_wa_id;
    const before = whoIs(previous_user_id, isNumber ? message.from : undefined);
    // what is not told again may be somebody else's by now
    const now = whoIs(user_id, phone);
    const conversation = await customers.move(number, message.id, before, now);
    // who never wrote has nothing that could follow them
    if (conversation === undefined)
      return { conversation: message.id, run: () => Promise.resolve() };
    const run = async () => {
      const entries = await host.log(conversation, 0);
      if (entries.length === 0 || entries.some(({ activity }) => activity.id === message.id))
        return;
      const { name } = entries.findLast(({ from }) => from === 'customer')?.activity.from ?? {};
      const who = { ...now, ...(name !== undefined && { name }) };
      await hand({
        ...frame({ conversation, number, who }, message.id, message.timestamp),
        type: 'event',
        name: 'contact-changed',
        channelData: { quiet: true },
      });
    };
    return { conversation, run };
  }

  return { describe, receive, move };
}

function whoIs(userId: string | undefined, phone: string | undefined): Who {
  return { ...(userId !== undefined && { userId }), ...(phone !== undefined && { phone }) };
}

function idOf(item: OfCustomer, moment: number): string {
  switch (item.item) {
    case 'message':
      return item.message.id;
    case 'call':
      return item.call.id;
    case 'handover':
      return `handover ${moment} ${item.handover.type}`;
  }
}

type Reading = Parameters<typeof readSaid>[1];

async function say(item: OfCustomer, reading: Reading): Promise<Said | undefined> {
  switch (item.item) {
    case 'message': {
      const said = await readSaid(item.message, reading);
      if (!item.standby || !said) return said;
      // Meta's own assistant answers it
      const channelData = { ...(said.channelData as object), quiet: true, standby: true };
      return { ...said, channelData };
    }
    case 'call':
      return {
        type: 'event',
        name: 'call',
        ...quiet('[belt via WhatsApp; opnemen kan hier niet]'),
      };
    case 'handover':
      return { type: 'event', name: 'standby', value: isTaken(item), ...quiet(noteHandover(item)) };
  }
}

/** Whether Meta's own assistant has the conversation from now on. */
function isTaken({ handover }: ItemOf<'handover'>): boolean {
  return handover.control_passed?.previous_owner_app_role !== 'meta_business_agent';
}

function noteHandover(item: ItemOf<'handover'>): string {
  return isTaken(item)
    ? '[de assistent van Meta beantwoordt dit gesprek nu]'
    : '[de assistent van Meta heeft dit gesprek teruggegeven]';
}
