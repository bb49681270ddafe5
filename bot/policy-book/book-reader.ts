import { parentPort, workerData } from 'node:worker_threads';
import { parseBook, type BookFile } from '../../policies/policy-book.ts';
import { pack } from './packed-book.ts';

/*
 * A thread that reads one book and ends: `read-book-apart.ts` starts it.
 */

parentPort?.postMessage(pack(parseBook(workerData as BookFile[])));
