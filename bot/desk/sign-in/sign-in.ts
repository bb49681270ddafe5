import type { Logger } from 'pino';
import type { Request, Server } from 'restify';
import type { Clock } from '../../ports/clock.ts';
import type { MailPort } from '../../ports/mail.ts';
import { AccountsUnreadable, type Account, type StaffStore } from '../../ports/staff-store.ts';
import type { Guard } from '../api/guard.ts';
import { mountRoutes } from '../api/mount-routes.ts';
import type { Route } from '../api/route.ts';
import { Accounts, firstAdmin } from './accounts.ts';
import { Grants } from './grants.ts';
import { forgottenPasswordRoutes } from './forgotten-password.ts';
import { createGuard } from './guard.ts';
import { mountOpenId } from './openid/openid-routes.ts';
import type { OpenIdSettings } from './openid/openid.ts';
import { passwordRoutes } from './password-routes.ts';
import { argon2Passwords, type Passwords } from './passwords.ts';
import { errors, invalidFields, refusal } from './refusals.ts';
import { sessionRoutes } from './session-routes.ts';
import { sentence } from './sentences.ts';
import type { SignInServices } from './sign-in-services.ts';
import { staffRoutes, welcomeLink } from './staff-routes.ts';
import { teamsRoutes } from './teams/teams-routes.ts';
import type { TeamsSettings } from './teams/teams-settings.ts';
import { openTeamsTokens } from './teams/teams-token.ts';
import { Tries } from './tries.ts';
import { isFromOurPages } from './where-from.ts';

export interface SignInOptions {
  store: StaffStore;
  clock: Clock;
  log: Logger;
  /** Where the outside world finds this server; when left out, the address that each request was sent to. */
  publicUrl: string | undefined;
  openId: OpenIdSettings | undefined;
  /** How the desk is signed in at in Teams; left out where it is not. */
  teams?: TeamsSettings | undefined;
  mail?: MailPort | undefined;
  /** What is wrong with channels, a sentence each in Dutch: who looks after the desk is told. */
  warnings?: (() => string[]) | undefined;
  /** Whether this member of staff has the desk open, for the lists that show it. */
  isPresent?: (id: string) => boolean;
  /** Called when this member of staff signs out. */
  signedOut?: (id: string) => void;
  passwords?: Passwords;
}

export interface SignIn {
  guard: Guard;
  /** Session, passwords and accounts, for the OpenAPI document. */
  routes: readonly Route[];
  /** Adds these routes, and the pages of signing in by OpenID Connect. */
  mount(server: Server): void;
  /**
   * A link, good for a day, with which the first administrator chooses a password; `undefined` once there
   * is an account. Each call makes a new one and invalidates the one before.
   * Example: `firstLink('http://localhost:3978')` → `http://localhost:3978/desk/welcome#…`
   */
  firstLink(base: string): Promise<string | undefined>;
  /** Why nobody can sign in who could before, in sentences for whoever runs it, with what to do. */
  problems(): Promise<string[]>;
}

/** Throws `StoreUnavailable` when the audit log cannot be read. */
export async function openSignIn(options: SignInOptions): Promise<SignIn> {
  const { store, clock, log, mail, publicUrl, teams, isPresent = () => false } = options;
  const { signedOut = () => undefined } = options;
  const grants = new Grants(store, clock, publicUrl?.startsWith('https:') === true);
  const { guard, notifyStaffChanged } = createGuard({ store, clock, grants, publicUrl });
  const openId = options.openId && (await openOpenId(options.openId, log));
  const services: SignInServices = {
    ...{ store, clock, log, publicUrl, guard, grants, isPresent, signedOut, notifyStaffChanged },
    accounts: new Accounts(store, clock),
    passwords: options.passwords ?? argon2Passwords(),
    ...(await recallTries(store, clock)),
    linkMail:
      mail?.reaches === 'receiver' && publicUrl !== undefined ? { mail, publicUrl } : undefined,
    mailReaches: mail?.reaches ?? 'folder',
    warnings: options.warnings ?? (() => []),
    hasOpenId: openId !== undefined,
    teams: teams && {
      settings: teams,
      judge: openTeamsTokens(teams, clock, log),
      roles: options.openId,
    },
  };
  const routes = [
    ...sessionRoutes(services),
    ...teamsRoutes(services),
    ...passwordRoutes(services),
    ...forgottenPasswordRoutes(services),
    ...staffRoutes(services),
  ];
  return {
    guard,
    routes,
    mount(server) {
      mountRoutes(server, routes, {
        ...{ guard, errors, invalid: invalidFields },
        check(request) {
          demandOwnOrigin(request, publicUrl);
        },
      });
      if (openId) mountOpenId(server, services, openId);
    },
    async firstLink(base) {
      const accounts = await readableAccounts(store);
      if (accounts?.length !== 0) return undefined;
      return welcomeLink(base, await services.accounts.invite(firstAdmin, 'command line'));
    },
    problems: () => problemsOf(store),
  };
}

// without a provider the server starts quicker without its library
async function openOpenId(settings: OpenIdSettings, log: Logger) {
  const { OpenId } = await import('./openid/openid.ts');
  return new OpenId(settings, log);
}

/** All accounts; `undefined` while they are damaged. */
export async function readableAccounts(
  store: Pick<StaffStore, 'accounts'>,
): Promise<Account[] | undefined> {
  try {
    return await store.accounts();
  } catch (error) {
    if (error instanceof AccountsUnreadable) return undefined;
    throw error;
  }
}

async function problemsOf(store: StaffStore): Promise<string[]> {
  const accounts = await readableAccounts(store);
  if (accounts === undefined) return [sentence('accounts-unreadable', 'en')];
  if (accounts.length > 0) return [];
  // accounts are disabled and never removed
  const hadSome = (await store.audited(remembered)).some(
    ({ staff, action }) => staff !== undefined || action === 'account-added',
  );
  return hadSome ? [sentence('accounts-gone', 'en')] : [];
}

/** Throws 403 for a page of another origin, which may sign nobody in or out, not even without a session. */
function demandOwnOrigin(request: Request, publicUrl: string | undefined): void {
  if (request.method !== 'GET' && !isFromOurPages(request, publicUrl)) {
    throw refusal(403, 'other-origin');
  }
}

const remembered = 1000;

/** A restart forgives nobody: the audit log says what was tried shortly before. */
async function recallTries(
  store: StaffStore,
  clock: Clock,
): Promise<Pick<SignInServices, 'tries' | 'linkTries'>> {
  const tries = new Tries(clock);
  // fewer: each is a mail in somebody's box
  const linkTries = new Tries(clock, { account: 3, network: 20 });
  for (const { action, at, subject = '', detail = '' } of (
    await store.audited(remembered)
  ).toReversed()) {
    if (action === 'sign-in-failed') tries.count(subject, detail, Date.parse(at));
    if (action === 'signed-in') tries.forgive(subject);
    if (action === 'password-forgotten') linkTries.count(subject, detail, Date.parse(at));
  }
  return { tries, linkTries };
}
