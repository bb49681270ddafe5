import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { openSignIn, type SignIn, type SignInOptions } from '../../../bot/desk/sign-in/sign-in.ts';
import { Accounts } from '../../../bot/desk/sign-in/accounts.ts';
import type { Account, Role, StaffStore } from '../../../bot/ports/staff-store.ts';
import { closeServer, createServer } from '../../../bot/http/server.ts';
import { MemoryStaff } from '../../../bot/stores/memory/memory-staff.ts';
import { cheapPasswords, password } from './test-password.ts';
import { serverTools } from '../server-tools.ts';

export interface TestSignIn {
  url: string;
  store: StaffStore;
  accounts: Accounts;
  signIn: SignIn;
  /** How many passwords were compared, each at the cost of one. */
  compared: () => number;
  goTo(at: string): void;
  add(name: string, role?: Role): Promise<Account>;
  /** What was written down, oldest first: action and subject. */
  actions(): Promise<string[]>;
}

/** As a browser, or a script, talks to the desk: it keeps cookies and the CSRF token. */
export interface Visitor {
  cookies: Map<string, string>;
  csrf: string | undefined;
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
  /** Signs in with the password of these tests. */
  enter(email: string): Promise<Reply>;
}

export interface Reply {
  status: number;
  headers: Headers;
  body: { csrf?: string; expiresAt?: string; error?: { code: string; message: string } } & Record<
    string,
    unknown
  >;
}

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** The desk's sign-in behind the real server, with a clock that stands; gone after the test. */
export async function openTestSignIn(options: Partial<SignInOptions> = {}): Promise<TestSignIn> {
  const store = options.store ?? new MemoryStaff();
  let now = Temporal.Instant.from('2026-11-21T12:00:00Z');
  const clock = () => now;
  let comparisons = 0;
  const passwords = options.passwords ?? cheapPasswords();
  const signIn = await openSignIn({
    store,
    clock,
    log: pino({ level: 'silent' }),
    publicUrl: undefined,
    openId: undefined,
    ...options,
    passwords: {
      ...passwords,
      fits(...given) {
        comparisons += 1;
        return passwords.fits(...given);
      },
    },
  });
  const log = pino({ level: 'silent' });
  const server = createServer({
    ...serverTools,
    log,
    readiness: () => ({ ready: true, problems: [] }),
  });
  signIn.mount(server);
  server.listen(0);
  await once(server.server, 'listening');
  opened.push(() => closeServer(server));
  const accounts = new Accounts(store, clock);
  return {
    url: `http://localhost:${(server.server.address() as AddressInfo).port}`,
    store,
    accounts,
    signIn,
    compared: () => comparisons,
    goTo(at) {
      now = Temporal.Instant.from(at);
    },
    async add(name, role = 'agent') {
      const email = `${name.toLowerCase()}@example.nl`;
      const passwordHash = await passwords.hash(password);
      return accounts.add({ email, name, role, passwordHash }, 'command line');
    },
    async actions() {
      const entries = (await store.audited(1000)).toReversed();
      return entries.map(({ action, subject = '' }) => `${action} ${subject}`.trim());
    },
  };
}

/** `always` is sent with every request; what is `undefined` there is left out. */
export function visit(
  { url }: { url: string },
  always: Record<string, string | undefined> = {},
): Visitor {
  const visitor: Visitor = {
    cookies: new Map(),
    csrf: undefined,
    async send(method, path, body, headers = {}) {
      const sent: Record<string, string | undefined> = {
        origin: url,
        cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; '),
        'x-csrf-token': visitor.csrf,
        'content-type': body === undefined ? undefined : 'application/json',
        ...always,
        ...headers,
      };
      const response = await fetch(new URL(path, url), {
        method,
        redirect: 'manual',
        headers: Object.entries(sent).filter(
          (pair): pair is [string, string] => pair[1] !== undefined,
        ),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
        if (value === '') visitor.cookies.delete(name);
        else visitor.cookies.set(name, value);
      }
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      const read = (isJson ? JSON.parse(text) : { text }) as Reply['body'];
      if (typeof read.csrf === 'string') visitor.csrf = read.csrf;
      return { status: response.status, headers: response.headers, body: read };
    },
    enter: (email) => visitor.send('POST', '/desk/api/session', { email, password }),
  };
  return visitor;
}
