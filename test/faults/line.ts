/**
 * The way to a server that comes and goes. What is cut off is asked again once the server is back, as the pages
 * of chat and desk do.
 */
export class Line {
  #isOpen = false;
  #fault: Error | undefined;
  #asked = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #counting: (() => void)[] = [];

  open(): void {
    this.#isOpen = true;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  cut(): void {
    this.#isOpen = false;
  }

  /** Nothing comes back any more: whoever asks gets this error. */
  fail(fault: Error): void {
    this.#fault = fault;
    this.open();
  }

  /** Resolves once so many more requests have been begun. */
  async hasBegun(requests: number): Promise<void> {
    const end = this.#asked + requests;
    while (this.#asked < end) {
      await new Promise<void>((resolve) => this.#counting.push(resolve));
    }
  }

  async ask<T>(request: () => Promise<T>): Promise<T> {
    for (;;) {
      while (!this.#isOpen) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      if (this.#fault) throw this.#fault;
      this.#asked += 1;
      for (const count of this.#counting.splice(0)) count();
      try {
        return await request();
      } catch (error) {
        // what fetch throws when no answer came, or half of one; a test has classes of its own
        if (!isNamed(error, 'TypeError')) throw error;
        await new Promise(setImmediate);
      }
    }
  }
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
