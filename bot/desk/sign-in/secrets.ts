import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 256 random bits, in characters that fit a cookie and an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: whoever reads the store cannot sign in with it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export function isSame(given: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(kept)));
}

export interface CookieOptions {
  path: string;
  /** `frame`: also in the frame of another site, for as long as that site is at the top, and by https alone. */
  sameSite: 'Strict' | 'Lax' | 'frame';
  secure: boolean;
  maxAgeSeconds: number;
}

/** The header `Set-Cookie` of a cookie that scripts cannot read. Values are those of `newSecret`. */
export function cookie(name: string, value: string, options: CookieOptions): string {
  const { path, sameSite, secure, maxAgeSeconds } = options;
  const base = `${name}=${value}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly`;
  if (sameSite === 'frame') return `${base}; SameSite=None; Secure; Partitioned`;
  return `${base}; SameSite=${sameSite}${secure ? '; Secure' : ''}`;
}

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
