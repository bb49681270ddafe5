import { randomBytes } from 'node:crypto';

/** Something that the pages of staff want to know. Small: what it means is read when it is sent. */
export type Happening =
  /** It changed; what was added to its log comes after this entry. `only` one member of staff need know. */
  | { about: 'conversation'; conversation: string; after: number; only?: string }
  /** Somebody waits for staff who did not before. */
  | { about: 'handoff'; conversation: string }
  /** Somebody of the staff came, left or was changed. */
  | { about: 'staff' };

/** How many happenings can be caught up with. */
const kept = 1000;

/** What happened at the desk, numbered from 1, so that a broken stream goes on where it broke off. */
export class Feed {
  /** Numbers of another run of the server mean nothing here. */
  readonly #run = randomBytes(6).toString('hex');
  readonly #size: number;
  #happenings: Happening[] = [];
  #newest = 0;
  #listener: () => void = () => undefined;

  constructor(size = kept) {
    this.#size = size;
  }

  /** The number of the latest happening. */
  get newest(): number {
    return this.#newest;
  }

  onAdded(listener: () => void): void {
    this.#listener = listener;
  }

  add(...happenings: Happening[]): void {
    this.#happenings = [...this.#happenings, ...happenings].slice(-this.#size);
    this.#newest += happenings.length;
    if (happenings.length > 0) this.#listener();
  }

  /** Something was missed that nobody can be told: whoever listens has to look at everything anew. */
  lose(): void {
    this.#newest += 1;
    this.#happenings = [];
    this.#listener();
  }

  /** What happened after that number, or `undefined` where that is no longer known. */
  after(number: number): Happening[] | undefined {
    const missing = this.#newest - number;
    if (missing < 0 || missing > this.#happenings.length) return undefined;
    return missing === 0 ? [] : this.#happenings.slice(-missing);
  }

  /** What stands in `id:` of the stream for this number. */
  idOf(number: number): string {
    return `${this.#run}-${number}`;
  }

  /** The number that an id of ours stands for. */
  numberOf(id: string): number | undefined {
    const [run, number = ''] = id.split('-');
    return run === this.#run && /^\d{1,15}$/.test(number) ? Number(number) : undefined;
  }
}
