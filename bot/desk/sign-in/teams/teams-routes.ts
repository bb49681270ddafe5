import type { Request } from 'restify';
import { networkOf } from '../../../http/client-address.ts';
import type { Account } from '../../../ports/staff-store.ts';
import { route, type Route } from '../../api/route.ts';
import { sessionSchema } from '../../api/schemas.ts';
import { accountOfMember } from '../account-of-member.ts';
import { countTry, noteFailure } from '../count-try.ts';
import { memberFrom, personFrom } from '../openid/openid-claims.ts';
import { refusal } from '../refusals.ts';
import { teamsTokenSchema } from '../schemas.ts';
import { hashOf } from '../secrets.ts';
import type { Sentence } from '../sentences.ts';
import { sessionView, startSession } from '../session.ts';
import type { SignInServices } from '../sign-in-services.ts';

const provider = 'Microsoft Entra';

interface Refused {
  refused: Sentence;
  email?: string;
}

type Judged = { account: Account } | Refused;

/** Signing in as the tab in Teams does, by a token that Teams has of Microsoft Entra. */
export function teamsRoutes(services: SignInServices): Route[] {
  const { store, guard, grants, tries, publicUrl, teams } = services;

  /** By the rules of the OpenID provider where there is one; else those with an account may come in. */
  async function findAccount(claims: Record<string, unknown>): Promise<Judged> {
    if (teams?.roles) {
      const judged = memberFrom(claims, teams.roles);
      if ('refused' in judged) return judged;
      return { account: await accountOfMember(services, judged.member, 'Teams') };
    }
    const read = personFrom(claims);
    if ('refused' in read) return read;
    const { email } = read.person;
    const account = await store.accountByEmail(email);
    return account ? { account } : { refused: 'teams-no-account', email };
  }

  async function admit(claims: Record<string, unknown>, network: string): Promise<Account> {
    const found = await findAccount(claims);
    if ('account' in found && !found.account.disabled) return found.account;
    const { refused, email = '' }: Refused =
      'account' in found ? { refused: 'account-disabled', email: found.account.email } : found;
    await guard.audit({
      action: 'sign-in-refused',
      ...(email !== '' && { subject: email }),
      detail: `${refused}, Teams, ${network}`,
    });
    throw refusal(403, refused, { provider, email });
  }

  /** Theirs already, as of a second tab: it goes on, as the first tab could not know of another. */
  async function sessionOf(request: Request, { id }: Account) {
    const who = await grants.whoIs(request);
    return who?.via === 'session' && who.staff.id === id ? who : undefined;
  }

  return [
    route({
      method: 'post',
      path: '/session/teams',
      summary:
        'Signs in the tab in Teams by an access token of Microsoft Entra; the session comes as a cookie that frames keep.',
      open: true,
      body: teamsTokenSchema,
      answer: sessionSchema,
      refusals: [401, 403, 404],
      async handle({ body: { token }, request, response }) {
        if (!teams) throw refusal(404, 'no-teams');
        const network = networkOf(request, publicUrl);
        // nobody is named before it is judged
        const key = hashOf(token);
        countTry(tries, key, network);
        const judged = await teams.judge(token);
        if ('refused' in judged) {
          if (judged.refused === 'teams-token-refused') {
            await noteFailure(services, key, network);
            throw refusal(401, judged.refused);
          }
          tries.forgive(key, network);
          throw refusal(503, judged.refused);
        }
        // whatever comes of it, it was no guess
        tries.forgive(key, network);
        const account = await admit(judged.claims, network);
        const who = await sessionOf(request, account);
        if (who) return sessionView(services, who);
        return startSession(request, response, services, account, {
          detail: `Teams, ${network}`,
          keptIn: 'frame',
        });
      },
    }),
  ];
}
