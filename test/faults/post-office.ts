import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { patience } from './shop.ts';

/** A mail server that counts what arrives; away until it is opened. */
export class PostOffice {
  readonly #arrived: string[] = [];
  readonly #port: number;
  readonly #server: SMTPServer;
  #look = (): void => undefined;

  constructor(port: number) {
    this.#port = port;
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => {
        void buffer(stream).then(async (message) => {
          this.#arrived.push((await PostalMime.parse(message)).messageId ?? '');
          done();
          this.#look();
        });
      },
    });
  }

  open(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
  }

  /** Whether so many different mails are there in time. */
  has(mails: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, patience);
      this.#look = () => {
        if (new Set(this.#arrived).size < mails) return;
        clearTimeout(timer);
        resolve(true);
      };
      this.#look();
    });
  }

  /** How many came that had come before. */
  get doubled(): number {
    return this.#arrived.length - new Set(this.#arrived).size;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
