/** Lets so many in at the same time: of each key, and of all together. */
export class Places {
  readonly #most: { each: number; all: number };
  readonly #taken = new Map<string, number>();
  #all = 0;

  constructor(most: { each: number; all: number }) {
    this.#most = most;
  }

  /** Takes a place and gives what leaves it again, to be called once; `undefined` when there is none. */
  enter(key: string): (() => void) | undefined {
    const taken = this.#taken.get(key) ?? 0;
    if (taken >= this.#most.each || this.#all >= this.#most.all) return undefined;
    this.#change(key, 1);
    return () => {
      this.#change(key, -1);
    };
  }

  #change(key: string, by: number): void {
    const taken = (this.#taken.get(key) ?? 0) + by;
    if (taken > 0) this.#taken.set(key, taken);
    else this.#taken.delete(key);
    this.#all += by;
  }
}
