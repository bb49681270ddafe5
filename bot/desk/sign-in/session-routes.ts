import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import {
  emailSchema,
  sessionSchema,
  signInSchema,
  signOutQuerySchema,
  type waysInSchema,
} from './schemas.ts';
import { staffView } from '../api/staff-view.ts';
import type { Who } from '../api/guard.ts';
import { answering, bodyOf, refuseWith } from './answers.ts';
import type { Parts } from './parts.ts';
import { networkOf } from './where-from.ts';

/** Adds `/desk/api/session`: signing in by password, who is signed in, and signing out. */
export function mountSession(server: Server, parts: Parts): void {
  const { store, publicUrl, guard, accounts, grants, passwords, tries } = parts;

  server.get(
    '/desk/api/sign-in',
    answering(publicUrl, async (request, response) => {
      const who = await guard.authenticate(request);
      const session = who ? await sessionView(parts, who) : null;
      response.send(200, { session, openId: parts.openId } satisfies z.infer<typeof waysInSchema>);
    }),
  );

  server.post(
    '/desk/api/session',
    answering(publicUrl, async (request, response) => {
      const given = bodyOf(request, response, signInSchema);
      if (!given) return;
      const email = given.email.toLowerCase();
      const network = networkOf(request, publicUrl);
      if (!mayTry(request, response, parts, email)) return;

      const account = await store.accountByEmail(email);
      const fits = await passwords.fits(given.password, account?.passwordHash);
      if (!account || !fits) {
        await noteFailure(parts, email, network);
        refuseWith(request, response, 401, 'wrong-credentials');
        return;
      }
      if (account.disabled) {
        await guard.audit({ action: 'sign-in-refused', subject: email, detail: 'disabled' });
        refuseWith(request, response, 403, 'account-disabled');
        return;
      }
      tries.right(email, network);
      await renewHash(account.id, account.passwordHash ?? '', given.password);
      await startSession(request, response, parts, account, network);
    }),
  );

  server.get(
    '/desk/api/session',
    answering(publicUrl, async (request, response) => {
      const who = await guard.requireStaff(request, response);
      if (who) response.send(200, await sessionView(parts, who));
    }),
  );

  server.del(
    '/desk/api/session',
    answering(publicUrl, async (request, response) => {
      const who = await guard.requireStaff(request, response);
      const query = Object.fromEntries(new URLSearchParams(request.getQuery()));
      const asked = who && bodyOf(request, response, signOutQuerySchema, query);
      if (!asked) return;
      const { everywhere } = asked;
      if (everywhere) await accounts.withdraw(who.staff.id, ['session']);
      else if (who.via === 'session') await store.removeGrants([who.grant]);
      const action = everywhere ? 'signed-out-everywhere' : 'signed-out';
      await guard.audit({ staff: who.staff.id, action, subject: who.staff.email });
      parts.changed();
      response.setHeader('Set-Cookie', grants.endCookie());
      response.send(204);
    }),
  );

  async function renewHash(id: string, kept: string, password: string): Promise<void> {
    if (!passwords.isOutdated(kept)) return;
    const passwordHash = await passwords.hash(password);
    // unless it was changed just now
    await store.changeAccounts((now) =>
      now
        .filter((account) => account.id === id && account.passwordHash === kept)
        .map((account) => ({ ...account, passwordHash })),
    );
  }
}

/** Whether a password may be tried for this account now; answers 429 where it may not, else counts it. */
export function mayTry(request: Request, response: Response, parts: Parts, email: string): boolean {
  const network = networkOf(request, parts.publicUrl);
  const seconds = parts.tries.wait(email, network);
  if (seconds > 0) {
    response.setHeader('Retry-After', seconds);
    refuseWith(request, response, 429, 'too-many-tries', { minutes: Math.ceil(seconds / 60) });
    return false;
  }
  parts.tries.count(email, network);
  return true;
}

/** Writes down a wrong password, without it; also where somebody typed it in the place of the address. */
export async function noteFailure(
  { guard, tries }: Parts,
  email: string,
  network: string,
): Promise<void> {
  const subject = emailSchema.safeParse(email).success ? email : '(no e-mail address)';
  await guard.audit({ action: 'sign-in-failed', subject, detail: network });
  const seconds = tries.wait(email, network);
  if (seconds > 0) {
    const detail = `${network}, ${seconds} seconds`;
    await guard.audit({ action: 'locked-out', subject, detail });
  }
}

/** Signs somebody in and answers with their session; the one of the same browser ends. */
export async function startSession(
  request: Request,
  response: Response,
  parts: Parts,
  account: Who['staff'],
  detail: string,
  status = 200,
): Promise<void> {
  const { who, cookie } = await beginSession(request, parts, account, detail);
  response.setHeader('Set-Cookie', cookie);
  response.send(status, await sessionView(parts, who));
}

export async function beginSession(
  request: Request,
  { grants, guard, store }: Parts,
  account: Who['staff'],
  detail: string,
): Promise<{ who: Who; cookie: string }> {
  const former = await grants.whoIs(request);
  if (former?.via === 'session') await store.removeGrants([former.grant]);
  const begun = await grants.begin(account);
  const { id, email } = account;
  await guard.audit({ staff: id, action: 'signed-in', subject: email, detail });
  return begun;
}

async function sessionView(
  { grants, openId, present }: Parts,
  { staff, csrf = '', grant }: Who,
): Promise<z.infer<typeof sessionSchema>> {
  const expiresAt = (await grants.endsAt(grant)) ?? null;
  return { staff: staffView(staff, present(staff.id)), csrf, expiresAt, openId };
}
