import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { spawnChild, type Child } from '../support/children/follow.ts';
import type { Instant } from '../support/children/die-at.ts';
import { Line } from './line.ts';

/** The real server in a process of its own, again and again on the same folder and port. */
export class Server {
  readonly line = new Line();
  readonly url: string;
  readonly dataDir: string;
  readonly #env: Record<string, string>;
  #child: Child | undefined;
  #isToEnd = false;

  private constructor(port: number, dataDir: string, env: Record<string, string>) {
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = dataDir;
    this.#env = {
      PORT: String(port),
      LOKET_DATA_DIR: dataDir,
      // behind a proxy, so that each customer has an address of their own
      LOKET_PUBLIC_URL: 'https://loket.example.nl',
      LOKET_WAIT_FOR_MORE_MS: '50',
      ...env,
    };
  }

  /** Not started yet, on a new folder. */
  static async on(env: Record<string, string> = {}): Promise<Server> {
    return new Server(await freePort(), await mkdtemp(join(tmpdir(), 'loket-faults-')), env);
  }

  /** `under` is a command that runs it. Rejects when it ends before it is open. */
  async start(under: string[] = []): Promise<void> {
    const child = await this.begin(under);
    await child.line((line) => line === 'open');
    this.line.open();
    void child.ended.then(() => {
      if (!this.#isToEnd) this.line.fail(new Error('the server ended by itself'));
    });
  }

  /** The same, without waiting until it is open. */
  async begin(under: string[] = [], args: string[] = []): Promise<Child> {
    this.#isToEnd = false;
    const app = 'test/support/children/steered-app.ts';
    this.#child = await spawnChild(app, args, under, this.#env);
    return this.#child;
  }

  /** Starts it to kill itself when this instant comes for that time, and resolves once it has. */
  async startToDie(instant: Instant, times: number): Promise<void> {
    const child = await this.begin([], [instant, String(times)]);
    this.#isToEnd = true;
    const opening = child
      .line((line) => line === 'open')
      .then(
        () => {
          this.line.open();
        },
        // it came to its end before it was open
        () => undefined,
      );
    await Promise.all([opening, child.ended]);
    this.line.cut();
  }

  async kill(): Promise<void> {
    this.#isToEnd = true;
    this.line.cut();
    await this.#running().kill();
  }

  /** Lets it end what it has begun. */
  async stop(): Promise<void> {
    this.#isToEnd = true;
    this.line.cut();
    this.#running().tell('stop');
    await this.#running().ended;
  }

  /** Sets its clock off from the machine's. */
  async setClock(seconds: number): Promise<void> {
    const told = `clock ${seconds}`;
    this.#running().tell(told);
    await this.#running().line((line) => line === told);
  }

  get pid(): number {
    return this.#running().pid;
  }

  /** Ends it, and takes its folder away. */
  async dispose(): Promise<void> {
    this.#isToEnd = true;
    await this.#child?.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  #running(): Child {
    if (!this.#child) throw new Error('the server has not been started');
    return this.#child;
  }
}
