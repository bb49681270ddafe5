import type { FormRefusal } from '../../files/read-form.ts';
import { Refusal } from './refusal.ts';

export function refusedForm({ refused, why, cause }: FormRefusal): Refusal {
  switch (refused) {
    case 'too-large':
      return new Refusal(413, 'FileTooLarge', why, { tell: 'fileTooLarge' });
    case 'too-slow':
      return new Refusal(400, 'UploadTooSlow', why, { tell: 'fileTooSlow' });
    case 'malformed':
      return new Refusal(400, 'BadUpload', why, { cause });
  }
}

// No 429: the client stumbles over it, and shows the message as if it had been sent.
export function tooMany(): Refusal {
  const message = 'That is too much at once. Send the message again shortly.';
  return new Refusal(409, 'TooMany', message, { tell: 'tooMany' });
}

export function filesFull(): Refusal {
  const message =
    'No more files are taken for now. Send the message without, or try again tomorrow.';
  return new Refusal(409, 'TooManyFiles', message, { tell: 'filesFull' });
}

export function idReused(cause?: unknown): Refusal {
  const message = 'Another message has this clientActivityID. Send it under one of its own.';
  return new Refusal(409, 'IdReused', message, { tell: 'notStored', cause });
}

export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'activity-id-reused') return idReused(error);
  if (code !== 'store-unavailable' && code !== 'file-store-unavailable') return undefined;
  // A 4xx, for clients show "not sent, try again" then; after a 5xx they show nothing.
  const options = { tell: 'notStored', cause: error } as const;
  return new Refusal(424, 'NotStored', 'The message could not be stored. Send it again.', options);
}
