import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

interface KeyPair {
  kid: string;
  privateKey: CryptoKey;
  jwk: JWK;
}

/** How a token differs from a right one. Seconds count from `at`: now by the machine's clock, as the SDK reads that one, unless said otherwise. */
export interface TokenChanges {
  claims?: Record<string, unknown>;
  at?: Date;
  expiresIn?: number;
  validIn?: number;
  /** Signs with a key that nobody publishes, under the id of one that is. */
  forged?: boolean;
}

// made once: an RSA key takes a busy machine a second
const usual = newPair();

/** Keys of whoever signs tokens, as they are published: the newest signs. Each is endorsed for these channels. */
export async function openKeys(endorsements: string[]) {
  const first = await usual;
  const pairs: KeyPair[] = [first];
  const newest = (): KeyPair => pairs.at(-1) ?? first;

  return {
    /** What is published, in the form of a key set. */
    published: () => ({
      keys: pairs.map(({ jwk }) => ({ ...jwk, endorsements })),
    }),
    /** Another key signs from now on; `keepsOld` leaves the former ones published. */
    async rollOver({ keepsOld = true } = {}): Promise<void> {
      if (!keepsOld) pairs.length = 0;
      pairs.push(await newPair());
    },
    /** Signs these claims; a token is right for an hour unless `changes` say otherwise. */
    async sign(claims: Record<string, unknown>, changes: TokenChanges = {}): Promise<string> {
      const { at, claims: others = {}, expiresIn = 3600, validIn = -60, forged = false } = changes;
      const { kid, privateKey } = newest();
      const moment = (seconds: number) =>
        at ? new Date(at.getTime() + seconds * 1000) : `${seconds} s`;
      return new SignJWT({ ...claims, ...others })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setNotBefore(moment(validIn))
        .setExpirationTime(moment(expiresIn))
        .sign(forged ? (await newPair()).privateKey : privateKey);
    },
  };
}

export type Keys = Awaited<ReturnType<typeof openKeys>>;

async function newPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, x5t: kid, use: 'sig', kty: 'RSA' };
  return { kid, privateKey, jwk };
}
