import { byNewest } from '../../handoff/rules.ts';

/** A place in a list with the newest first, at an instant; `moment` in milliseconds of the epoch. */
export interface Place {
  id: string;
  moment: number;
}

/** Places that change one by one, sorted when somebody asks for a part of them. */
export class NewestFirst<P extends Place> {
  readonly #places = new Map<string, P>();
  #sorted: P[] = [];
  /** What came into `#places` since, and what of `#sorted` left them. */
  readonly #added = new Set<P>();
  readonly #gone = new Set<P>();

  get(id: string): P | undefined {
    return this.#places.get(id);
  }

  set(place: P): void {
    this.delete(place.id);
    this.#places.set(place.id, place);
    this.#added.add(place);
  }

  delete(id: string): void {
    const before = this.#places.get(id);
    if (before === undefined || !this.#places.delete(id)) return;
    if (!this.#added.delete(before)) this.#gone.add(before);
  }

  /** At most `limit` of them, from the newest on or after the place `before`. */
  part(before: Place | undefined, limit: number): P[] {
    this.#sort();
    const start = before === undefined ? 0 : firstAfter(this.#sorted, before);
    return this.#sorted.slice(start, start + limit);
  }

  #sort(): void {
    if (this.#added.size + this.#gone.size === 0) return;
    const left = this.#sorted.filter((place) => !this.#gone.has(place));
    // two sorted runs, which the engine merges
    this.#sorted = [...left, ...[...this.#added].sort(byNewest)].sort(byNewest);
    this.#added.clear();
    this.#gone.clear();
  }
}

function firstAfter(sorted: readonly Place[], before: Place): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = sorted[middle];
    if (place && byNewest(place, before) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
