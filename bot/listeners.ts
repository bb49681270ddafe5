/** Callbacks that are called in the order in which they were added. */
export class Listeners<T> {
  readonly #listeners: ((news: T) => void)[] = [];

  readonly add = (listener: (news: T) => void): void => {
    this.#listeners.push(listener);
  };

  readonly tell = (news: T): void => {
    for (const listener of this.#listeners) listener(news);
  };
}
