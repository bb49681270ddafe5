import { randomUUID } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { openKeys, type TokenChanges } from './keys.ts';

/** Somebody of the shop, as Microsoft Entra knows them. */
export interface EntraPerson {
  email: string;
  name: string;
  /** Of the app registration, such as `agent`. */
  roles?: string[];
}

interface EntraSettings {
  appId: string;
  tenantId: string;
  /** Of the server, which is in the name of its API. */
  host: string;
}

/** Microsoft Entra as far as staff sign in by it: keys, and tokens for the shop's own API as Teams gets them. */
export async function openEntra({ appId, tenantId, host }: EntraSettings) {
  const keys = await openKeys([]);
  const resource = `api://${host}/${appId}`;

  const claimsOf = ({ email, name, roles }: EntraPerson) => ({
    aud: appId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    tid: tenantId,
    oid: randomUUID(),
    azp: appId,
    scp: 'access_as_user',
    ver: '2.0',
    ...{ name, email, preferred_username: email, xms_edov: true },
    ...(roles && { roles }),
  });

  return {
    keysPath: `/${tenantId}/discovery/v2.0/keys`,
    published: keys.published,
    rollOver: (options: Parameters<typeof keys.rollOver>[0]) => keys.rollOver(options),
    scope: `${resource}/access_as_user`,
    /** A token of version 2, which is right unless `changes` say otherwise. */
    token: (who: EntraPerson, changes?: TokenChanges) => keys.sign(claimsOf(who), changes),
    /** What differs in one of version 1, which registrations get that choose none. */
    version1: {
      aud: resource,
      iss: `https://sts.windows.net/${tenantId}/`,
      ver: '1.0',
      azp: undefined,
      appid: appId,
    },
    unsigned: (who: EntraPerson) =>
      new UnsecuredJWT(claimsOf(who)).setNotBefore(0).setExpirationTime('9000 days').encode(),
    /** Signed by a secret that everybody can read: the published key. */
    signedByPublicKey(who: EntraPerson, at: Date): Promise<string> {
      const [key] = keys.published().keys;
      return new SignJWT(claimsOf(who))
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: String(key?.kid) })
        .setNotBefore(at)
        .setExpirationTime(new Date(at.getTime() + 3_600_000))
        .sign(new TextEncoder().encode(JSON.stringify(key)));
    },
  };
}

export type Entra = Awaited<ReturnType<typeof openEntra>>;
