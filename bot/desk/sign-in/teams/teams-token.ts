import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Logger } from 'pino';
import type { Clock } from '../../../ports/clock.ts';
import { fetchFromProvider } from '../openid/fetch-from-provider.ts';
import { scopeName, type TeamsSettings } from './teams-settings.ts';

export type JudgedToken =
  | { claims: JWTPayload }
  /** It is not one of ours, or over; or nobody can tell, as Microsoft's keys are out of reach. */
  | { refused: 'teams-token-refused' | 'teams-unreachable' };

export type JudgeTeamsToken = (token: string) => Promise<JudgedToken>;

const patienceMs = 5000;
// machines' clocks differ
const clockToleranceSeconds = 60;

/** What is wrong with a token itself, by the codes of the library; all else is about its keys. */
const faults = new Set<string>([
  errors.JWTExpired.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
]);

/**
 * Judges access tokens of Microsoft Entra for the desk's own API: signed by the tenant, made out to us, for somebody of this
 * tenant who is there in person, and in time. Both versions of tokens count, as the app registration chooses which it gets.
 */
export function openTeamsTokens(
  settings: TeamsSettings,
  clock: Clock,
  log: Logger,
): JudgeTeamsToken {
  const { appId, tenantId, resource, authority, keysUrl } = settings;
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: patienceMs,
    [customFetch]: fetchFromProvider,
  });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        // never one that is signed by a shared secret, which a published key would be
        algorithms: ['RS256'],
        issuer: [`${authority}/v2.0`, `https://sts.windows.net/${tenantId}/`],
        audience: [appId, resource],
        requiredClaims: ['exp', 'nbf', 'tid', 'scp'],
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(clock().epochMilliseconds),
      });
      return isOfPerson(payload, tenantId)
        ? { claims: payload }
        : { refused: 'teams-token-refused' };
    } catch (cause) {
      const { code } = cause as { code?: string };
      if (code !== undefined && faults.has(code)) return { refused: 'teams-token-refused' };
      log.warn({ err: cause, keysUrl }, 'the keys of Microsoft Entra could not be read');
      return { refused: 'teams-unreachable' };
    }
  };
}

/** An app that asks in its own name gets roles and no scope, and says so itself where it is set up to. */
function isOfPerson({ tid, scp, idtyp }: JWTPayload, tenantId: string): boolean {
  const scopes = typeof scp === 'string' ? scp.split(' ') : [];
  return tid === tenantId && idtyp !== 'app' && scopes.includes(scopeName);
}
