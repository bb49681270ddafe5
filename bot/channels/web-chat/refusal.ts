/** The sentences that customers read when something of theirs did not arrive, in their language. */
export interface Sentences {
  fileRefused(locale: string | undefined): string;
  filesFull(locale: string | undefined): string;
  fileTooLarge(locale: string | undefined): string;
  fileTooSlow(locale: string | undefined): string;
  messageTooLong(locale: string | undefined): string;
  notStored(locale: string | undefined): string;
  tooMany(locale: string | undefined): string;
}

/** The sentences, by their keys in the wording. */
export function sentencesOf(say: (key: string) => (locale?: string) => string): Sentences {
  return {
    fileRefused: say('file-refused'),
    filesFull: say('files-full'),
    fileTooLarge: say('file-too-large'),
    fileTooSlow: say('file-too-slow'),
    messageTooLong: say('too-long'),
    notStored: say('not-stored'),
    tooMany: say('too-many'),
  };
}

/**
 * Ends a request with a status and `{"error":{"code","message"}}`. `tell` names the sentence that
 * the customer reads in the chat besides: a browser shows a status to nobody.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly statusCode: number;
  readonly code: string;
  readonly tell: keyof Sentences | undefined;

  constructor(
    statusCode: number,
    code: string,
    message: string,
    options: { tell?: keyof Sentences; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.statusCode = statusCode;
    this.code = code;
    this.tell = options.tell;
  }

  toJSON() {
    return { error: { code: this.code, message: this.message } };
  }
}
