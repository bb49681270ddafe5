import type { Config } from './config.ts';
import { hasRoom } from './data-folder.ts';
import type { Desk } from './desk/desk.ts';
import type { Readiness } from './http/server.ts';
import type { PolicyBookFolder } from './policy-book-folder.ts';
import type { Store } from './ports/store.ts';

interface Parts {
  config: Config;
  engine: { isStoring(): boolean };
  book: Pick<PolicyBookFolder, 'problem'>;
  store: Store;
  desk: Desk;
}

/** Whether customers can be served, and all that is wrong with any part. */
export async function judgeReadiness(isStarted: boolean, parts: Parts): Promise<Readiness> {
  const { config, engine, book, store, desk } = parts;
  const isFull = !engine.isStoring() && !(await hasRoom(config));
  const full = 'messages cannot be stored; make room on the disk of the data folder';
  const faults = (book.problem() ?? []).map(
    ({ file, line, problem, instead }) => `${file}:${line}: ${problem}; ${instead}`,
  );
  return {
    ready: isStarted && !isFull,
    problems: [
      ...(isFull ? [full] : []),
      ...faults,
      ...store.problems(),
      ...(await desk.problems()),
    ],
  };
}
