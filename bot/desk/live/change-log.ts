import { randomBytes } from 'node:crypto';

/** A change that the pages of staff have to know of. What to tell of it is read from the store when it is sent. */
export type Change =
  /** It changed; new log entries come after the entry `after`. With `only`, one member of staff is told. */
  | { about: 'conversation'; conversation: string; after: number; only?: string }
  /** A conversation waits for staff that did not before. */
  | { about: 'handoff'; conversation: string }
  /** Something came to a case, or it was erased. */
  | { about: 'case'; reference: string }
  /** A member of staff came, left or was changed. */
  | { about: 'staff' };

/** How many changes a stream may be behind. */
const kept = 1000;

/** The latest changes, numbered from 1, so that a broken stream goes on where it broke off. */
export class ChangeLog {
  /** Marks the numbers of this run of the server, since each begins anew. */
  readonly #run = randomBytes(6).toString('hex');
  readonly #size: number;
  #changes: Change[] = [];
  #newest = 0;
  #listener: () => void = () => undefined;

  constructor(size = kept) {
    this.#size = size;
  }

  /** The number of the latest change. */
  get newest(): number {
    return this.#newest;
  }

  onAdded(listener: () => void): void {
    this.#listener = listener;
  }

  add(...changes: Change[]): void {
    this.#changes.push(...changes);
    // now and then, and not at each change
    if (this.#changes.length > 2 * this.#size)
      this.#changes.splice(0, this.#changes.length - this.#size);
    this.#newest += changes.length;
    if (changes.length > 0) this.#listener();
  }

  /** Notes that a change is not known: every stream has to be told to read everything anew. */
  addGap(): void {
    this.#newest += 1;
    this.#changes = [];
    this.#listener();
  }

  /** The changes after that number, or `undefined` where they are no longer known. */
  after(number: number): Change[] | undefined {
    const missing = this.#newest - number;
    if (missing < 0 || missing > Math.min(this.#changes.length, this.#size)) return undefined;
    return missing === 0 ? [] : this.#changes.slice(-missing);
  }

  /** The stream's `id:` for this number. */
  idOf(number: number): string {
    return `${this.#run}-${number}`;
  }

  /** The number of such an id; `undefined` for one of another run. */
  numberOf(id: string): number | undefined {
    const [run, number = ''] = id.split('-');
    return run === this.#run && /^\d{1,15}$/.test(number) ? Number(number) : undefined;
  }
}
