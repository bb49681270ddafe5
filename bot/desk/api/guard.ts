import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Account, AuditEntry, Role } from '../../ports/staff-store.ts';

/** The member of staff who makes a request, as they are now. */
export interface Who {
  staff: Account;
  via: 'session' | 'token';
  /** Of a session: what the header `x-csrf-token` of every change must hold. */
  csrf?: string;
  /** Hash of the session or token that let them in. */
  grant: string;
}

/** What the rest of the desk needs to know about who is signed in. */
export interface Guard {
  /**
   * Who makes the request, by its session cookie or bearer token, or `undefined` for a stranger. It
   * counts as use of the session, and checks neither origin nor CSRF token: see `requireStaff`.
   */
  authenticate(request: IncomingMessage): Promise<Who | undefined>;

  /**
   * Who makes the request, when they may make it. Otherwise it answers by itself, in the shape of
   * `errorSchema`, and gives `undefined`: 401 for a stranger, 403 for a page of another origin, a wrong
   * CSRF token, or a role that is not among `roles`. It counts as use of the session unless `counts` is
   * false, for what a page asks by itself.
   * Example: `const who = await guard.requireStaff(request, response); if (!who) return;`
   */
  requireStaff(
    request: Request,
    response: Response,
    roles?: readonly Role[],
    options?: { counts?: boolean },
  ): Promise<Who | undefined>;

  /**
   * Whether what let them in still does: for streams, before each thing that is sent. It does not count
   * as use, so that a desk left open overnight ends as any other.
   */
  isStillIn(who: Who): Promise<boolean>;

  /** Writes down what somebody did, with the moment it is. */
  audit(entry: Omit<AuditEntry, 'at'>): Promise<void>;

  /**
   * Calls `listener` whenever an account was added or changed, or sessions ended, in this process: time to
   * tell the pages, and to close the streams of those who are not in any more. What the command line
   * changes is not heard; `isStillIn` knows it.
   */
  onStaffChanged(listener: () => void): void;
}

export interface SignIn extends Guard {
  /** Adds the routes of session, password, staff and OpenID Connect. */
  mount(server: Server): void;

  /**
   * A link, good for a day, with which the first administrator chooses a password; `undefined` once there
   * is an account. Each call makes a new one, and the one before it is good no more.
   * Example: `firstLink('http://localhost:3978')` → `http://localhost:3978/desk/welcome#…`
   */
  firstLink(base: string): Promise<string | undefined>;
}
