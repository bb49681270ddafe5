import { refusal } from './refusals.ts';
import { emailSchema } from './schemas.ts';
import type { Sentence } from './sentences.ts';
import type { SignInServices } from './sign-in-services.ts';
import type { Tries } from './tries.ts';

/** Counts a try, of a password for one. Throws 429, and counts nothing, while this account or network has to wait. */
export function countTry(
  tries: Tries,
  email: string,
  network: string,
  tooMany: Sentence = 'too-many-tries',
): void {
  const seconds = tries.wait(email, network);
  if (seconds > 0) {
    const headers = { 'Retry-After': String(seconds) };
    throw refusal(429, tooMany, { minutes: Math.ceil(seconds / 60) }, headers);
  }
  tries.count(email, network);
}

/** Adds a wrong password to the audit log. What is no e-mail address is left out: it may be a password. */
export async function noteFailure(
  { guard, tries }: Pick<SignInServices, 'guard' | 'tries'>,
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
