import { randomUUID } from 'node:crypto';
import { KeyedQueue } from '../../../keyed-queue.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { CustomerNames } from '../../../ports/customer-names.ts';
import type { Who } from '../payload/who.ts';

/** Which conversation a customer's messages belong to, by whatever Meta tells of who they are. */
export interface Customers {
  /**
   * The conversation of who wrote to the shop's number: by the user id, else by the phone number; a new one, where neither
   * is known. From then on both lead to it. `undefined` where neither was told.
   */
  conversationOf(number: string, who: Who): Promise<string | undefined>;

  /** The conversation of who wrote, if there is one. */
  known(number: string, who: Who): Promise<string | undefined>;

  /**
   * Has who the customer is from now on lead to the conversation of who they were, and nobody else any more; gives it.
   * `undefined` where they have none. `news` is Meta's id of the message that says so: told again, it changes nothing.
   */
  move(number: string, news: string, before: Who, now: Who): Promise<string | undefined>;
}

export function createCustomers(names: CustomerNames, clock: Clock): Customers {
  const queue = new KeyedQueue();
  const bind = (all: string[], conversation: string) =>
    names.bind(all, conversation, clock().toString());

  async function find(number: string, who: Who): Promise<string | undefined> {
    const { byUserId, byPhone, identified } = namesOf(number, who);
    const own = byUserId && (await names.find(byUserId));
    if (own !== undefined || byPhone === undefined) return own;
    // the number was given to somebody else, whose user id is another
    if (byUserId && (await names.find(identified ?? ''))) return undefined;
    return names.find(byPhone);
  }

  async function conversationOf(number: string, who: Who): Promise<string | undefined> {
    const { byUserId, byPhone, identified } = namesOf(number, who);
    const all = [byUserId, byPhone].filter((name) => name !== undefined);
    if (all.length === 0) return undefined;
    return queue.run(all, async () => {
      const conversation = (await find(number, who)) ?? randomUUID();
      if (byUserId && identified) all.push(identified);
      const stale: string[] = [];
      for (const name of all) if ((await names.find(name)) !== conversation) stale.push(name);
      if (stale.length > 0) await bind(stale, conversation);
      return conversation;
    });
  }

  return {
    conversationOf,
    known: find,
    move(number, news, before, now) {
      const told = `${number} ${news}`;
      const from = allNames(number, before);
      const to = allNames(number, now);
      return queue.run([...from, ...to], async () => {
        const again = await names.find(told);
        if (again !== undefined) return again;
        const conversation = (await find(number, before)) ?? (await find(number, now));
        if (conversation === undefined) return undefined;
        const known = to.filter((name) => now.userId !== undefined || !name.endsWith(identity));
        await bind([...known, told], conversation);
        // a number may be somebody else's next
        await names.forget(from.filter((name) => !to.includes(name)));
        return conversation;
      });
    },
  };
}

const identity = ' has a user id';

/** The names that a customer is kept by; `identified` says that the phone number's customer has a user id that is known. */
function namesOf(number: string, { userId, phone }: Who) {
  const byPhone = phone === undefined ? undefined : `${number} ${phone}`;
  return {
    byUserId: userId === undefined ? undefined : `${number} ${userId}`,
    byPhone,
    identified: byPhone === undefined ? undefined : `${byPhone}${identity}`,
  };
}

function allNames(number: string, who: Who): string[] {
  const { byUserId, byPhone, identified } = namesOf(number, who);
  const known = byUserId === undefined ? [] : [byUserId];
  return byPhone === undefined ? known : [...known, byPhone, ...(identified ? [identified] : [])];
}
