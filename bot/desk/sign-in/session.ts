import type { Request, Response } from 'restify';
import type { z } from 'zod';
import type { Account } from '../../ports/staff-store.ts';
import type { Who } from '../api/guard.ts';
import type { sessionSchema } from '../api/schemas.ts';
import { staffView } from '../api/staff-view.ts';
import type { KeptIn } from './grants.ts';
import type { SignInServices } from './sign-in-services.ts';
import { networkOf } from '../../http/client-address.ts';

/** A session as the page gets it. */
export type Session = z.infer<typeof sessionSchema>;

interface SessionOptions {
  /** What is written down of it; from where they come, when left out. */
  detail?: string;
  keptIn?: KeptIn;
}

/** Signs somebody in, sets the cookie, and gives what to answer; the former session of the same browser ends. */
export async function startSession(
  request: Request,
  response: Response,
  services: SignInServices,
  account: Account,
  { detail = networkOf(request, services.publicUrl), keptIn }: SessionOptions = {},
): Promise<Session> {
  const { who, cookie } = await beginSession(request, services, account, detail, keptIn);
  response.setHeader('Set-Cookie', cookie);
  return sessionView(services, who);
}

/** Begins a session and writes that down with `detail`: from where they come. The cookie is to be set. */
export async function beginSession(
  request: Request,
  { grants, guard, store }: SignInServices,
  account: Account,
  detail: string,
  keptIn?: KeptIn,
): Promise<{ who: Who; cookie: string }> {
  const former = await grants.whoIs(request);
  if (former?.via === 'session') await store.removeGrants([former.grant]);
  const begun = await grants.begin(account, keptIn);
  const { id, email } = account;
  await guard.audit({ staff: id, action: 'signed-in', subject: email, detail });
  return begun;
}

export async function sessionView(
  { grants, hasOpenId, isPresent, mailReaches, warnings }: SignInServices,
  { staff, csrf = '', grant }: Who,
): Promise<Session> {
  const expiresAt = (await grants.endsAt(grant)) ?? null;
  return {
    staff: staffView(staff, isPresent(staff.id)),
    ...{ csrf, expiresAt, openId: hasOpenId, mail: mailReaches },
    warnings: staff.role === 'agent' ? [] : warnings(),
  };
}
