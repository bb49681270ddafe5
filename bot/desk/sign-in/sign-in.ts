import type { Logger } from 'pino';
import type { Clock } from '../../ports/clock.ts';
import type { StaffStore } from '../../ports/staff-store.ts';
import { Accounts, firstAdmin } from './accounts.ts';
import { Grants } from './grants.ts';
import { createGuard } from './guard.ts';
import { mountOpenId } from './openid-routes.ts';
import { OpenId, type OpenIdSettings } from './openid.ts';
import type { Parts } from './parts.ts';
import { mountPasswords } from './password-routes.ts';
import { argon2Passwords, type Passwords } from './passwords.ts';
import { mountSession } from './session-routes.ts';
import { mountStaff, welcomeLink } from './staff-routes.ts';
import { Tries } from './tries.ts';
import type { SignIn } from '../api/guard.ts';

export interface SignInOptions {
  store: StaffStore;
  clock: Clock;
  log: Logger;
  /** Where the outside world finds this server; without it, where each request says it is. */
  publicUrl: string | undefined;
  openId: OpenIdSettings | undefined;
  /** Whether this member of staff has the desk open, for the lists that show it. */
  present?: (id: string) => boolean;
  passwords?: Passwords;
}

/** Throws `StoreUnavailable` when the accounts cannot be read. */
export async function openSignIn(options: SignInOptions): Promise<SignIn> {
  const { store, clock, log, publicUrl, present = () => false } = options;
  const grants = new Grants(store, clock, publicUrl?.startsWith('https:') === true);
  const { changed, ...guard } = createGuard({ store, clock, grants, publicUrl });
  const openId = options.openId && new OpenId(options.openId, log);
  const parts: Parts = {
    store,
    clock,
    log,
    publicUrl,
    guard,
    accounts: new Accounts(store, clock),
    grants,
    passwords: options.passwords ?? argon2Passwords(),
    tries: await rememberedTries(store, clock),
    openId: openId !== undefined,
    present,
    changed,
  };
  return {
    ...guard,
    mount(server) {
      mountSession(server, parts);
      mountPasswords(server, parts);
      mountStaff(server, parts);
      if (openId) mountOpenId(server, parts, openId);
    },
    async firstLink(base) {
      if ((await store.accounts()).length > 0) return undefined;
      return welcomeLink(base, await parts.accounts.invite(firstAdmin, 'command line'));
    },
  };
}

const remembered = 1000;

/** A restart forgives nobody: the audit log tells what was tried just before. */
async function rememberedTries(store: StaffStore, clock: Clock): Promise<Tries> {
  const tries = new Tries(clock);
  for (const { action, at, subject = '', detail = '' } of (
    await store.audited(remembered)
  ).toReversed()) {
    if (action === 'sign-in-failed') tries.count(subject, detail, Date.parse(at));
    if (action === 'signed-in') tries.right(subject);
  }
  return tries;
}
