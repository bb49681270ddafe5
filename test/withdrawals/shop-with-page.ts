import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import type { Case } from '../../policies/case/case-events.ts';
import { startTestApp, type TestApp, type TestAppSettings } from '../support/app.ts';
import { order } from '../support/orders.ts';
import { openForm, send, type SeenPage } from './form-client.ts';

/** What most customers of these tests state. */
export const sanne = {
  name: 'Sanne de Vries',
  contract: '1042',
  email: 'sanne@example.nl',
  text: 'Hij past niet.',
};

export interface ShopWithPage extends TestApp {
  store: MemoryStore;
  cases(): Promise<Case[]>;
  /** The second step, for what is stated on the page at this path. */
  state(statement?: Record<string, string>, path?: string): Promise<SeenPage>;
}

/** A shop on Tuesday 3 November 2026, half a minute after ten, in which order 1042 is Sanne's and not delivered yet. */
export async function openShop(settings: TestAppSettings = {}): Promise<ShopWithPage> {
  const store = new MemoryStore();
  const at = '2026-11-03T10:00:30+01:00';
  const app = await startTestApp({ at, orders: [order()], store, ...settings });
  return {
    ...app,
    store,
    async cases() {
      const found: Case[] = [];
      for await (const one of store.cases()) found.push(one);
      return found;
    },
    state: async (statement = sanne, path = '/herroepen') =>
      send(await openForm(app.url + path), 'check', statement),
  };
}
