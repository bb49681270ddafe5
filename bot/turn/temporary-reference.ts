import { createHash } from 'node:crypto';

/**
 * A reference for a case without an order: short enough to read aloud, and the same when the same message is handled
 * again after a crash. Example: `4KX9QZ`
 */
export function temporaryReference(conversation: string, sequence: number): string {
  const digest = createHash('sha256').update(`${conversation} ${sequence}`).digest();
  return BigInt(`0x${digest.toString('hex')}`)
    .toString(36)
    .slice(0, 6)
    .toUpperCase();
}
