import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import type { Account, Grant } from '../../ports/staff-store.ts';
import {
  invitationQuerySchema,
  linkPasswordSchema,
  ownPasswordSchema,
  welcomeSchema,
  type invitationSchema,
} from './schemas.ts';
import { firstAdmin } from './accounts.ts';
import { answering, bodyOf, refuseField, refuseWith } from './answers.ts';
import type { Parts } from './parts.ts';
import { passwordFault } from './passwords.ts';
import { hashOf } from './secrets.ts';
import { mayTry, noteFailure, startSession } from './session-routes.ts';
import { networkOf } from './where-from.ts';

interface Invited {
  grant: Grant;
  /** Whose password it sets; `undefined` is the first administrator, who has no account yet. */
  account: Account | undefined;
}

/** Adds what chooses passwords: the first administrator, by one-time link, and one's own. */
export function mountPasswords(server: Server, parts: Parts): void {
  const { store, publicUrl, guard, accounts, grants, passwords, tries } = parts;

  server.post(
    '/desk/api/invitation',
    answering(publicUrl, async (request, response) => {
      const given = bodyOf(request, response, invitationQuerySchema);
      const invited = given && (await invitedBy(request, response, given.token));
      if (!invited) return;
      const { account } = invited;
      const view: z.infer<typeof invitationSchema> = account
        ? { for: 'account', name: account.name, email: account.email }
        : { for: 'first-admin' };
      response.send(200, view);
    }),
  );

  server.post(
    '/desk/api/welcome',
    answering(publicUrl, async (request, response) => {
      const given = bodyOf(request, response, welcomeSchema);
      const invited = given && (await invitedBy(request, response, given.token));
      if (!invited) return;
      const { email, name, password } = given;
      if (invited.account) {
        refuseWith(request, response, 404, 'link-not-valid');
        return;
      }
      if (isUnfit(request, response, password, email)) return;
      const passwordHash = await passwords.hash(password);
      if (!(await useUp(request, response, invited.grant))) return;
      const admin = { email, name, role: 'admin', passwordHash } as const;
      const account = await accounts.add(admin, 'one-time link', { onlyFirst: true });
      parts.changed();
      await startSession(request, response, parts, account, networkOf(request, publicUrl), 201);
    }),
  );

  server.post(
    '/desk/api/password',
    answering(publicUrl, async (request, response) => {
      const byLink = (request.body as { token?: unknown } | undefined)?.token !== undefined;
      await (byLink ? setByLink(request, response) : changeOwn(request, response));
    }),
  );

  async function setByLink(request: Request, response: Response): Promise<void> {
    const given = bodyOf(request, response, linkPasswordSchema);
    const invited = given && (await invitedBy(request, response, given.token));
    if (!invited) return;
    const { account, grant } = invited;
    if (!account) {
      refuseWith(request, response, 404, 'link-not-valid');
      return;
    }
    if (isUnfit(request, response, given.password, account.email)) return;
    const passwordHash = await passwords.hash(given.password);
    if (!(await useUp(request, response, grant))) return;
    const changed = await accounts.setPassword(account.id, passwordHash, 'one-time link');
    tries.right(account.email);
    parts.changed();
    await startSession(request, response, parts, changed, networkOf(request, publicUrl));
  }

  async function changeOwn(request: Request, response: Response): Promise<void> {
    const who = await guard.requireStaff(request, response);
    const given = who && bodyOf(request, response, ownPasswordSchema);
    if (!given) return;
    const { id, email, passwordHash: kept } = who.staff;
    const network = networkOf(request, publicUrl);
    if (isUnfit(request, response, given.password, email)) return;
    if (!mayTry(request, response, parts, email)) return;
    if (!(await passwords.fits(given.current, kept))) {
      await noteFailure(parts, email, network);
      refuseField(request, response, 'current', 'wrong-current');
      return;
    }
    tries.right(email, network);
    const passwordHash = await passwords.hash(given.password);
    const changed = await accounts.setPassword(id, passwordHash, who.staff);
    parts.changed();
    await startSession(request, response, parts, changed, network);
  }

  /** What the link is good for; answers 404 where it is good for nothing any more. */
  async function invitedBy(
    request: Request,
    response: Response,
    token: string,
  ): Promise<Invited | undefined> {
    const grant = await grants.valid(hashOf(token), 'invitation');
    if (grant?.staff === firstAdmin && (await store.accounts()).length === 0) {
      return { grant, account: undefined };
    }
    const account = grant && (await store.account(grant.staff));
    if (account && !account.disabled) return { grant, account };
    refuseWith(request, response, 404, 'link-not-valid');
    return undefined;
  }

  async function useUp(request: Request, response: Response, { hash }: Grant): Promise<boolean> {
    if ((await store.removeGrants([hash])) === 1) return true;
    refuseWith(request, response, 404, 'link-not-valid');
    return false;
  }
}

function isUnfit(request: Request, response: Response, password: string, email: string): boolean {
  const fault = passwordFault(password, email);
  if (fault !== undefined) refuseField(request, response, 'password', fault);
  return fault !== undefined;
}
