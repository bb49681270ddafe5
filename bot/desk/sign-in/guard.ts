import type { Request, Response } from 'restify';
import type { Clock } from '../../ports/clock.ts';
import type { Role, StaffStore } from '../../ports/staff-store.ts';
import type { Guard, Who } from '../api/guard.ts';
import { refuseWith } from './answers.ts';
import type { Grants } from './grants.ts';
import { isSame } from './secrets.ts';
import type { Sentence } from './sentences.ts';
import { isFromOurPages } from './where-from.ts';

export interface GuardParts {
  store: StaffStore;
  clock: Clock;
  grants: Grants;
  publicUrl: string | undefined;
}

const harmless = ['GET', 'HEAD', 'OPTIONS'];

export function createGuard(parts: GuardParts): Guard & { changed: () => void } {
  const { store, clock, grants, publicUrl } = parts;
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

  function objection(request: Request, who: Who, roles?: readonly Role[]): Sentence | undefined {
    // a token is sent by whoever has it, and by no browser of its own accord
    if (who.via === 'session' && !harmless.includes(request.method ?? '')) {
      if (!isFromOurPages(request, publicUrl)) return 'other-origin';
      const given = request.headers['x-csrf-token'];
      if (typeof given !== 'string' || !isSame(given, who.csrf ?? '')) return 'wrong-csrf-token';
    }
    return roles?.includes(who.staff.role) === false ? 'not-allowed' : undefined;
  }

  return {
    authenticate,
    audit,
    async requireStaff(request: Request, response: Response, roles, { counts = true } = {}) {
      response.setHeader('Cache-Control', 'no-store');
      const who = await (counts ? authenticate(request) : grants.whoIs(request));
      if (!who) {
        response.setHeader('WWW-Authenticate', 'Bearer realm="desk"');
        refuseWith(request, response, 401, 'not-signed-in');
        return undefined;
      }
      const against = objection(request, who, roles);
      if (against === undefined) return who;
      refuseWith(request, response, 403, against);
      return undefined;
    },
    isStillIn: async ({ grant, via }) => (await grants.find(grant, via)) !== undefined,
    onStaffChanged(listener) {
      listeners.add(listener);
    },
    changed() {
      for (const listener of listeners) listener();
    },
  };
}
