/** When to look at each case next, in milliseconds since the epoch; a case more or less costs the same among a hundred thousand. */
export class Timetable {
  readonly #next = new Map<string, number>();
  /** Nothing is due before it. */
  #soonest = Infinity;

  /** When something may be due; never later than it is. `Infinity` for nothing. */
  get soonest(): number {
    return this.#soonest;
  }

  set(reference: string, at: number): void {
    this.#next.set(reference, at);
    this.#soonest = Math.min(this.#soonest, at);
  }

  delete(reference: string): void {
    this.#next.delete(reference);
  }

  /** What is due by now. Each of them has to be set anew, or deleted. */
  due(now: number): string[] {
    if (now < this.#soonest) return [];
    const due: string[] = [];
    this.#soonest = Infinity;
    for (const [reference, at] of this.#next) {
      if (at <= now) due.push(reference);
      else this.#soonest = Math.min(this.#soonest, at);
    }
    return due;
  }
}
