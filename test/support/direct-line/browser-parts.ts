import { WebSocket } from 'ws';

/**
 * The parts of a browser that directlinejs needs and Node 20 lacks. `XMLHttpRequest` is as much of
 * it as rxjs uses, on top of `fetch`, so that forms and files travel as browsers send them.
 */
class FetchedXmlHttpRequest {
  onreadystatechange: (event: object) => void = () => undefined;
  ontimeout: (event: object) => void = () => undefined;
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  #url = '';
  #method = 'GET';
  #answer: Response | undefined;
  readonly #headers = new Headers();
  readonly #abort = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answer?.headers.get(name) ?? null;
  }

  abort(): void {
    this.#abort.abort();
  }

  send(body?: string | FormData): void {
    void this.#send(body)
      .catch(() => undefined)
      .then(() => {
        if (this.#abort.signal.aborted) return;
        this.readyState = 4;
        this.onreadystatechange({});
      });
  }

  async #send(body: string | FormData | undefined): Promise<void> {
    const { signal } = this.#abort;
    const init = { method: this.#method, headers: this.#headers, signal };
    this.#answer = await fetch(this.#url, body === undefined ? init : { ...init, body });
    const isJson = this.responseType === 'json';
    this.response = await (isJson ? this.#answer.json() : this.#answer.arrayBuffer());
    this.status = this.#answer.status;
  }
}

Object.assign(globalThis, { XMLHttpRequest: FetchedXmlHttpRequest, WebSocket });
