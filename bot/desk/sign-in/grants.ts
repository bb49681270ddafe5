import type { IncomingMessage } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../ports/clock.ts';
import type { Account, Grant, StaffStore } from '../../ports/staff-store.ts';
import { frameCookie, sessionCookie, type Who } from '../api/guard.ts';
import { cookie, cookieOf, hashOf, newSecret } from './secrets.ts';

const idleHours = 12;
const wholeHours = 7 * 24;
/** A use within this time after the last noted one is not noted, so that not every request writes. */
const notedEverySeconds = 60;

/** Where the browser keeps a session: for our own pages alone, or for one in the frame of another site as well. */
export type KeptIn = 'window' | 'frame';

/** Sessions and tokens: who is signed in by them, and until when. */
export class Grants {
  readonly #store: StaffStore;
  readonly #clock: Clock;
  readonly #secure: boolean;

  constructor(store: StaffStore, clock: Clock, secure: boolean) {
    this.#store = store;
    this.#clock = clock;
    this.#secure = secure;
  }

  /** Begins a session: gives the `Set-Cookie` to send, and who makes requests with it. */
  async begin(staff: Account, keptIn: KeptIn = 'window'): Promise<{ who: Who; cookie: string }> {
    await this.#forgetExpired(staff.id);
    const [secret, csrf, now] = [newSecret(), newSecret(), this.#clock()];
    const grant: Grant = {
      hash: hashOf(secret),
      kind: 'session',
      staff: staff.id,
      createdAt: now.toString(),
      expiresAt: now.add({ hours: wholeHours }).toString(),
      csrf,
    };
    await this.#store.saveGrant(grant);
    return {
      who: { staff, via: 'session', csrf, grant: grant.hash },
      cookie: this.#cookie(keptIn, secret, wholeHours * 3600),
    };
  }

  /** Each `Set-Cookie` that removes a session's cookie of this browser. */
  endCookies(request: IncomingMessage): string[] {
    const isFramed = cookieOf(request, frameCookie) !== undefined;
    return [this.#cookie('window', '', 0), ...(isFramed ? [this.#cookie('frame', '', 0)] : [])];
  }

  /** Who makes the request, by its token or else its cookies. */
  async whoIs(request: IncomingMessage): Promise<Who | undefined> {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) return this.find(hashOf(token), 'token');
    for (const secret of secretsIn(request)) {
      const who = await this.find(hashOf(secret), 'session');
      if (who) return who;
    }
    return undefined;
  }

  async find(hash: string, kind: 'session' | 'token'): Promise<Who | undefined> {
    const grant = await this.valid(hash, kind);
    const staff = grant && (await this.#store.account(grant.staff));
    if (!staff || staff.disabled) return undefined;
    return {
      staff,
      via: kind,
      grant: grant.hash,
      ...(grant.csrf !== undefined && { csrf: grant.csrf }),
    };
  }

  async valid(hash: string, kind: Grant['kind']): Promise<Grant | undefined> {
    const grant = await this.#store.grant(hash);
    return grant?.kind === kind && !this.#isOver(grant) ? grant : undefined;
  }

  /** Notes that it was used just now; gives whether that was the first time. */
  async use(hash: string): Promise<boolean> {
    const grant = await this.#store.grant(hash);
    if (!grant) return false;
    const now = this.#clock();
    const { lastUsedAt } = grant;
    const unnoted =
      lastUsedAt === undefined
        ? Infinity
        : now.since(Temporal.Instant.from(lastUsedAt)).total('seconds');
    if (unnoted >= notedEverySeconds) await this.#store.touchGrant(hash, now.toString());
    return lastUsedAt === undefined;
  }

  /** Until when it is valid if it is not used again; `undefined` when it does not expire. */
  async endsAt(hash: string): Promise<string | undefined> {
    const grant = await this.#store.grant(hash);
    return grant && endOf(grant)?.toString();
  }

  #isOver(grant: Grant): boolean {
    const end = endOf(grant);
    return end !== undefined && Temporal.Instant.compare(end, this.#clock()) <= 0;
  }

  async #forgetExpired(staff: string): Promise<void> {
    const over = (await this.#store.grantsOf(staff)).filter((grant) => this.#isOver(grant));
    if (over.length > 0) await this.#store.removeGrants(over.map(({ hash }) => hash));
  }

  #cookie(keptIn: KeptIn, value: string, maxAgeSeconds: number): string {
    const options = { path: '/desk', secure: this.#secure, maxAgeSeconds };
    if (keptIn === 'frame') return cookie(frameCookie, value, { ...options, sameSite: 'frame' });
    // Strict: a link on another website opens the desk's page, and only the page then sends it
    return cookie(sessionCookie, value, { ...options, sameSite: 'Strict' });
  }
}

function endOf({ kind, createdAt, lastUsedAt, expiresAt }: Grant): Temporal.Instant | undefined {
  const whole = expiresAt === undefined ? undefined : Temporal.Instant.from(expiresAt);
  if (kind !== 'session') return whole;
  const idle = Temporal.Instant.from(lastUsedAt ?? createdAt).add({ hours: idleHours });
  return whole && Temporal.Instant.compare(whole, idle) < 0 ? whole : idle;
}

/** A frame's cookie counts only on what our own page asks for: others in the same window may have it sent as well. */
function secretsIn(request: IncomingMessage): string[] {
  const isOfOurPage = request.headers['sec-fetch-site'] === 'same-origin';
  const names = [sessionCookie, ...(isOfOurPage ? [frameCookie] : [])];
  return names.flatMap((name) => cookieOf(request, name) ?? []);
}
