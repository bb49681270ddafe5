import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Role } from '../../../bot/ports/staff-store.ts';
import { startTestApp, type TestApp, type TestAppSettings } from '../../support/app.ts';
import { openContext, watch, type Watched } from '../../support/browser.ts';
import { password } from '../../support/desk/test-password.ts';
import { visit, type Visitor } from '../../support/desk/test-sign-in.ts';
import { customerOf } from '../../support/direct-line/customer.ts';

export type StaffedShop = Awaited<ReturnType<typeof openStaffedShop>>;
export type Customer = Awaited<ReturnType<typeof customerOf>>;

/** Run before the page: replies leave at once, unless a test has chosen otherwise. */
export const sendAtOnce = `localStorage['loket.desk.settings'] ??= '{"holdReplies":false}';`;

const refund: [string, RegExp][] = [
  ['mijn bestelling is niet geleverd', /bestelnummer/],
  ['1042', /e-mailadres/],
  ['demo@example.nl', /Klopt dat/],
  ['ja', /zaaknummer is R-1042/],
  ['medewerker', /aan de beurt/],
];

/** The whole app with its clock running, and an administrator called Anna. */
export async function openStaffedShop(settings: TestAppSettings = {}) {
  const app = await startTestApp({ at: 'now', ...settings });
  const anna = visit(app);
  const token = firstLink(app).split('#')[1];
  await anna.send('POST', '/desk/api/welcome', {
    ...{ token, name: 'Anna', email: 'anna@example.nl', password },
  });

  return {
    app,
    url: app.url,
    anna,
    /** Adds a member of staff, who has chosen a password by the link that the administrator got. */
    async hire(name: string, role: Role = 'agent'): Promise<Visitor> {
      const email = `${name.toLowerCase()}@example.nl`;
      const { body } = await anna.send('POST', '/desk/api/staff', { name, email, role });
      const hired = visit(app);
      const link = String(body['link']).split('#')[1];
      await hired.send('POST', '/desk/api/password', { token: link, password });
      return hired;
    },
    /** Signs in anew. */
    async enter(email: string): Promise<Visitor> {
      const visitor = visit(app);
      await visitor.enter(email);
      return visitor;
    },
    /** A customer who has been greeted, while Anna is at the desk. */
    async customer(): Promise<Customer> {
      await anna.send('GET', '/desk/api/staff');
      const customer = await customerOf(app.url);
      await customer.hears(/Waarmee/);
      return customer;
    },
    /** A customer who asked for a person, and waits. */
    async waiting(question = 'Mijn factuur klopt niet'): Promise<Customer> {
      const customer = await this.customer();
      await customer.post({ text: question });
      await customer.post({ text: 'medewerker' });
      return customer;
    },
    /** A customer who got a refund of demo order 1042, and then asked for a person. */
    async refunded(): Promise<Customer> {
      const customer = await this.customer();
      for (const [text, answer] of refund) {
        await customer.post({ text });
        await customer.hears(answer);
      }
      return customer;
    },
    /** The desk in a browser of its own, of somebody who is signed in, until the end of the test. */
    async desk(
      browser: Browser,
      who: Visitor,
      options: BrowserContextOptions & { path?: string } = {},
    ): Promise<Watched> {
      const { path = '/desk', ...rest } = options;
      const context = await openContext(browser, {
        viewport: { width: 1440, height: 900 },
        ...rest,
      });
      await context.addInitScript(sendAtOnce);
      await context.addCookies(
        [...who.cookies].map(([name, value]) => ({ name, value, url: app.url })),
      );
      const watched = watch(await context.newPage());
      await watched.page.goto(app.url + path);
      // on a phone it stands behind the conversation
      await watched.page.locator('[role=tablist], #cases').first().waitFor({ state: 'attached' });
      return watched;
    },
    /** Closes what staff have or wait for, so that the next test begins with an empty queue. */
    async closeAll(): Promise<void> {
      const { body } = await anna.send('GET', '/desk/api/conversations?holder=all');
      for (const { id, status } of body['conversations'] as { id: string; status: string }[]) {
        if (status !== 'waiting-for-staff' && status !== 'with-staff') continue;
        await anna.send('POST', `/desk/api/conversations/${id}/claim`, { force: true });
        await anna.send('POST', `/desk/api/conversations/${id}/close`, { result: 'solved' });
      }
    },
    stop: () => app.stop(),
  };
}

/** What went wrong on the page, but for requests that were answered with no, or not at all. */
export function scriptFaults(faults: string[]): string[] {
  return faults.filter((fault) => !fault.startsWith('Failed to load resource'));
}

export function firstLink(app: TestApp): string {
  const line = app.summary().find(([name]) => name === 'First sign-in');
  return line?.[1].split(' ')[0] ?? '';
}
