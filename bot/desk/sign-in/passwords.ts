import { randomBytes } from 'node:crypto';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** How passwords are hashed and compared. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Without a hash, compares with one that nothing fits: so the answer takes the same time. */
  fits(password: string, hash: string | undefined): Promise<boolean>;
  /** Whether it was made at another cost than today's, and is to be made anew. */
  isOutdated(hash: string): boolean;
}

export type PasswordFault =
  'password-too-short' | 'password-too-long' | 'password-is-email' | 'password-too-easy';

const shortest = 10;
const longest = 200;

/** Of 4: fewer than a hundred million guesses are too few. */
const guessableBelow = 3;

/**
 * What is wrong with a password that somebody chooses, if anything: its length, or that it is easily guessed.
 * There are no rules about digits and symbols, which make people write passwords down.
 */
export async function passwordFault(
  password: string,
  email: string,
): Promise<PasswordFault | undefined> {
  const { length } = canonical(password);
  if (length < shortest) return 'password-too-short';
  if (length > longest) return 'password-too-long';
  if (password.trim().toLowerCase() === email) return 'password-is-email';
  const { score } = (await loadGuesser()).check(password, email.split(/[@.]/));
  return score < guessableBelow ? 'password-too-easy' : undefined;
}

let guesser: Promise<ZxcvbnFactory> | undefined;

// once somebody chooses a password: the server starts quicker without its lists
function loadGuesser(): Promise<ZxcvbnFactory> {
  guesser ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) =>
      new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }),
  );
  return guesser;
}

/** OWASP's password storage cheat sheet: Argon2id with 19 MiB, two passes and one lane. */
const costOfToday = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id, off the main thread. */
export function argon2Passwords(cost = costOfToday): Passwords {
  const { memoryCost, timeCost, parallelism } = cost;
  const start = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`;
  // made up, and of no password: comparing with it takes as long as with one that is kept
  const nothingFits = `${start}${inBase64(randomBytes(16))}$${inBase64(randomBytes(32))}`;
  return {
    async hash(password) {
      const { hash } = await import('@node-rs/argon2');
      return hash(canonical(password), cost);
    },
    async fits(password, kept) {
      const { verify } = await import('@node-rs/argon2');
      const fits = await verify(kept ?? nothingFits, canonical(password));
      return fits && kept !== undefined;
    },
    isOutdated: (kept) => !kept.startsWith(start),
  };
}

// as PHC's format of hashes wants it
function inBase64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

// normalized, since keyboards compose the same letter differently; cut, so that nobody gets megabytes hashed
function canonical(password: string): string {
  return password.slice(0, 4 * longest).normalize('NFKC');
}
