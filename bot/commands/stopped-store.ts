import type { Config } from '../config.ts';
import { hasStore, openStore } from '../data-folder.ts';
import { openLog } from '../log.ts';
import type { Store } from '../ports/store.ts';

/** The store cannot be read while the server has it open. */
class StoreInUse extends Error {
  readonly code = 'store-in-use';
  override name = 'StoreInUse';
}

/** There is no store to read, most often since another folder was meant. */
class NoStore extends Error {
  readonly code = 'no-store';
  override name = 'NoStore';
}

/**
 * Does something with the store of the data directory while Loket is stopped. Throws `NoStore` where there is
 * none, which makes none, and `StoreInUse` while Loket runs on it.
 */
export async function withStoppedStore<T>(
  config: Config,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStopped(config);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/**
 * Walks over what the store holds in the same way.
 * Example: `walkStoppedStore(config, (store) => store.cases())`.
 */
export async function* walkStoppedStore<T>(
  config: Config,
  walk: (store: Store) => AsyncIterable<T>,
): AsyncIterable<T> {
  const store = await openStopped(config);
  try {
    yield* walk(store);
  } finally {
    await store.close();
  }
}

async function openStopped(config: Config): Promise<Store> {
  if (!hasStore(config)) {
    throw new NoStore(
      `There are no conversations and cases in ${config.dataDir}. ` +
        'Set LOKET_DATA_DIR to the folder in which the server keeps them.',
    );
  }
  try {
    return await openStore(config, openLog());
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'directory-in-use') throw cause;
    const message =
      `The conversations and cases in ${config.dataDir} cannot be read while Loket is running on them. ` +
      'Stop it first, or set LOKET_DATA_DIR to a snapshot of that folder, without its file store/lock.';
    throw new StoreInUse(message, { cause });
  }
}
