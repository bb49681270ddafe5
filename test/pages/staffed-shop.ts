import { execFileSync } from 'node:child_process';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Role } from '../../bot/ports/staff-store.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { watch, type Watched } from '../support/browser.ts';
import { visit, type Visitor } from '../support/desk.ts';
import { customerOf } from '../support/direct-line.ts';
import { builtPages } from './chat-server.ts';

export const password = 'paard batterij nietje';

export type Customer = Awaited<ReturnType<typeof customerOf>>;

/** The desk's page as it is now: what is built already is left alone. */
export function builtDesk(): string {
  execFileSync(process.execPath, ['deploy/build-desk.mjs']);
  return 'dist/desk';
}

/** The whole app with its clock running, its pages built, and an administrator called Anna. */
export async function openStaffedShop() {
  builtPages();
  builtDesk();
  const app = await startTestApp({ at: 'now' });
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
    /** A customer who asked for a person, and waits. */
    async waiting(question = 'Mijn factuur klopt niet'): Promise<Customer> {
      const customer = await customerOf(app.url);
      await customer.hears(/./);
      await customer.post({ text: question });
      await customer.post({ text: 'medewerker' });
      return customer;
    },
    /** The desk in a browser of its own, of somebody who is signed in. */
    async desk(
      browser: Browser,
      who: Visitor,
      options: BrowserContextOptions & { path?: string } = {},
    ): Promise<Watched> {
      const { path = '/desk', ...rest } = options;
      const context = await browser.newContext({
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        viewport: { width: 1440, height: 900 },
        ...rest,
      });
      await context.addCookies(
        [...who.cookies].map(([name, value]) => ({ name, value, url: app.url })),
      );
      const watched = watch(await context.newPage());
      await watched.page.goto(app.url + path);
      await watched.page.getByRole('tab', { name: /Wachtrij|Queue/ }).waitFor();
      return watched;
    },
    stop: () => app.stop(),
  };
}

export function firstLink(app: TestApp): string {
  const line = app.summary().find(([name]) => name === 'First sign-in');
  return line?.[1].split(' ')[0] ?? '';
}
