import { bucketCount } from './features.ts';

/** What was learned: for each bucket in use, in rising order, a row of what it says for each label. */
export interface Model {
  buckets: readonly number[];
  weights: ArrayLike<number>;
  bias: ArrayLike<number>;
}

/** The bytes hold no model that this version can use: `npm run train` makes one. */
export class UnusableModel extends Error {
  readonly code = 'unusable-model';
  override name = 'UnusableModel';
}

/*
 * The file: a line with format and labels; as 32-bit floats in little-endian order the bias of each label
 * and the greatest weight; a bit for each bucket, set where it is in use; and the weights of those, half a
 * byte each. Half a byte will do: rounded to 7 steps each way, finer near zero, they read as well.
 */
const steps = 7;

function layOut(labels: readonly string[]) {
  const head = new TextEncoder().encode(`loket labels 1: ${labels.join(' ')}\n`);
  const bitsAt = head.length + 4 * (labels.length + 1);
  return { head, bitsAt, weightsAt: bitsAt + bucketCount / 8 };
}

export function writeModel(
  labels: readonly string[],
  { buckets, weights, bias }: Model,
): Uint8Array {
  const { head, bitsAt, weightsAt } = layOut(labels);
  const bytes = new Uint8Array(weightsAt + Math.ceil(weights.length / 2));
  bytes.set(head);
  const greatest = Array.from(weights).reduce(
    (most, weight) => Math.max(most, Math.abs(weight)),
    0,
  );
  const view = new DataView(bytes.buffer);
  [...Array.from(bias), greatest].forEach((value, index) => {
    view.setFloat32(head.length + 4 * index, value, true);
  });
  const put = (at: number, bits: number) => (bytes[at] = (bytes[at] ?? 0) | bits);
  for (const bucket of buckets) put(bitsAt + (bucket >> 3), 1 << (bucket & 7));
  Array.from(weights).forEach((weight, index) => {
    const step = Math.round(Math.sqrt(Math.abs(weight) / greatest) * steps) * Math.sign(weight);
    put(weightsAt + (index >> 1), (step + steps) << (4 * (index & 1)));
  });
  return bytes;
}

/** What was learned, read where it stands in the file: to open it takes next to no time and memory. */
export interface OpenModel {
  bias: ArrayLike<number>;
  /** Adds to the score of each label what the bucket says for it, `value` times; one that is not in use says nothing. */
  addTo(scores: Float64Array, bucket: number, value: number): void;
}

/** The model in a file. Throws `UnusableModel` where it was cut off, or made for other labels. */
export function readModel(bytes: Uint8Array, labels: readonly string[]): OpenModel {
  const { head, bitsAt, weightsAt } = layOut(labels);
  if (bytes.length < weightsAt || !head.every((byte, index) => bytes[index] === byte)) {
    throw new UnusableModel(
      'These bytes hold no weights for these labels; npm run train makes them.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const bias = Float64Array.from(labels, (_, index) =>
    view.getFloat32(head.length + 4 * index, true),
  );
  const greatest = view.getFloat32(head.length + 4 * labels.length, true);
  const inUse = (word: number) => view.getUint32(bitsAt + 4 * word, true);
  // how many buckets are in use before each word of 32 of them
  const before = new Uint32Array(bucketCount / 32);
  let rows = 0;
  for (let word = 0; word < before.length; word += 1) {
    before[word] = rows;
    rows += countBits(inUse(word));
  }
  if (bytes.length !== weightsAt + Math.ceil((rows * labels.length) / 2)) {
    throw new UnusableModel(
      'The weights of the labels were cut off; npm run train makes them anew.',
    );
  }
  const values = Float32Array.from({ length: 2 * steps + 1 }, (_, index) => {
    const step = (index - steps) / steps;
    return step * Math.abs(step) * greatest;
  });
  return {
    bias,
    addTo(scores, bucket, value) {
      const word = bucket >>> 5;
      const bit = 1 << (bucket & 31);
      const used = inUse(word);
      if ((used & bit) === 0) return;
      const row = (before[word] ?? 0) + countBits(used & (bit - 1));
      let index = row * labels.length;
      for (let k = 0; k < scores.length; k += 1, index += 1) {
        const bits = (bytes[weightsAt + (index >> 1)] ?? 0) >> (4 * (index & 1));
        scores[k] = (scores[k] ?? 0) + (values[bits & 15] ?? 0) * value;
      }
    },
  };
}

/** How many of the 32 bits are set: in pairs first, then in fours, in eights, and the four eights together. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
