import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BookFile, parseBook } from '../../policies/policy-book.ts';
import { unpack } from './packed-book.ts';

/** A book, or what is wrong with it. */
export type ReadBook = ReturnType<typeof parseBook>;

/** It broke down and told nothing. */
class ThreadEnded extends Error {
  readonly code = 'thread-ended';
  override name = 'ThreadEnded';
}

/**
 * Reads a book as `parseBook` does, in a thread of its own, so that nobody waits meanwhile: one of fifty versions takes half
 * a second. `program` is the thread's, as built. Rejects when the thread cannot be started or breaks down.
 */
export async function readBookApart(
  program: string,
  files: readonly BookFile[],
): Promise<ReadBook> {
  const thread = new Worker(program, { workerData: files });
  const [packed] = await Promise.race([
    once(thread, 'message') as Promise<[unknown]>,
    once(thread, 'exit').then(() => {
      throw new ThreadEnded('the thread ended without a book');
    }),
  ]);
  // by the same program, of the same schemas
  return unpack(packed) as ReadBook;
}
