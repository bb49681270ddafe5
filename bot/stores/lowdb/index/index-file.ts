import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from '../../../durable-file.ts';
import { IndexLines, type IndexEntry } from './index-lines.ts';

/** What the file keeps, as it is now. */
export interface Indexed {
  size(): number;
  all(): Iterable<IndexEntry>;
  entryOf(id: string): IndexEntry;
}

/** The file being written anew, beside the one in use. */
interface Rewriting {
  /** What was saved since it began: the new file may have it as it was. */
  changed: Set<string>;
  lines: Promise<IndexLines>;
  isWritten: boolean;
  isStopped: boolean;
}

/** Outdated entries for which it is not worth writing it anew. */
const slack = 20_000;

/**
 * A file that grows by what changed, as all of it takes too long to write each time: of several entries of a conversation the
 * last one counts. Once most are outdated it is written anew, line by line, while what changes goes on to the old one.
 */
export class IndexFile {
  readonly #path: string;
  readonly #indexed: Indexed;
  #lines: IndexLines | undefined;
  #rewriting: Rewriting | undefined;

  constructor(path: string, indexed: Indexed) {
    this.#path = path;
    this.#indexed = indexed;
  }

  /** Hands over what it has, oldest first, and gives whether it is there. Throws `UnreadableFile`. */
  async read(take: (entry: IndexEntry) => void): Promise<boolean> {
    this.#lines = await IndexLines.open(this.#path, take);
    return this.#lines !== undefined;
  }

  /**
   * Keeps durably how these are now, or throws; then they are to be saved again. With `anew`, nothing stays of what is
   * outdated. One call at a time.
   */
  async save(changed: ReadonlySet<string>, { anew }: { anew: boolean }): Promise<void> {
    const waits = anew || this.#lines === undefined;
    if (waits) await this.#stopRewriting();
    const rewriting = this.#rewriting ?? (waits ? this.#rewrite() : undefined);
    // one that begins only now has them as they are
    if (waits) await rewriting?.lines;
    else for (const id of changed) rewriting?.changed.add(id);
    if (rewriting?.isWritten) await this.#replaceBy(rewriting);
    else if (changed.size > 0) await this.#lines?.add(this.#entriesOf(changed));
    const isOutdated = (this.#lines?.entries ?? 0) > 2 * this.#indexed.size() + slack;
    if (isOutdated && !this.#rewriting) this.#rewrite();
  }

  async close(): Promise<void> {
    await this.#stopRewriting();
    await this.#lines?.close();
  }

  get #beside(): string {
    return `${this.#path}.tmp`;
  }

  #rewrite(): Rewriting {
    const rewriting: Rewriting = {
      changed: new Set(),
      lines: IndexLines.create(this.#beside),
      isWritten: false,
      isStopped: false,
    };
    rewriting.lines = this.#writeAll(rewriting);
    // a failure loses nothing: the old file is in use, or the next save begins again
    rewriting.lines.catch(() => {
      if (this.#rewriting === rewriting) this.#rewriting = undefined;
    });
    this.#rewriting = rewriting;
    return rewriting;
  }

  async #writeAll(rewriting: Rewriting): Promise<IndexLines> {
    const lines = await rewriting.lines;
    try {
      await lines.add(this.#allUntilStopped(rewriting));
    } catch (cause) {
      await lines.close();
      throw cause;
    }
    rewriting.isWritten = true;
    return lines;
  }

  async #stopRewriting(): Promise<void> {
    const rewriting = this.#rewriting;
    this.#rewriting = undefined;
    if (!rewriting) return;
    rewriting.isStopped = true;
    const lines = await rewriting.lines.catch(() => undefined);
    await lines?.close();
    await rm(this.#beside, { force: true });
  }

  async #replaceBy(rewriting: Rewriting): Promise<void> {
    const lines = await rewriting.lines;
    await lines.add(this.#entriesOf(rewriting.changed));
    // before the new one has its name, as Windows wants it
    await this.#lines?.close();
    this.#lines = undefined;
    await rename(this.#beside, this.#path);
    this.#lines = lines;
    this.#rewriting = undefined;
    await syncDirectory(dirname(this.#path));
  }

  *#allUntilStopped(rewriting: Rewriting): Iterable<IndexEntry> {
    for (const entry of this.#indexed.all()) {
      if (rewriting.isStopped) return;
      yield entry;
    }
  }

  *#entriesOf(ids: Iterable<string>): Iterable<IndexEntry> {
    for (const id of ids) yield this.#indexed.entryOf(id);
  }
}
