import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';

/** A message with files as it came in: nothing of it is judged yet. */
export interface ReadForm {
  /** The JSON of the message's part. */
  message: unknown;
  files: { name: string; bytes: Buffer }[];
}

/** What may come in with one form. Sizes are in bytes. */
export interface FormLimits {
  files: number;
  fileBytes: number;
  /** Of all files together. */
  uploadBytes: number;
  /** Of the message that comes with them. */
  uploadedMessageBytes: number;
  /** How long all of it may take, in seconds. */
  uploadSeconds: number;
  /** How long nothing may come in, in milliseconds. */
  silence?: number;
}

// Whoever drives into a tunnel says nothing, and would keep a place for minutes.
const longestSilence = 20_000;

/** Why a form cannot be taken: `too-large` and `too-slow` for what is beyond the limits. */
export interface FormRefusal {
  refused: 'too-large' | 'too-slow' | 'malformed';
  why: string;
  cause?: unknown;
}

/**
 * Reads `multipart/form-data`: one part named `part` (JSON) and parts `file`. Never keeps more in
 * memory than the limits say; reads to the end, so that the client hears why it was refused.
 */
export async function readForm(
  request: IncomingMessage,
  part: string,
  limits: FormLimits,
): Promise<ReadForm | FormRefusal> {
  const parts = await readParts(request, part, limits);
  if ('refused' in parts) return parts;
  if (parts.tooLarge || parts.files.length > limits.files) {
    const why = `A file has at most ${limits.fileBytes} bytes, and a message ${limits.files} files.`;
    return { refused: 'too-large', why };
  }
  if (parts.message === undefined) return refuseMalformed(`The part "${part}" is missing.`);
  if (parts.files.length === 0) return refuseMalformed('There is no part "file".');
  try {
    return { message: JSON.parse(parts.message) as unknown, files: parts.files };
  } catch (cause) {
    return refuseMalformed(`The part "${part}" is not JSON.`, cause);
  }
}

interface Parts {
  message: string | undefined;
  files: ReadForm['files'];
  tooLarge: boolean;
}

function readParts(
  request: IncomingMessage,
  part: string,
  limits: FormLimits,
): Promise<Parts | FormRefusal> {
  const parts: Parts = { message: undefined, files: [], tooLarge: false };
  const tooLarge = () => {
    parts.tooLarge = true;
    parts.files = [];
  };
  let room = limits.uploadBytes;

  return new Promise((settle) => {
    const { uploadSeconds } = limits;
    const patience = setTimeout(() => {
      drop();
      resolve({ refused: 'too-slow', why: `An upload takes at most ${uploadSeconds} seconds.` });
    }, uploadSeconds * 1000);
    const resolve = (read: Parts | FormRefusal) => {
      clearTimeout(patience);
      settle(read);
    };
    const drop = () => {
      request.unpipe();
      request.resume();
    };
    const fail = (cause?: unknown) => {
      drop();
      resolve(refuseMalformed('The upload is not whole multipart/form-data.', cause));
    };
    const reader = openReader(request, limits, fail);
    if (!reader) return;

    reader.on('field', (name, text) => {
      if (name === part) parts.message = text;
    });
    reader.on('file', (name, stream, { filename = 'file' }) => {
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
        if (name === part && bytes.length <= limits.uploadedMessageBytes) {
          parts.message = bytes.toString('utf8');
        } else if (name === 'file' && !parts.tooLarge) {
          parts.files.push({ name: filename, bytes });
        }
      });
    });
    reader.on('filesLimit', tooLarge);
    reader.on('error', fail);
    reader.on('close', () => {
      request.setTimeout(0);
      resolve(parts);
    });
    request.once('close', () => {
      if (!request.readableEnded) fail();
    });
    // who was gone before they were heard closes nothing any more
    if (request.destroyed) fail();
    request.setTimeout(limits.silence ?? longestSilence, () => {
      fail();
    });
    request.pipe(reader);
  });
}

function openReader(
  request: IncomingMessage,
  limits: FormLimits,
  fail: (cause: unknown) => void,
): busboy.Busboy | undefined {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        // The message may come as a file too: browsers send it as a blob.
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

function refuseMalformed(why: string, cause?: unknown): FormRefusal {
  return { refused: 'malformed', why, ...(cause !== undefined && { cause }) };
}
