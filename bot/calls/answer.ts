/** It has more bytes than are read. */
export class AnswerTooLong extends Error {
  readonly code = 'answer-too-long';
  override name = 'AnswerTooLong';
}

/** The text of the answer. Throws `AnswerTooLong` when it has more bytes than `most`. */
export async function readBody(response: Response, most: number): Promise<string> {
  return (await readBytes(response, most)).toString();
}

/** The bytes of the answer. Throws as `readBody` does. */
export async function readBytes(response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new AnswerTooLong('its answer was too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * What `work` comes to, unless the signal comes first. Node may leave the body of an aborted answer pending for ever
 * (nodejs/node#56917), and the customer with it.
 */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  return Promise.race([work, aborted]);
}

/** Why a call failed, in words that hold nothing of what was sent. Example: `ECONNREFUSED`. */
export function nameFailure(error: unknown): string {
  if (error instanceof AnswerTooLong) return error.message;
  // an error of fetch keeps what happened in its cause
  const { name, cause, code } = error as Error & { code?: unknown };
  const codes = [(cause as { code?: unknown } | undefined)?.code, code];
  return codes.find((one): one is string => typeof one === 'string') ?? name;
}
