/** One at a time per key; whoever needs several keys waits for all of them, in order of arrival. */
export class KeyedLock {
  readonly #last = new Map<string, Promise<void>>();

  async hold<T>(keys: string[], work: () => Promise<T>): Promise<T> {
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

  /** Waits until nobody holds a key. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
