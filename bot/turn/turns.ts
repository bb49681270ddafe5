import type { Conversation } from '../ports/conversation.ts';
import { StoreUnavailable } from '../ports/store.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import { Errands } from './errands.ts';
import { informing } from './informing.ts';
import { mailing } from './mailing.ts';
import { deliver, type Send } from './outbox.ts';
import { toActivity } from './to-activity.ts';
import type { TurnTools } from './tools.ts';
import { takeTurn } from './turn.ts';
import { tellFirst } from './staff/waiting.ts';

export interface TurnsTools extends TurnTools {
  send: Send;
  /** Calls back after so many milliseconds; the composition root's timer. */
  after: (milliseconds: number, run: () => void) => void;
  /** Tells the customer something that is not kept: used when nothing can be. */
  tell: (conversation: Conversation, text: string) => void;
}

/** Pauses before trying again, in milliseconds; the last one goes on for as long as it takes. */
const pauses = [1_000, 2_000, 5_000, 15_000, 60_000];

/** A message that fails this often is set aside with an apology, so that the conversation goes on. */
const failuresBeforeApology = 3;

/** Runs the turns of all conversations: one at a time in each, side by side across them. */
export class Turns {
  readonly #tools: TurnsTools;
  readonly #queue = new OneAtATime();
  readonly #arrivals = new OneAtATime();
  readonly #errands: Errands[];
  readonly #failures = new Map<string, number>();
  readonly #putOff = new Set<string>();
  #stopped = false;

  constructor(tools: TurnsTools) {
    this.#tools = tools;
    const { store } = tools;
    this.#errands = [mailing(tools), informing(tools)].map((one) => new Errands(one, store));
  }

  /** Handles and delivers all that the conversation has waiting. Never throws: what fails is tried again. */
  run(conversation: string): Promise<void> {
    return this.#queue.run([conversation], async () => {
      if (this.#stopped) return;
      try {
        await this.#handleAll(conversation);
        for (const errands of this.#errands) void this.#carryOut(errands, conversation);
        this.#failures.delete(conversation);
      } catch (error) {
        await this.#tryLater(conversation, error);
      }
    });
  }

  /** Takes up what an earlier process left unfinished. */
  async resume(): Promise<void> {
    for (const conversation of await this.#tools.store.unfinished()) void this.run(conversation);
  }

  /** Resolves when no turn is running, and nothing is done beside them. */
  async idle(): Promise<void> {
    await this.#queue.idle();
    await Promise.all(this.#errands.map((errands) => errands.idle()));
    await this.#queue.idle();
  }

  /** Waits for the turns that run; what is left waits in the store for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  async #handleAll(id: string): Promise<void> {
    const { store } = this.#tools;
    for (;;) {
      await this.#deliver(id);
      const next = (await store.conversation(id))?.toHandle[0];
      if (next === undefined) return;
      const moved = await takeTurn(id, next, this.#tools, this.#arrivals);
      if (moved) await tellFirst(this.#tools, (first) => this.run(first));
    }
  }

  // What cannot be delivered keeps nobody from being heard: it waits, in order, and is sent again.
  async #deliver(id: string): Promise<void> {
    const { send, log } = this.#tools;
    const key = `deliver ${id}`;
    try {
      await deliver(id, this.#tools, send);
      this.#failures.delete(key);
    } catch (error) {
      log.error(
        { err: error, conversation: id },
        'an answer could not be sent and will be sent again',
      );
      this.#again(key, id);
    }
  }

  async #carryOut(errands: Errands, id: string): Promise<void> {
    const key = `${errands.failed} ${id}`;
    try {
      const told = await errands.run(id);
      this.#failures.delete(key);
      if (told) await this.run(id);
    } catch (error) {
      const what = `${errands.failed} and will be sent again`;
      this.#tools.log.error({ err: error, conversation: id }, what);
      this.#again(key, id);
    }
  }

  async #tryLater(id: string, error: unknown): Promise<void> {
    const { log } = this.#tools;
    this.#again(id, id);
    const failures = this.#failures.get(id) ?? 0;
    log.error({ err: error, conversation: id, failures }, 'a turn failed and will be tried again');
    const kept = !(error instanceof StoreUnavailable);
    if (failures === 1) await this.#say(id);
    if (kept && failures >= failuresBeforeApology) await this.#setAside(id);
  }

  // Put off once at a time: each try may fail in several ways, and they would grow without end.
  #again(key: string, id: string): void {
    const failures = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, failures);
    if (this.#putOff.has(key)) return;
    this.#putOff.add(key);
    this.#tools.after(pauses[Math.min(failures, pauses.length) - 1] ?? 1_000, () => {
      this.#putOff.delete(key);
      void this.run(id);
    });
  }

  async #say(id: string): Promise<void> {
    const { store, tell, log } = this.#tools;
    try {
      const conversation = await store.conversation(id);
      if (conversation === undefined || conversation.toHandle.length === 0) return;
      tell(conversation, this.#apology(conversation, 'failed'));
    } catch (error) {
      log.error({ err: error, conversation: id }, 'the customer could not be told');
    }
  }

  // No catch around the turn itself: the state of a failed one must not be saved. What is committed
  // here is only that the message was seen, and the apology.
  async #setAside(id: string): Promise<void> {
    const { store, clock, log } = this.#tools;
    try {
      const conversation = await store.conversation(id);
      const sequence = conversation?.toHandle[0];
      if (conversation === undefined || sequence === undefined) return;
      const language = conversation.dialog?.language ?? 'nl';
      const activity = toActivity({ text: this.#apology(conversation, 'given-up') }, language);
      const entry = {
        at: clock().toString(),
        from: 'bot' as const,
        activity,
        todo: 'deliver' as const,
      };
      await store.commit({ conversation: id, handled: [sequence], append: [entry] });
      this.#failures.delete(id);
    } catch (error) {
      log.error({ err: error, conversation: id }, 'a message could not be set aside');
    }
  }

  #apology(conversation: Conversation, which: 'failed' | 'given-up'): string {
    const words = this.#tools.wording[conversation.dialog?.language ?? 'nl'];
    return words(`trouble.${which}`, {
      reference: `${conversation.id}/${conversation.toHandle[0] ?? 0}`,
    });
  }
}
