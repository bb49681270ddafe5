import { routes, type Route } from '../routes.ts';
import { bucketCount } from './features.ts';

/** What was learned: for each kept bucket, what it says for each route. */
export interface Model {
  /** Row of weights of each bucket, -1 where the bucket says nothing. */
  rowOf: Int32Array;
  /** Row by row, one number for each route, to be multiplied by `scale`. */
  weights: Int8Array;
  scale: number;
  bias: Float32Array;
}

/** The bytes are no model of this version: `npm run train` makes one. */
export class UnusableModel extends Error {
  readonly code = 'unusable-model';
  override name = 'UnusableModel';
}

const magic = 'LOKET ROUTES 1\n';
const buckets = bucketCount / 8;

/*
 * The file: a line that names the format; a line with the routes; the scale and the bias of each route,
 * as 32-bit floats in little-endian order; one bit for each bucket, set where it has weights; and those
 * weights, a signed byte for each route.
 */

/** The model as a file. */
export function writeModel({ rowOf, weights, scale, bias }: Model): Uint8Array {
  const head = new TextEncoder().encode(heading(routes));
  const bytes = new Uint8Array(head.length + 4 + 4 * bias.length + buckets + weights.length);
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  [scale, ...bias].forEach((value, index) => {
    view.setFloat32(head.length + 4 * index, value, true);
  });
  const bitsAt = head.length + 4 + 4 * bias.length;
  rowOf.forEach((row, bucket) => {
    const byte = bitsAt + (bucket >> 3);
    if (row >= 0) bytes[byte] = (bytes[byte] ?? 0) | (1 << (bucket & 7));
  });
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), bitsAt + buckets);
  return bytes;
}

/** The model in a file. Throws `UnusableModel` where it was cut off, or made for other routes. */
export function readModel(bytes: Uint8Array): Model {
  const head = new TextEncoder().encode(heading(routes));
  if (!head.every((byte, index) => bytes[index] === byte)) {
    throw new UnusableModel(
      'These are no weights for the routes of this version; npm run train makes them.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const floats = Array.from({ length: 1 + routes.length }, (_, index) =>
    view.getFloat32(head.length + 4 * index, true),
  );
  const [scale = 0, ...bias] = floats;
  const bitsAt = head.length + 4 * floats.length;
  const rowOf = new Int32Array(bucketCount).fill(-1);
  let rows = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    if (((bytes[bitsAt + (bucket >> 3)] ?? 0) >> (bucket & 7)) & 1) rowOf[bucket] = rows++;
  }
  const weightsAt = bitsAt + buckets;
  const weights = new Int8Array(
    bytes.buffer,
    bytes.byteOffset + weightsAt,
    Math.max(0, bytes.length - weightsAt),
  );
  if (weights.length !== rows * routes.length) {
    throw new UnusableModel(
      'The file with the weights of the routes is incomplete; npm run train makes it.',
    );
  }
  return { rowOf, weights, scale, bias: Float32Array.from(bias) };
}

const heading = (names: readonly Route[]) => `${magic}${names.join(' ')}\n`;
