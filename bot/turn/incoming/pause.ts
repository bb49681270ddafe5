import { newDialog } from '../../../dialogs/conversation/dialog-state.ts';
import { mayGoOn } from '../../../dialogs/conversation/may-go-on.ts';
import { countWords } from '../../../dialogs/reading/text.ts';
import { topics } from '../../../dialogs/topics.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import { readTogether, type Burst } from './burst.ts';
import { isQuiet } from '../../ports/conversation/about-message.ts';
import type { TurnTools } from '../tools.ts';
import { baseContextOf } from '../run-dialog.ts';

/** Whoever writes in pieces goes on in such; more words end what was to be said. */
const mostWordsOfPiece = 5;

export interface PauseTools extends TurnTools {
  /** Calls back after so many milliseconds; the composition root's timer. */
  after: (milliseconds: number, run: () => void) => void;
  /** So many milliseconds a greeting or a piece of a sentence waits for what may follow. */
  waitForMore: number;
}

/** Lets messages that lead nowhere by themselves wait a moment for what may follow them. */
export class Pause {
  readonly #tools: PauseTools;
  readonly #goOn: (conversation: string) => void;
  /** The last message that waits, or has waited, by conversation. */
  readonly #waiting = new Map<string, { last: number | undefined; isOver: boolean }>();

  constructor(tools: PauseTools, goOn: (conversation: string) => void) {
    this.#tools = tools;
    this.#goOn = goOn;
  }

  /**
   * Whether the messages wait, once after the last of them; the conversation goes on when the moment is over. `if-misread`
   * where they do so if the form that stands open does not understand them: `begin` has them wait then.
   */
  holds(conversation: Conversation, burst: Burst): 'yes' | 'no' | 'if-misread' {
    const { id, toHandle } = conversation;
    const last = toHandle.at(-1);
    const waiting = this.#waiting.get(id);
    if (waiting?.last === last && waiting?.isOver === false) return 'yes';
    this.#waiting.delete(id);
    // behind what cannot be joined to it nothing follows that could
    const mayGrow = waiting?.last !== last && burst.at(-1)?.sequence === last;
    const held = mayGrow ? this.#mayGoOn(conversation, burst) : 'no';
    if (held === 'yes') this.begin(conversation);
    return held;
  }

  /** Has the messages wait for what may follow the last of them. */
  begin({ id, toHandle }: Conversation): void {
    const begun = { last: toHandle.at(-1), isOver: false };
    this.#waiting.set(id, begun);
    this.#tools.after(this.#tools.waitForMore, () => {
      // what came after it was handled with it, or waits itself
      if (this.#waiting.get(id) !== begun) return;
      begun.isOver = true;
      this.#goOn(id);
    });
  }

  /** Nothing of the conversation waits any more, as when it was erased meanwhile. */
  forget(id: string): void {
    this.#waiting.delete(id);
  }

  #mayGoOn(conversation: Conversation, burst: Burst): ReturnType<typeof mayGoOn> {
    const { status, dialog = newDialog('nl') } = conversation;
    if (this.#tools.waitForMore === 0 || status !== 'with-bot') return 'no';
    if (isQuiet(burst[0].activity)) return 'no';
    const input = readTogether(burst);
    if (input.type !== 'text') return 'no';
    const [first, ...others] = burst;
    const latest = others.at(-1)?.activity.text;
    if (latest !== undefined && countWords(latest) <= mostWordsOfPiece) return 'yes';
    const base = baseContextOf(conversation, first, this.#tools);
    return mayGoOn(input.text, dialog, { ...base, cases: [], topics });
  }
}
