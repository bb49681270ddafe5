import type { Logger } from 'pino';
import type { Clock } from '../../ports/clock.ts';
import type { MailPort } from '../../ports/mail.ts';
import type { StaffStore } from '../../ports/staff-store.ts';
import type { Guard } from '../api/guard.ts';
import type { Accounts } from './accounts.ts';
import type { Grants } from './grants.ts';
import type { RoleSettings } from './openid/openid-claims.ts';
import type { Passwords } from './passwords.ts';
import type { TeamsSettings } from './teams/teams-settings.ts';
import type { JudgeTeamsToken } from './teams/teams-token.ts';
import type { Tries } from './tries.ts';

/** What the routes of signing in and of accounts work with. */
export interface SignInServices {
  store: StaffStore;
  clock: Clock;
  log: Logger;
  publicUrl: string | undefined;
  guard: Guard;
  accounts: Accounts;
  grants: Grants;
  passwords: Passwords;
  tries: Tries;
  /** Mails links for forgotten passwords; left out where no mail reaches staff, or no link would reach us. */
  linkMail: { mail: MailPort; publicUrl: string } | undefined;
  /** Whether mail reaches anybody: who looks after the desk is told when it does not. */
  mailReaches: MailPort['reaches'];
  /** What is wrong with channels, for the same people. */
  warnings: () => string[];
  /** Requests for such links. */
  linkTries: Tries;
  /** Whether staff may sign in at an OpenID provider. */
  hasOpenId: boolean;
  /** Whether a tab in Teams is a way in; `roles` as an OpenID provider gives them, where there is one. */
  teams:
    | { settings: TeamsSettings; judge: JudgeTeamsToken; roles: RoleSettings | undefined }
    | undefined;
  /** Whether this member of staff has the desk open. */
  isPresent: (id: string) => boolean;
  /** To be called when this member of staff signs out. */
  signedOut: (id: string) => void;
  /** To be called when an account changed or sessions ended. */
  notifyStaffChanged: () => void;
}
