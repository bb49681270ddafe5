import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** The bot as it is registered. */
export interface Registration {
  appId: string;
  password: string;
  tenantId: string;
}

/**
 * Where the bot gets its token, as Microsoft Entra gives it: for its secret, its tenant and the connector alone.
 * `tokens` are those that were given; `expiresIn` is for how many seconds the next are good.
 */
export function openLogin(registration: Registration) {
  // nobody but the connector reads a token
  const key = randomBytes(32);
  const tokens: string[] = [];
  const revoked = new Set<string>();
  const state = { expiresIn: 3599, password: registration.password };

  return {
    tokens,
    state,
    /** No token that was given so far is taken any more. */
    revokeAll(): void {
      for (const token of tokens) revoked.add(token);
    },
    isGood: (token: string): Promise<boolean> =>
      jwtVerify(token, key).then(
        () => !revoked.has(token),
        () => false,
      ),
    async take(tenant: string, form: string, contentType: string) {
      if (!contentType.startsWith('application/x-www-form-urlencoded')) {
        return refused(400, 'invalid_request', 900144, `came as ${contentType}`);
      }
      const asked = new URLSearchParams(form);
      const { appId, tenantId } = registration;
      if (tenant !== tenantId) {
        return refused(400, 'invalid_request', 90002, `Tenant '${tenant}' not found.`);
      }
      if (asked.get('grant_type') !== 'client_credentials') {
        return refused(400, 'unsupported_grant_type', 70003, 'another grant is not supported');
      }
      if (asked.get('client_id') !== appId) {
        return refused(400, 'unauthorized_client', 700016, 'Application was not found.');
      }
      if (asked.get('client_secret') !== state.password) {
        return refused(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
      }
      const scope = 'https://api.botframework.com/.default';
      if (asked.get('scope') !== scope) return refused(400, 'invalid_scope', 70011, 'wrong scope');
      const { expiresIn } = state;
      const claims = {
        aud: 'https://api.botframework.com',
        appid: appId,
        tid: tenantId,
        jti: String(tokens.length),
      };
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime(`${expiresIn} s`)
        .sign(key);
      tokens.push(token);
      const body = {
        token_type: 'Bearer',
        expires_in: expiresIn,
        ext_expires_in: expiresIn,
        access_token: token,
      };
      return { status: 200, body };
    },
  };
}

export type Login = ReturnType<typeof openLogin>;

function refused(status: number, error: string, code: number, said: string) {
  const body = { error, error_description: `AADSTS${code}: ${said}`, error_codes: [code] };
  return { status, body };
}
