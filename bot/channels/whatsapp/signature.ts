import { createHmac, timingSafeEqual } from 'node:crypto';

const form = /^sha256=([0-9a-f]{64})$/;

/** The signature that a header holds, such as `sha256=` and 64 hexadecimal digits; `undefined` for any other. */
export function signatureIn(header: string | string[] | undefined): Buffer | undefined {
  const hex = typeof header === 'string' ? form.exec(header)?.[1] : undefined;
  return hex === undefined ? undefined : Buffer.from(hex, 'hex');
}

/** Whether it is Meta who signed these bytes, as they came in. It takes the same time for every wrong one. */
export function isSigned(body: Buffer, signature: Buffer, appSecret: string): boolean {
  const own = createHmac('sha256', appSecret).update(body).digest();
  return signature.length === own.length && timingSafeEqual(signature, own);
}
