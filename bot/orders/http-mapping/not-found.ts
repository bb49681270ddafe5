import type { HttpAnswer } from '../http-client.ts';
import type { LookupTemplate } from './mapping-schema.ts';

/** So many look-ups without an order among them are no longer customers who mistyped. */
const suspicious = 10;

/**
 * Whether a 404 is about the order, and not about the address. It is where what is looked for stands in the path, and
 * it is no page of a web server; elsewhere only where the mapping says so (`notFound: 404`).
 * Example: of `…/orders/1042` it is, and of `…/orders?number=1042` it is not, as that path is the same for each order.
 */
export function saysThereIsNone(
  { url, notFound }: Pick<LookupTemplate, 'url' | 'notFound'>,
  { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>,
): boolean {
  if (status !== 404) return false;
  if (notFound === 404) return true;
  const [path = ''] = url.split(/[?#]/);
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
  return /\{\w+\}/.test(path) && !isPage;
}

/** For whoever runs Loket: what a refusal most likely means. */
export function whyRefused(status: number): string {
  const why = `the order system answers with status ${status}`;
  return status === 404
    ? `${why}, as if the address were wrong; mend it, or write notFound: 404 if it says so where there is no such order`
    : why;
}

/** Counts the look-ups at an address until one is answered with more than 404: a wrong path can look just like that. */
export class Misses {
  readonly #place: string;
  #count = 0;

  constructor(place: string) {
    this.#place = place;
  }

  add(): void {
    this.#count += 1;
  }

  /** It has answered with orders, or with none: the address is right. */
  stop(): void {
    this.#count = -Infinity;
  }

  problems(): string[] {
    return this.#count < suspicious
      ? []
      : [
          `${this.#place}: every look-up since the start was answered with 404; is the address right?`,
        ];
  }
}
