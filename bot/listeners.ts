/** Who wants to hear of something, and how they are told. */
export class Listeners<T> {
  readonly #listeners: ((news: T) => void)[] = [];

  readonly add = (listener: (news: T) => void): void => {
    this.#listeners.push(listener);
  };

  readonly tell = (news: T): void => {
    for (const listener of this.#listeners) listener(news);
  };
}
