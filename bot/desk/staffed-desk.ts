import { join } from 'node:path';
import type { Server } from 'restify';
import { serviceAt } from '../../policies/policy-book.ts';
import { replyExpectation } from '../../policies/service/service.ts';
import { openDesk, type DeskSetup } from './desk.ts';
import { mountDeskPages } from './mount-pages.ts';
import { openSignIn } from './sign-in/sign-in.ts';
import { signInRoutes } from './sign-in/described.ts';
import type { OpenIdSettings } from './sign-in/openid.ts';
import type { StaffStore } from '../ports/staff-store.ts';

export interface StaffedDesk {
  mount(server: Server): void;
  /** Whether staff take over conversations now. */
  takes(): Promise<'yes' | 'none' | 'closed'>;
  /** A link with which the first administrator chooses a password; `undefined` once there is one. */
  firstLink(url: string): Promise<string | undefined>;
  stop(): void;
}

export interface DeskParts extends Omit<DeskSetup, 'guard' | 'cannedFile' | 'accounts'> {
  staff: StaffStore;
}

/** What the desk goes by, of the settings. */
export interface DeskSettings {
  publicUrl: string | undefined;
  openId: OpenIdSettings | undefined;
  rootDir: string;
  bookDir: string;
  /** The book that comes with Loket. */
  exampleBookDir: string;
  deskPagesDir: string;
}

/** The desk of the shop's staff: who may sit at it, what they do there, and whether they are in. */
export async function openStaffedDesk(
  config: DeskSettings,
  parts: DeskParts,
): Promise<StaffedDesk> {
  const { staff, clock, log, book } = parts;
  const present = (id: string) => desk.isPresent(id);
  const { publicUrl, openId } = config;
  const signIn = await openSignIn({
    store: staff,
    clock,
    log,
    publicUrl,
    openId,
    present,
  });
  const cannedFile = join(config.rootDir, 'bot', 'desk', 'canned.yaml');
  const desk = await openDesk({
    ...{ ...parts, guard: signIn, accounts: staff, cannedFile },
    elsewhere: signInRoutes,
  });
  return {
    mount(server) {
      signIn.mount(server);
      desk.mount(server);
      mountDeskPages(server, {
        folder: config.deskPagesDir,
        shopName: serviceAt(book(), clock()).shopName,
        log,
      });
    },
    async takes() {
      const accounts = await staff.accounts();
      if (accounts.every(({ disabled }) => disabled)) return 'none';
      const { staffed } = replyExpectation(book(), clock());
      // the hours of the example book are nobody's: while it is tried out, whoever is there counts
      const triedOut = config.bookDir === config.exampleBookDir && desk.presentStaff().length > 0;
      return staffed || triedOut ? 'yes' : 'closed';
    },
    firstLink: (url) => signIn.firstLink(url),
    stop: () => {
      desk.stop();
    },
  };
}
