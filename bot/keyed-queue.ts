/** Runs work one at a time for each key, in order of arrival; other keys' work runs beside it. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<void>>();

  /** Runs `work` when nothing else holds any of the keys, and gives what it gives. */
  async run<T>(keys: string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? []);
    let release: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    for (const key of keys) this.#last.set(key, done);
    try {
      await Promise.all(before);
      return await work();
    } finally {
      release();
      for (const key of keys) if (this.#last.get(key) === done) this.#last.delete(key);
    }
  }

  /** Resolves when nothing is running any more. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
