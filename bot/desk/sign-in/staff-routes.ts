import type { Request } from 'restify';
import type { z } from 'zod';
import { baseOf } from '../../http/client-address.ts';
import type { Account } from '../../ports/staff-store.ts';
import { permissions } from '../api/permissions.ts';
import { route, type Route } from '../api/route.ts';
import { staffSchema } from '../api/schemas.ts';
import { staffView } from '../api/staff-view.ts';
import { UnknownAccount } from './accounts.ts';
import { changedStaffSchema, invitedSchema, newStaffSchema } from './schemas.ts';
import type { SignInServices } from './sign-in-services.ts';

const roles = permissions.manageStaff;

/** What administrators do with accounts. */
export function staffRoutes(services: SignInServices): Route[] {
  const { store, publicUrl, accounts, isPresent, notifyStaffChanged } = services;
  const view = (account: Account) => staffView(account, isPresent(account.id));

  async function invite(
    request: Request,
    account: Account,
    by: Account,
  ): Promise<z.infer<typeof invitedSchema>> {
    const link = welcomeLink(baseOf(request, publicUrl), await accounts.invite(account, by));
    return { staff: view(account), link };
  }

  return [
    route({
      method: 'post',
      path: '/staff',
      summary: 'Adds somebody, and gives a one-time link for them.',
      roles,
      body: newStaffSchema,
      answer: invitedSchema,
      status: 201,
      refusals: [409],
      async handle({ who, body, request }) {
        const account = await accounts.add(body, who.staff);
        notifyStaffChanged();
        return invite(request, account, who.staff);
      },
    }),
    route({
      method: 'patch',
      path: '/staff/:id',
      summary:
        'Changes name or role, or switches an account off or on; never the last administrator.',
      roles,
      body: changedStaffSchema,
      answer: staffSchema,
      refusals: [404, 409],
      async handle({ who, id, body }) {
        const account = await accounts.change(id, body, who.staff);
        notifyStaffChanged();
        return view(account);
      },
    }),
    route({
      method: 'post',
      path: '/staff/:id/invitation',
      summary: 'Gives a new one-time link; the one before it is good no more.',
      roles,
      answer: invitedSchema,
      status: 201,
      refusals: [404, 409],
      async handle({ who, id, request }) {
        const account = await store.account(id);
        if (!account) throw new UnknownAccount('There is no such account.');
        return invite(request, account, who.staff);
      },
    }),
  ];
}

/** The secret comes after `#`, which browsers send to no server, so that it gets into no log. */
export function welcomeLink(base: string, secret: string): string {
  return `${base}/desk/welcome#${secret}`;
}
