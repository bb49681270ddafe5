import type { Conversation, LogEntry } from '../ports/conversation.ts';
import { MailRefused } from '../ports/mail.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import { toActivity } from './to-activity.ts';
import { transcriptMail, transcriptReceiver } from './transcript.ts';
import type { TurnTools } from './tools.ts';

/**
 * Mails what a conversation has waiting to be mailed, beside the conversation itself: a mail server that
 * is slow or away holds up no answer.
 */
export class Mailing {
  readonly #tools: TurnTools;
  readonly #queue = new OneAtATime();

  constructor(tools: TurnTools) {
    this.#tools = tools;
  }

  /** Gives whether the customer was told something; throws when mail is left that may be sent again. */
  run(id: string): Promise<boolean> {
    return this.#queue.run([id], async () => {
      const { store } = this.#tools;
      const conversation = await store.conversation(id);
      const [first] = conversation?.toDeliver ?? [];
      if (conversation === undefined || first === undefined) return false;
      const waiting = new Set(conversation.toDeliver);
      let told = false;
      for (const entry of await store.log(id, first - 1)) {
        const to = transcriptReceiver(entry);
        if (to === undefined || !waiting.has(entry.sequence)) continue;
        told = (await this.#mail(conversation, entry, to)) || told;
      }
      return told;
    });
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }

  // What is refused would be refused again: the customer hears it, and it is done with.
  async #mail(conversation: Conversation, request: LogEntry, to: string): Promise<boolean> {
    const { store, mail, book, wording, clock, log } = this.#tools;
    const { id } = conversation;
    const language = conversation.dialog?.language ?? 'nl';
    const words = wording[language];
    const delivered = [request.sequence];
    const entries = await store.log(id, 0);
    const setting = { book: book(), words, language };
    try {
      await mail.send(transcriptMail({ request, to, conversation: id }, entries, setting));
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      log.warn({ err: error, conversation: id }, 'a conversation could not be mailed');
      const activity = toActivity({ text: words('transcript.refused', { to }) }, language);
      const at = clock().toString();
      const entry = { at, from: 'bot' as const, activity, todo: 'deliver' as const };
      await store.commit({ conversation: id, delivered, append: [entry] });
      return true;
    }
    await store.commit({ conversation: id, delivered }, { relaxed: true });
    return false;
  }
}
