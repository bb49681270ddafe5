import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, readlink, rm, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { failedWith } from '../../durable-file.ts';

const holderSchema = z.object({
  pid: z.number(),
  /** Where the process id has a meaning: a boot of one machine, and a container on it. */
  place: z.string(),
  /** When the process started, in the kernel's own count: ids are given out again. */
  started: z.string(),
  /** Sets each lock apart from the one before it, which the same process may have held as well. */
  nonce: z.string().optional(),
});

type Holder = z.infer<typeof holderSchema>;

/** Another process works on the directory: two would destroy each other's files. */
class DirectoryInUse extends Error {
  readonly code = 'directory-in-use';
  override name = 'DirectoryInUse';
}

/**
 * Keeps a second process off a directory with a file `lock` in it. What a killed process left is
 * known by its process id and taken over at once; where the id cannot be looked up (another container
 * or machine), the lock is taken over when its holder has not touched it for a while.
 */
export class DirectoryLock {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #beat: NodeJS.Timeout;

  private constructor(path: string, file: FileHandle, holder: Holder, beatEvery: number) {
    this.#path = path;
    this.#file = file;
    let beats = 0;
    this.#beat = setInterval(() => {
      beats += 1;
      // a beat that fails is made good by the next one
      void file.write(textOf(holder, beats), 0).catch(() => undefined);
    }, beatEvery).unref();
  }

  /**
   * Throws `DirectoryInUse` when a living process holds the directory. `patience` is how long, in
   * milliseconds, a holder that cannot be looked up may be silent; it touches the lock five times in that.
   */
  static async take(directory: string, patience = 10_000): Promise<DirectoryLock> {
    const path = join(directory, 'lock');
    const me = {
      pid: process.pid,
      place: await place(),
      started: await startOf(process.pid),
      nonce: randomBytes(8).toString('hex'),
    };
    for (;;) {
      const file = await createLock(path);
      if (file) {
        try {
          await file.write(textOf(me, 0), 0);
          return new DirectoryLock(path, file, me, patience / 5);
        } catch (cause) {
          await file.close();
          await rm(path, { force: true });
          throw cause;
        }
      }
      const found = await readLock(path);
      if (found === undefined) continue;
      if (await isAlive(found, path, me, patience)) throw inUse(directory, found);
      await removeStale(path, found, patience);
    }
  }

  async release(): Promise<void> {
    clearInterval(this.#beat);
    await this.#file.close();
    await rm(this.#path, { force: true });
  }
}

async function createLock(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (cause) {
    if (failedWith(cause, 'EEXIST')) return undefined;
    throw cause;
  }
}

async function isAlive(
  found: string,
  path: string,
  me: Holder,
  patience: number,
): Promise<boolean> {
  const holder = holderIn(found);
  if (holder?.place === me.place && holder.started !== '') {
    return holder.started === (await startOf(holder.pid));
  }
  for (let attempts = 0; attempts < 10; attempts += 1) {
    await setTimeout(patience / 10);
    if ((await readLock(path)) !== found) return true;
  }
  return false;
}

// Of all that find the same stale lock one has the right to remove it, and it removes no other: whoever is
// next to find it finds the lock of who took it over.
async function removeStale(path: string, found: string, patience: number): Promise<void> {
  const rightPath = `${path}.${holderIn(found)?.nonce ?? 'stale'}`;
  const right = await createLock(rightPath);
  if (right === undefined) return outwait(rightPath, patience);
  try {
    if ((await readLock(path)) === found) await rm(path);
  } finally {
    await right.close();
    await rm(rightPath, { force: true });
  }
}

// it is held for a moment; what stands longer was left by a process that was killed in that moment
async function outwait(rightPath: string, patience: number): Promise<void> {
  for (let attempts = 0; attempts < 100; attempts += 1) {
    await setTimeout(patience / 100);
    if ((await readLock(rightPath)) === undefined) return;
  }
  await rm(rightPath, { force: true });
}

async function readLock(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (failedWith(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function inUse(directory: string, found: string): DirectoryInUse {
  const holder = holderIn(found);
  const who = holder ? `process ${holder.pid} (${holder.place})` : 'another process';
  return new DirectoryInUse(
    `The directory ${directory} is in use by ${who}. Stop it first, or give this one a directory of its own.`,
  );
}

function textOf(holder: Holder, beat: number): string {
  return `${JSON.stringify({ ...holder, beat })}\n`;
}

async function place(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${hostname()}, boot ${boot.trim()}, ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/**
 * The start of a process in clock ticks since the boot; empty when there is none, when it has ended and only
 * its parent has not looked yet, or without `/proc`.
 */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // the second field, the name in parentheses, may hold spaces itself; the start is field 22
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // of one that is killed, other threads may write for a moment yet
    const hasEnded = state === 'Z' && (await readdir(`/proc/${pid}/task`)).length === 1;
    return hasEnded ? '' : (fields[18] ?? '');
  } catch {
    return '';
  }
}
