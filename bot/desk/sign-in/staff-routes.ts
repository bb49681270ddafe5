import type { Request, Server } from 'restify';
import type { z } from 'zod';
import { changedStaffSchema, newStaffSchema, type invitedSchema } from './schemas.ts';
import { staffView } from '../api/staff-view.ts';
import type { Account } from '../../ports/staff-store.ts';
import { UnknownAccount } from './accounts.ts';
import { answering, bodyOf } from './answers.ts';
import type { Parts } from './parts.ts';
import { baseOf } from './where-from.ts';

/** Adds what administrators do with accounts. Who reads the list is no concern of these. */
export function mountStaff(server: Server, parts: Parts): void {
  const { store, publicUrl, guard, accounts, present } = parts;
  const view = (account: Account) => staffView(account, present(account.id));

  server.post(
    '/desk/api/staff',
    answering(publicUrl, async (request, response) => {
      const who = await guard.requireStaff(request, response, ['admin']);
      const given = who && bodyOf(request, response, newStaffSchema);
      if (!given) return;
      const account = await accounts.add(given, who.staff);
      parts.changed();
      response.send(201, await invited(request, account, who.staff));
    }),
  );

  server.patch(
    '/desk/api/staff/:id',
    answering(publicUrl, async (request, response) => {
      const who = await guard.requireStaff(request, response, ['admin']);
      const given = who && bodyOf(request, response, changedStaffSchema);
      if (!given) return;
      const account = await accounts.change(idIn(request), given, who.staff);
      parts.changed();
      response.send(200, view(account));
    }),
  );

  server.post(
    '/desk/api/staff/:id/invitation',
    answering(publicUrl, async (request, response) => {
      const who = await guard.requireStaff(request, response, ['admin']);
      if (!who) return;
      const account = await store.account(idIn(request));
      if (!account) throw new UnknownAccount('There is no such account.');
      response.send(201, await invited(request, account, who.staff));
    }),
  );

  async function invited(
    request: Request,
    account: Account,
    by: Account,
  ): Promise<z.infer<typeof invitedSchema>> {
    const link = welcomeLink(baseOf(request, publicUrl), await accounts.invite(account, by));
    return { staff: view(account), link };
  }
}

/** The secret stands behind `#`, which browsers send to no server and no log keeps. */
export function welcomeLink(base: string, secret: string): string {
  return `${base}/desk/welcome#${secret}`;
}

function idIn({ params }: Request): string {
  return (params as { id: string }).id;
}
