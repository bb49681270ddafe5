import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** As small as it gets: what is built once is sent often. */
export const gzipped = (bytes) => promisify(gzip)(bytes, { level: 9 });

export const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
