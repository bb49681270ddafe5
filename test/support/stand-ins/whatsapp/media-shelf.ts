import { createHash, randomInt, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../../bot/ports/clock.ts';
import { GraphRefusal } from './graph-error.ts';

interface KeptMedia {
  bytes: Uint8Array;
  contentType: string;
  name: string | undefined;
  at: Temporal.Instant;
}

const megabyte = 1024 * 1024;

/** The types that Meta takes, with the most bytes of each. */
const accepted: Record<string, number> = {
  'image/jpeg': 5 * megabyte,
  'image/png': 5 * megabyte,
  'image/webp': 0.5 * megabyte,
  'text/plain': 100 * megabyte,
  'application/pdf': 100 * megabyte,
  'audio/ogg': 16 * megabyte,
  'audio/mpeg': 16 * megabyte,
  'audio/aac': 16 * megabyte,
  'audio/amr': 16 * megabyte,
  'audio/mp4': 16 * megabyte,
  'video/mp4': 16 * megabyte,
};

/** What customers sent and what the shop uploaded. An id lives for seven days, an address for five minutes. */
export function mediaShelf(clock: Clock) {
  const kept = new Map<string, KeptMedia>();
  const addresses = new Map<string, { id: string; until: Temporal.Instant }>();

  function find(id: string): KeptMedia {
    const found = kept.get(id);
    const lives = found && Temporal.Instant.compare(clock(), found.at.add({ hours: 7 * 24 })) < 0;
    if (!lives) throw new GraphRefusal(33, `Object with ID '${id}' does not exist`);
    return found;
  }

  function keep(file: { bytes: Uint8Array; contentType: string; name?: string | undefined }) {
    const id = String(randomInt(10 ** 13, 10 ** 14));
    kept.set(id, { ...file, name: file.name, at: clock() });
    return id;
  }

  return {
    keep,
    find,
    /** As `keep`, of what the shop uploads: types and sizes that Meta does not take are refused. */
    upload(file: { bytes: Uint8Array; contentType: string; name: string }): string {
      const most = accepted[file.contentType];
      if (most === undefined) {
        throw new GraphRefusal(100, `Param file must be a file with a supported type`);
      }
      if (file.bytes.length === 0 || file.bytes.length > most) {
        throw new GraphRefusal(131053, `file has ${file.bytes.length} bytes`);
      }
      return keep(file);
    },
    /** What is known of a media id, with an address of its bytes below `base`. */
    describe(id: string, base: string): object {
      const { bytes, contentType } = find(id);
      const ticket = randomUUID();
      addresses.set(ticket, { id, until: clock().add({ minutes: 5 }) });
      return {
        messaging_product: 'whatsapp',
        url: `${base}/media/${ticket}`,
        mime_type: contentType,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        file_size: bytes.length,
        id,
      };
    },
    /** The bytes behind an address; `undefined` where there is none, or it is too old. */
    read(ticket: string): KeptMedia | undefined {
      const address = addresses.get(ticket);
      if (!address || Temporal.Instant.compare(clock(), address.until) >= 0) return undefined;
      return kept.get(address.id);
    },
  };
}

export type MediaShelf = ReturnType<typeof mediaShelf>;
