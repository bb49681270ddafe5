import type { Account } from '../../ports/staff-store.ts';
import { LastAdmin, type By } from './accounts.ts';
import type { Member } from './openid/openid-claims.ts';
import type { SignInServices } from './sign-in-services.ts';

/** The account of somebody whose role is said elsewhere: made at the first sign-in, with the role that they have now. */
export async function accountOfMember(
  { accounts, store, log }: Pick<SignInServices, 'accounts' | 'store' | 'log'>,
  member: Member,
  by: By,
): Promise<Account> {
  const account = await store.accountByEmail(member.email);
  if (!account) return accounts.add(member, by);
  if (account.disabled || account.role === member.role) return account;
  try {
    return await accounts.change(account.id, { role: member.role }, by);
  } catch (cause) {
    if (!(cause instanceof LastAdmin)) throw cause;
    log.warn({ err: cause }, 'the role of the OpenID provider was not taken over');
    return account;
  }
}
