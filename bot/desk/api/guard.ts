import type { IncomingMessage } from 'node:http';
import type { Account, AuditEntry, Role } from '../../ports/staff-store.ts';

/** Name of the cookie that holds a session's secret. */
export const sessionCookie = 'loket-desk';
/** Name of the one of a session in a frame of Teams. */
export const frameCookie = 'loket-desk-frame';

/** The member of staff who makes a request, as they are now. */
export interface Who {
  staff: Account;
  via: 'session' | 'token';
  /** Of a session: what the header `x-csrf-token` of every change must hold. */
  csrf?: string;
  /** Hash of the secret of their session or token. */
  grant: string;
}

/** Says who is signed in, and writes down what they do. */
export interface Guard {
  /**
   * Who makes the request, by its session cookie or bearer token; `undefined` when nobody is signed in. It
   * counts as use of the session, and checks neither origin nor CSRF token: see `requireStaff`.
   */
  authenticate(request: IncomingMessage): Promise<Who | undefined>;

  /**
   * Who makes the request, if they may make it. Throws a `Refusal` otherwise: 401 when nobody is signed in;
   * 403 for a page of another origin, a wrong CSRF token, or a role that is not among `roles`. It counts
   * as use of the session unless `counts` is false, for requests that a page makes by itself.
   */
  requireStaff(
    request: IncomingMessage,
    roles?: readonly Role[],
    options?: { counts?: boolean },
  ): Promise<Who>;

  /**
   * Whether their session or token is still valid, and their account enabled. To be asked before each event
   * of a stream. It does not count as use, so that a desk left open overnight ends like any other.
   */
  isStillIn(who: Who): Promise<boolean>;

  /** Adds to the audit log, with the time. */
  audit(entry: Omit<AuditEntry, 'at'>): Promise<void>;

  /**
   * Calls `listener` whenever an account was added or changed, or sessions ended, in this process. Changes
   * by the command line are not noticed here, only by `isStillIn`.
   */
  onStaffChanged(listener: () => void): void;
}
