import { route, type Route } from '../api/route.ts';
import { sessionSchema } from '../api/schemas.ts';
import { refusal } from './refusals.ts';
import { signInSchema, signOutQuerySchema, waysInSchema } from './schemas.ts';
import { sessionView, startSession } from './session.ts';
import type { SignInServices } from './sign-in-services.ts';
import { tabView } from './teams/teams-settings.ts';
import { countTry, noteFailure } from './count-try.ts';
import { networkOf } from '../../http/client-address.ts';

/** Signing in by password, who is signed in, and signing out. */
export function sessionRoutes(services: SignInServices): Route[] {
  const { store, publicUrl, guard, accounts, grants, passwords, tries } = services;

  /** Hashes the password anew where its hash was made at another cost than today's. */
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

  return [
    route({
      method: 'get',
      path: '/sign-in',
      summary:
        'Who is signed in, if anybody is, and which ways in there are beside a password, or to another one.',
      open: true,
      answer: waysInSchema,
      async handle({ request }) {
        const who = await guard.authenticate(request);
        const session = who ? await sessionView(services, who) : null;
        return {
          session,
          openId: services.hasOpenId,
          teams: services.teams ? tabView(services.teams.settings) : null,
          linkByMail: services.linkMail !== undefined,
        };
      },
    }),
    route({
      method: 'post',
      path: '/session',
      summary:
        'Signs in by password; the session comes as a cookie. Retry-After says how long to wait.',
      open: true,
      body: signInSchema,
      answer: sessionSchema,
      refusals: [401, 403],
      async handle({ body, request, response }) {
        const email = body.email.toLowerCase();
        const network = networkOf(request, publicUrl);
        countTry(tries, email, network);
        const account = await store.accountByEmail(email);
        const fits = await passwords.fits(body.password, account?.passwordHash);
        if (!account || !fits) {
          await noteFailure(services, email, network);
          throw refusal(401, 'wrong-credentials');
        }
        if (account.disabled) {
          await guard.audit({ action: 'sign-in-refused', subject: email, detail: 'disabled' });
          throw refusal(403, 'account-disabled');
        }
        tries.forgive(email, network);
        await renewHash(account.id, account.passwordHash ?? '', body.password);
        return startSession(request, response, services, account);
      },
    }),
    route({
      method: 'get',
      path: '/session',
      summary: 'Who is signed in.',
      answer: sessionSchema,
      handle: ({ who }) => sessionView(services, who),
    }),
    route({
      method: 'delete',
      path: '/session',
      summary: 'Signs out; with everywhere=true in every browser.',
      query: signOutQuerySchema,
      async handle({ who, query: { everywhere }, request, response }) {
        if (everywhere) await accounts.withdraw(who.staff.id, ['session']);
        else if (who.via === 'session') await store.removeGrants([who.grant]);
        const action = everywhere ? 'signed-out-everywhere' : 'signed-out';
        await guard.audit({ staff: who.staff.id, action, subject: who.staff.email });
        // a token alone is none that signs out
        if (everywhere || who.via === 'session') services.signedOut(who.staff.id);
        services.notifyStaffChanged();
        response.setHeader('Set-Cookie', grants.endCookies(request));
      },
    }),
  ];
}
