import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { machineClock } from '../../../bot/machine-clock.ts';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import type { CaseEvent, CaseEventOf, CaseKind } from '../../../policies/case/case-events.ts';
import type { Visitor } from '../../support/desk/test-sign-in.ts';
import { customerOf } from '../../support/direct-line/customer.ts';
import { openStaffedShop, type Customer } from './staffed-shop.ts';

export type CaseShop = Awaited<ReturnType<typeof openCaseShop>>;

type Opened = Partial<CaseEventOf<'opened'>>;
type WithoutMoment<Event> = Event extends unknown ? Omit<Event, 'at'> & { at?: string } : never;

/** A moment so many days ago, or with a minus ahead, of the clock that the server and the browser have. */
export function daysAgo(days: number): string {
  return machineClock()
    .subtract({ minutes: Math.round(days * 24 * 60) })
    .toString();
}

/** A shop with staff of each role, and cases that customers opened some days ago. */
export async function openCaseShop() {
  const store = new MemoryStore();
  const shop = await openStaffedShop({ store });
  const customers: Customer[] = [];

  return {
    ...shop,
    store,
    noor: await shop.hire('Noor'),
    mila: await shop.hire('Mila', 'manager'),
    dirk: await shop.hire('Dirk', 'board'),
    /** Opens a case of the kind in a conversation of its own, which it gives. */
    async open(
      reference: string,
      kind: CaseKind,
      opened: Opened,
      ...events: WithoutMoment<CaseEvent>[]
    ): Promise<Customer> {
      // without a web socket nobody has the chat open, and letters are mailed
      const customer = await customerOf(shop.url, { webSocket: false });
      customers.push(customer);
      await customer.hears(/Waarmee/);
      const at = opened.at ?? daysAgo(0);
      const conversation = customer.conversationId;
      await store.commit({
        conversation,
        cases: [
          {
            reference,
            after: 0,
            append: [
              { type: 'opened', kind, conversation, summary: 'Niet geleverd', ...opened, at },
              ...events.map((event) => ({ ...event, at: event.at ?? at })),
            ],
          },
        ],
      });
      return customer;
    },
    /** The types of what was entered in the case, in order; alarms come by the clock, whenever it gets to them. */
    async entered(reference: string): Promise<string[]> {
      const { events = [] } = (await store.case(reference)) ?? {};
      return events.map(({ type }) => type).filter((type) => type !== 'alarm-raised');
    },
    /** The page of a case, or of all, of somebody who is signed in. */
    async page(
      browser: Browser,
      who: Visitor,
      reference?: string,
      options: BrowserContextOptions = {},
    ): Promise<{ page: Page; faults: string[] }> {
      const path = reference === undefined ? '/desk/cases' : `/desk/cases/${reference}`;
      const watched = await shop.desk(browser, who, { ...options, path });
      if (reference !== undefined) await watched.page.locator('#case-title').waitFor();
      return watched;
    },
    async stop(): Promise<void> {
      for (const customer of customers) customer.close();
      await shop.stop();
    },
  };
}
