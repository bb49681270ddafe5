/** An answer that is JSON already, of what would be a `T`. */
export class Rendered<T> {
  readonly json: string;
  /** For the compiler alone; never there. */
  readonly of?: T;

  constructor(json: string) {
    this.json = json;
  }
}
