import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Account, Grant } from '../../ports/staff-store.ts';
import { bodyOf, parse } from '../api/read-request.ts';
import { route, type Route } from '../api/route.ts';
import { sessionSchema } from '../api/schemas.ts';
import { firstAdmin } from './accounts.ts';
import { passwordFault } from './passwords.ts';
import { fieldRefusal, invalidFields, refusal } from './refusals.ts';
import {
  invitationQuerySchema,
  invitationSchema,
  linkPasswordSchema,
  ownPasswordSchema,
  welcomeSchema,
} from './schemas.ts';
import { hashOf } from './secrets.ts';
import { startSession, type Session } from './session.ts';
import type { SignInServices } from './sign-in-services.ts';
import { countTry, noteFailure } from './count-try.ts';
import { networkOf } from '../../http/client-address.ts';

interface Invitation {
  grant: Grant;
  /** Whose password it sets; `undefined` is the first administrator, who has no account yet. */
  account: Account | undefined;
}

/** How passwords are chosen: by the first administrator, by one-time link, and one's own. */
export function passwordRoutes(services: SignInServices): Route[] {
  const { store, publicUrl, guard, accounts, grants, passwords, tries } = services;

  async function setByLink(request: Request, response: Response): Promise<Session> {
    const { token, password } = parse(linkPasswordSchema, bodyOf(request), invalidFields);
    const { account, grant } = await findInvitation(token);
    if (!account) throw refusal(404, 'link-not-valid');
    await demandFit(password, account.email);
    const passwordHash = await passwords.hash(password);
    await useUp(grant);
    const changed = await accounts.setPassword(account.id, passwordHash, 'one-time link');
    tries.forgive(account.email);
    services.notifyStaffChanged();
    return startSession(request, response, services, changed);
  }

  async function changeOwn(request: Request, response: Response): Promise<Session> {
    const { staff } = await guard.requireStaff(request);
    const { current, password } = parse(ownPasswordSchema, bodyOf(request), invalidFields);
    const { id, email, passwordHash: kept } = staff;
    const network = networkOf(request, publicUrl);
    await demandFit(password, email);
    countTry(tries, email, network);
    if (!(await passwords.fits(current, kept))) {
      await noteFailure(services, email, network);
      throw fieldRefusal('current', 'wrong-current');
    }
    tries.forgive(email, network);
    const passwordHash = await passwords.hash(password);
    const changed = await accounts.setPassword(id, passwordHash, staff);
    services.notifyStaffChanged();
    return startSession(request, response, services, changed);
  }

  /** Throws 404 for a link that was used, replaced or has expired. */
  async function findInvitation(token: string): Promise<Invitation> {
    const grant = await grants.valid(hashOf(token), 'invitation');
    if (grant?.staff === firstAdmin && (await store.accounts()).length === 0) {
      return { grant, account: undefined };
    }
    const account = grant && (await store.account(grant.staff));
    if (account && !account.disabled) return { grant, account };
    throw refusal(404, 'link-not-valid');
  }

  /** Throws 404 where another request has used it meanwhile. */
  async function useUp({ hash }: Grant): Promise<void> {
    if ((await store.removeGrants([hash])) !== 1) throw refusal(404, 'link-not-valid');
  }

  return [
    route({
      method: 'post',
      path: '/invitation',
      summary: 'What a one-time link is good for.',
      open: true,
      body: invitationQuerySchema,
      answer: invitationSchema,
      refusals: [403, 404],
      async handle({ body }) {
        const { account } = await findInvitation(body.token);
        if (!account) return { for: 'first-admin' as const };
        return { for: 'account' as const, name: account.name, email: account.email };
      },
    }),
    route({
      method: 'post',
      path: '/welcome',
      summary: 'The first administrator comes in, by the link that the first start prints.',
      open: true,
      body: welcomeSchema,
      answer: sessionSchema,
      status: 201,
      refusals: [403, 404],
      async handle({ body: { token, email, name, password }, request, response }) {
        const { account: invited, grant } = await findInvitation(token);
        if (invited) throw refusal(404, 'link-not-valid');
        await demandFit(password, email);
        const passwordHash = await passwords.hash(password);
        await useUp(grant);
        const admin = { email, name, role: 'admin', passwordHash } as const;
        const account = await accounts.add(admin, 'one-time link', { onlyFirst: true });
        services.notifyStaffChanged();
        return startSession(request, response, services, account);
      },
    }),
    route({
      method: 'post',
      path: '/password',
      summary:
        'Chooses a password: by one-time link, or signed in by the one of now. All other sessions end.',
      open: true,
      body: z.union([linkPasswordSchema, ownPasswordSchema]),
      handlerReadsBody: true,
      answer: sessionSchema,
      refusals: [401, 403, 404],
      handle({ request, response }) {
        const byLink = (request.body as { token?: unknown } | undefined)?.token !== undefined;
        return (byLink ? setByLink : changeOwn)(request, response);
      },
    }),
  ];
}

/** Throws 422 where the password may not be chosen. */
async function demandFit(password: string, email: string): Promise<void> {
  const fault = await passwordFault(password, email);
  if (fault !== undefined) throw fieldRefusal('password', fault);
}
