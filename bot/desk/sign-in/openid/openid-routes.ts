import type { Request, Response, Server } from 'restify';
import { baseOf } from '../../../http/client-address.ts';
import type { Account } from '../../../ports/staff-store.ts';
import { accountOfMember } from '../account-of-member.ts';
import type { Checks, OpenId } from './openid.ts';
import { sendRefusalPage } from './openid-page.ts';
import type { SignInServices } from '../sign-in-services.ts';
import { cookie, cookieOf } from '../secrets.ts';
import type { Sentence } from '../sentences.ts';
import { beginSession } from '../session.ts';
import { networkOf } from '../../../http/client-address.ts';

const start = '/desk/sign-in/openid';
const callback = `${start}/callback`;
const cookieName = 'loket-desk-openid';
const minutes = 10;

const statuses: Partial<Record<Sentence, number>> = {
  'openid-stale': 400,
  'openid-failed': 502,
  'openid-unreachable': 503,
};

/** Refusals of people whom the provider knows. */
const known: Sentence[] = ['openid-no-email', 'openid-no-role', 'account-disabled'];

/** Adds the two steps of signing in at an OpenID provider: there, and back to the desk. */
export function mountOpenId(server: Server, services: SignInServices, openId: OpenId): void {
  const { publicUrl, guard } = services;
  const secure = publicUrl?.startsWith('https:') === true;

  server.get(start, async (request, response) => {
    const begun = await openId.begin(baseOf(request, publicUrl) + callback);
    if ('refused' in begun) {
      refusePage(request, response, begun.refused);
      return;
    }
    const { state, nonce, verifier } = begun.checks;
    setCookies(response, [state, nonce, verifier].join('.'), minutes * 60);
    redirect(response, begun.address.href);
  });

  server.get(callback, async (request, response) => {
    const address = new URL(`${baseOf(request, publicUrl)}${callback}?${request.getQuery()}`);
    const judged = await admit(await openId.finish(address, checksOf(request)));
    if ('refused' in judged) {
      await noteRefusal(request, judged.refused, judged.email);
      refusePage(request, response, judged.refused, judged.email);
      return;
    }
    const { cookie: session } = await beginSession(
      request,
      services,
      judged.account,
      detail(request),
    );
    services.notifyStaffChanged();
    setCookies(response, '', 0, session);
    redirect(response, '/desk');
  });

  async function admit(
    judged: Awaited<ReturnType<OpenId['finish']>>,
  ): Promise<{ account: Account } | { refused: Sentence; email: string }> {
    if ('refused' in judged) return { email: '', ...judged };
    const account = await accountOfMember(services, judged.member, 'OpenID');
    return account.disabled ? { refused: 'account-disabled', email: account.email } : { account };
  }

  /** Adds it to the audit log, if the provider knows them: anybody may call these addresses at will. */
  async function noteRefusal(request: Request, key: Sentence, email: string): Promise<void> {
    if (!known.includes(key)) return;
    await guard.audit({
      action: 'sign-in-refused',
      ...(email !== '' && { subject: email }),
      detail: `${key}, ${detail(request)}`,
    });
  }

  function detail(request: Request): string {
    return `${openId.name}, ${networkOf(request, publicUrl)}`;
  }

  function refusePage(request: Request, response: Response, key: Sentence, email = ''): void {
    const values = { provider: openId.name, email };
    setCookies(response, '', 0);
    sendRefusalPage(request, response, statuses[key] ?? 403, key, values);
  }

  function setCookies(
    response: Response,
    value: string,
    maxAgeSeconds: number,
    ...more: string[]
  ): void {
    // Lax: the way back comes from the provider's website
    const options = { path: start, sameSite: 'Lax', secure, maxAgeSeconds } as const;
    response.setHeader('Set-Cookie', [cookie(cookieName, value, options), ...more]);
  }
}

function redirect(response: Response, address: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Location', address);
  response.send(303);
}

function checksOf(request: Request): Checks | undefined {
  const [state, nonce, verifier] = cookieOf(request, cookieName)?.split('.') ?? [];
  if (state === undefined || nonce === undefined || verifier === undefined) return undefined;
  return { state, nonce, verifier };
}
