import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { Role, StaffStore } from '../../ports/staff-store.ts';
import type { Guard, Who } from '../api/guard.ts';
import type { Grants } from './grants.ts';
import { refusal } from './refusals.ts';
import { isSame } from './secrets.ts';
import type { Sentence } from './sentences.ts';
import { isFromOurPages } from './where-from.ts';

export interface GuardOptions {
  store: StaffStore;
  clock: Clock;
  grants: Grants;
  publicUrl: string | undefined;
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

export function createGuard(options: GuardOptions): {
  guard: Guard;
  /** Tells the listeners of `onStaffChanged`. */
  notifyStaffChanged: () => void;
} {
  const { store, clock, grants, publicUrl } = options;
  const listeners = new Set<() => void>();

  const audit: Guard['audit'] = (entry) => store.audit({ at: clock().toString(), ...entry });

  const authenticate: Guard['authenticate'] = async (request) => {
    const who = await grants.whoIs(request);
    if (!who) return undefined;
    const isFirstUse = await grants.use(who.grant);
    if (isFirstUse && who.via === 'token') {
      await audit({ staff: who.staff.id, action: 'token-first-used', subject: who.staff.email });
    }
    return who;
  };

  function findObjection(
    request: IncomingMessage,
    who: Who,
    roles?: readonly Role[],
  ): Sentence | undefined {
    // browsers send cookies by themselves, and tokens never: a token cannot be made use of from elsewhere
    if (who.via === 'session' && !safeMethods.includes(request.method ?? '')) {
      if (!isFromOurPages(request, publicUrl)) return 'other-origin';
      const given = request.headers['x-csrf-token'];
      if (typeof given !== 'string' || !isSame(given, who.csrf ?? '')) return 'wrong-csrf-token';
    }
    return roles?.includes(who.staff.role) === false ? 'not-allowed' : undefined;
  }

  const guard: Guard = {
    authenticate,
    audit,
    async requireStaff(request, roles, { counts = true } = {}) {
      const who = await (counts ? authenticate(request) : grants.whoIs(request));
      if (!who) {
        const headers = { 'WWW-Authenticate': 'Bearer realm="desk"' };
        throw refusal(401, 'not-signed-in', {}, headers);
      }
      const objection = findObjection(request, who, roles);
      if (objection !== undefined) throw refusal(403, objection);
      return who;
    },
    isStillIn: async ({ grant, via }) => (await grants.find(grant, via)) !== undefined,
    onStaffChanged(listener) {
      listeners.add(listener);
    },
  };
  return {
    guard,
    notifyStaffChanged() {
      for (const listener of listeners) listener();
    },
  };
}
