import { argon2Passwords, type Passwords } from '../../../bot/desk/sign-in/passwords.ts';

/** What everybody in these tests signs in with. */
export const password = 'paard batterij nietje';

/** Argon2id all the same, at a cost that tests can pay hundreds of times. */
export function cheapPasswords(): Passwords {
  return argon2Passwords({ memoryCost: 64, timeCost: 1, parallelism: 1 });
}
