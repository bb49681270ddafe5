import type { IncomingMessage } from 'node:http';

interface RawLimits {
  mostBytes: number;
  seconds: number;
}

/**
 * The body of a request as it came in, byte by byte. `gone`: the connection ended before it did. Of one that is too large
 * or too slow the rest is not read.
 */
export function readRaw(
  request: IncomingMessage,
  { mostBytes, seconds }: RawLimits,
  after: (milliseconds: number, run: () => void) => void,
): Promise<Buffer | 'gone' | 'too-large' | 'too-slow'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (result: Buffer | 'gone' | 'too-large' | 'too-slow') => {
      request.removeListener('data', add);
      request.pause();
      resolve(result);
    };
    const add = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) end('too-large');
      else chunks.push(chunk);
    };
    request.on('data', add);
    request.once('end', () => {
      end(Buffer.concat(chunks));
    });
    for (const event of ['aborted', 'error', 'close']) {
      request.once(event, () => {
        end('gone');
      });
    }
    after(seconds * 1000, () => {
      end('too-slow');
    });
  });
}
