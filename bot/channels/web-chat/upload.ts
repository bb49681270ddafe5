import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** A message with files as it came in: nothing of it is judged yet. */
export interface Upload {
  activity: unknown;
  files: { name: string; bytes: Buffer }[];
}

/**
 * Reads `multipart/form-data`: one part `activity` (JSON) and parts `file`. Never keeps more in
 * memory than the limits say; reads to the end, so that the client hears why it was refused.
 */
export async function readUpload(request: IncomingMessage, limits: Limits): Promise<Upload> {
  const parts = await readParts(request, limits);
  if (parts.tooLarge || parts.files.length > limits.files) {
    const most = `A file has at most ${limits.fileBytes} bytes, and a message ${limits.files} files.`;
    throw new Refusal(413, 'FileTooLarge', most, { tell: 'fileTooLarge' });
  }
  if (parts.activity === undefined) throw malformed('The part "activity" is missing.');
  if (parts.files.length === 0) throw malformed('There is no part "file".');
  try {
    return { activity: JSON.parse(parts.activity) as unknown, files: parts.files };
  } catch (cause) {
    throw malformed('The part "activity" is not JSON.', cause);
  }
}

interface Parts {
  activity: string | undefined;
  files: Upload['files'];
  tooLarge: boolean;
}

function readParts(request: IncomingMessage, limits: Limits): Promise<Parts> {
  const parts: Parts = { activity: undefined, files: [], tooLarge: false };
  const tooLarge = () => {
    parts.tooLarge = true;
    parts.files = [];
  };
  let room = limits.uploadBytes;

  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown) => {
      request.unpipe();
      request.resume();
      reject(malformed('The upload is not whole multipart/form-data.', cause));
    };
    const reader = openReader(request, limits, fail);
    if (!reader) return;

    reader.on('field', (name, text) => {
      if (name === 'activity') parts.activity = text;
    });
    reader.on('file', (part, stream, { filename = 'file' }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        room -= chunk.length;
        if (room < 0) tooLarge();
        else if (!parts.tooLarge) chunks.push(chunk);
      });
      stream.on('limit', tooLarge);
      stream.on('error', fail);
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (part === 'activity' && bytes.length <= limits.uploadedMessageBytes) {
          parts.activity = bytes.toString('utf8');
        } else if (part === 'file' && !parts.tooLarge) {
          parts.files.push({ name: filename, bytes });
        }
      });
    });
    reader.on('filesLimit', tooLarge);
    reader.on('error', fail);
    reader.on('close', () => {
      resolve(parts);
    });
    request.once('close', () => {
      if (!request.complete) fail();
    });
    request.pipe(reader);
  });
}

function openReader(
  request: IncomingMessage,
  limits: Limits,
  fail: (cause: unknown) => void,
): busboy.Busboy | undefined {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        // The activity comes as a file too: browsers send it as a blob.
        files: limits.files + 1,
        fileSize: limits.fileBytes,
        fields: 1,
        fieldSize: limits.uploadedMessageBytes,
        headerPairs: 20,
      },
    });
  } catch (cause) {
    fail(cause); // no or another content type
    return undefined;
  }
}

function malformed(message: string, cause?: unknown): Refusal {
  return new Refusal(400, 'BadUpload', message, { cause });
}
