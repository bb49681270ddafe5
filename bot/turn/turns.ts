import { StoreUnavailable } from '../ports/store.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { OutboxTaskRunner } from './outbox/outbox-task.ts';
import { hubTask } from './outbox/hub-task.ts';
import { letterTask } from './outbox/letter-task.ts';
import { mailTask } from './outbox/mail-task.ts';
import { orderActionTask } from './outbox/order-action-task.ts';
import { silenceTask } from './outbox/silence-task.ts';
import { unseenTask } from './outbox/unseen-task.ts';
import { DeliveryDelayed } from '../ports/delivery.ts';
import { deliver } from './outbox/delivery/deliver.ts';
import type { DeliverTools } from './outbox/delivery/deliver-tools.ts';
import { apologize, setAside, type ApologyTools } from './apology.ts';
import { readWaiting, toBurst } from './incoming/burst.ts';
import { Pause, type PauseTools } from './incoming/pause.ts';
import { replacedIn } from './incoming/received.ts';
import { takeTurn } from './turn.ts';
import { notifyFirst } from './staff/waiting.ts';

export interface TurnsTools
  extends PauseTools, ApologyTools, Pick<DeliverTools, 'send' | 'mannersOf'> {}

/** Pauses before trying again, in milliseconds; the last one goes on for as long as it takes. */
const pauses = [1_000, 2_000, 5_000, 15_000, 60_000];

/**
 * What an earlier process left undelivered may have been sent by it: where the channel tells of that, so many milliseconds
 * are for it to do so.
 */
const doubt = 30_000;

/** A message that fails this often is set aside with an apology, so that the conversation goes on. */
const failuresBeforeApology = 3;

/** Runs the turns of all conversations: one at a time in each, side by side across them. */
export class Turns {
  readonly #tools: TurnsTools;
  readonly #queue = new KeyedQueue();
  readonly #joins = new KeyedQueue();
  readonly #taskRunners: OutboxTaskRunner[];
  readonly #carrying = new Set<Promise<void>>();
  readonly #failures = new Map<string, number>();
  readonly #waiting = new Set<string>();
  /** What the channel wants to be asked for later, or may have been sent already. */
  readonly #held = new Set<string>();
  readonly #pause: Pause;
  #stopped = false;

  constructor(tools: TurnsTools) {
    this.#tools = tools;
    this.#pause = new Pause(tools, (conversation) => void this.run(conversation));
    const { store } = tools;
    const run = (conversation: string) => void this.run(conversation);
    const waiting = [unseenTask, silenceTask].map((task) => task(tools, run));
    const tasks = [mailTask, letterTask, hubTask, orderActionTask].map((task) => task(tools));
    this.#taskRunners = [...tasks, ...waiting].map((task) => new OutboxTaskRunner(task, store));
  }

  /** Handles and delivers all that the conversation has waiting. Never throws: what fails is tried again. */
  run(conversation: string): Promise<void> {
    return this.#queue.run([conversation], async () => {
      if (this.#stopped) return;
      try {
        await this.#handleAll(conversation);
        await this.#beginTasks(conversation);
        this.#failures.delete(conversation);
      } catch (error) {
        await this.#fail(conversation, error);
      }
    });
  }

  /** Continues what an earlier process left unfinished. */
  async resume(): Promise<void> {
    const { store, mannersOf } = this.#tools;
    for (const id of await store.unfinished()) {
      const conversation = await store.conversation(id);
      if (conversation && mannersOf(conversation).tellsDeliveries === true) {
        this.#hold(id, doubt);
      }
      void this.run(id);
    }
  }

  /** Resolves when no turn and no outbox task is running. */
  async idle(): Promise<void> {
    await this.#queue.idle();
    // one that appends another task begins that before it ends
    while (this.#carrying.size > 0) await Promise.all(this.#carrying);
    await this.#queue.idle();
  }

  /** Waits for the turns that run; what is left waits in the store for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  /** What is billed goes out together, once all is handled; whatever fails meanwhile. */
  async #handleAll(id: string): Promise<void> {
    const { store } = this.#tools;
    let isHeldBack = false;
    try {
      for (;;) {
        isHeldBack = await this.#deliver(id, { isOver: false });
        const conversation = await store.conversation(id);
        const waiting = conversation ? await readWaiting(conversation, store) : [];
        const replaced = replacedIn(waiting);
        if (replaced.length > 0) {
          await store.commit({ conversation: id, handled: replaced });
          continue;
        }
        // alone, so that no more is set aside than what breaks it; and it has waited for more already
        const isTriedAgain = this.#failures.has(id);
        const burst = toBurst(waiting, { alone: isTriedAgain });
        if (conversation === undefined || burst === undefined) {
          this.#pause.forget(id);
          return;
        }
        const held = isTriedAgain ? 'no' : this.#pause.holds(conversation, burst);
        if (held === 'yes') return;
        const ended = await takeTurn(id, burst, this.#tools, {
          joins: this.#joins,
          mayWait: held === 'if-misread',
        });
        if (ended === 'waits') {
          this.#pause.begin(conversation);
          return;
        }
        if (ended === 'queue-changed') await notifyFirst(this.#tools, (first) => this.run(first));
      }
    } finally {
      if (isHeldBack) await this.#deliver(id, { isOver: true });
    }
  }

  // no throw: while an answer cannot be delivered, what the customer writes is handled all the same
  async #deliver(id: string, { isOver }: { isOver: boolean }): Promise<boolean> {
    const { log } = this.#tools;
    const key = `deliver ${id}`;
    if (this.#held.has(id)) return false;
    try {
      const isHeldBack = await deliver(id, this.#tools, { isOver });
      this.#failures.delete(key);
      return isHeldBack;
    } catch (error) {
      if (error instanceof DeliveryDelayed) {
        log.info({ conversation: id, why: error.message }, 'an answer is sent later');
        this.#hold(id, error.milliseconds);
        return false;
      }
      log.error(
        { err: error, conversation: id },
        'an answer could not be sent and will be sent again',
      );
      this.#retryLater(key, id);
      return false;
    }
  }

  /** Delivers nothing in the conversation for so many milliseconds. */
  #hold(id: string, milliseconds: number): void {
    this.#held.add(id);
    this.#tools.after(milliseconds, () => {
      this.#held.delete(id);
      void this.run(id);
    });
  }

  async #beginTasks(id: string): Promise<void> {
    const conversation = await this.#tools.store.conversation(id);
    // mostly all is delivered by now
    if (!conversation?.toDeliver.length) return;
    for (const runner of this.#taskRunners) this.#begin(runner, id);
  }

  #begin(runner: OutboxTaskRunner, id: string): void {
    const carrying = this.#carryOut(runner, id).finally(() => this.#carrying.delete(carrying));
    this.#carrying.add(carrying);
  }

  async #carryOut(runner: OutboxTaskRunner, id: string): Promise<void> {
    const key = `${runner.failed} ${id}`;
    try {
      const appended = await runner.run(id);
      this.#failures.delete(key);
      if (appended) await this.run(id);
    } catch (error) {
      const what = `${runner.failed} and will be sent again`;
      this.#tools.log.error({ err: error, conversation: id }, what);
      this.#retryLater(key, id);
    }
  }

  async #fail(id: string, error: unknown): Promise<void> {
    const { log } = this.#tools;
    this.#retryLater(id, id);
    const failures = this.#failures.get(id) ?? 0;
    log.error({ err: error, conversation: id, failures }, 'a turn failed and will be tried again');
    const kept = !(error instanceof StoreUnavailable);
    if (failures === 1) await apologize(id, this.#tools);
    if (!kept || failures < failuresBeforeApology) return;
    if (await setAside(id, this.#tools)) this.#failures.delete(id);
  }

  // One retry at a time for each key: a try may fail in several ways, and retries would multiply.
  #retryLater(key: string, id: string): void {
    const failures = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, failures);
    if (this.#waiting.has(key)) return;
    this.#waiting.add(key);
    this.#tools.after(pauses[Math.min(failures, pauses.length) - 1] ?? 1_000, () => {
      this.#waiting.delete(key);
      void this.run(id);
    });
  }
}
