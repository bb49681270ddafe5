import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { namedEventIn } from '../../ports/conversation/log-events.ts';
import { MailRefused } from '../../ports/mail.ts';
import type { NewEntry } from '../../ports/store.ts';
import type { OutboxTask } from './outbox-task.ts';
import { toActivity } from '../to-activity.ts';
import type { TurnTools } from '../tools.ts';
import { transcriptMail } from './transcript-mail.ts';

/** Mails the transcript of a conversation to the address that was asked for. */
export function mailTask(tools: TurnTools): OutboxTask {
  return {
    failed: 'a mail could not be sent',
    workFor(entry, conversation) {
      const to = namedEventIn(entry, 'mail-transcript')?.value.to;
      return to === undefined ? undefined : () => mailTo(to, entry, conversation, tools);
    },
  };
}

// What is refused would be refused again: the customer is told, and the task is done.
async function mailTo(
  to: string,
  request: LogEntry,
  conversation: Conversation,
  { store, mail, book, wording, clock, log, linkTo }: TurnTools,
): Promise<NewEntry[]> {
  const { id, dialog } = conversation;
  const language = dialog?.language ?? 'nl';
  const words = wording[language];
  const entries = await store.log(id, 0);
  const setting = { book: book(), words, language };
  try {
    const link = await linkTo(conversation, { address: to, language });
    await mail.send(transcriptMail({ request, to, conversation: id, link }, entries, setting));
    return [];
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ err: error, conversation: id }, 'a conversation could not be mailed');
    const activity = toActivity({ text: words('transcript.refused', { to }) }, language);
    return [{ at: clock().toString(), from: 'bot', activity, todo: 'deliver' }];
  }
}
