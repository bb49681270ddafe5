import { Temporal } from 'temporal-polyfill';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { logEventIn, type LogEvent, type Named } from '../../ports/conversation/log-events.ts';
import { MailRefused } from '../../ports/mail.ts';
import type { NewEntry } from '../../ports/store.ts';
import type { PauseTools } from '../incoming/pause.ts';
import { addressOf } from '../unseen/address.ts';
import { unseenIn } from '../unseen/unseen.ts';
import { createWaker } from './waker.ts';
import type { OutboxTask } from './outbox-task.ts';
import { unseenMail } from './unseen-mail.ts';

/**
 * Mails what staff wrote and the customer has not seen in time. That it shall be is committed first, and is a task of
 * its own: so after a kill the same mail goes out under the same id, or none. `run` looks at the conversation again.
 */
export function unseenTask(tools: PauseTools, run: (conversation: string) => void): OutboxTask {
  const { clock } = tools;
  const wakeAt = createWaker(tools, run);

  return {
    failed: 'what was not seen could not be mailed',
    workFor(entry, conversation) {
      const asked = logEventIn(entry);
      if (asked?.name === 'unseen-mailed') {
        return () => mailUnseen(asked.value, entry, conversation, tools);
      }
      if (asked?.name !== 'mail-if-unseen') return undefined;
      return async () => {
        const unseen = unseenIn(await tools.store.log(conversation.id, 0)).at(-1);
        if (unseen === undefined) return [];
        const by = Temporal.Instant.from(asked.value.by);
        if (Temporal.Instant.compare(clock(), by) >= 0) {
          return [await askForMail(unseen.sequence, conversation, tools)];
        }
        wakeAt(by, conversation.id);
        return undefined;
      };
    },
  };
}

async function askForMail(
  upTo: number,
  conversation: Conversation,
  tools: PauseTools,
): Promise<NewEntry> {
  const address = await addressOf(conversation, tools);
  if (address === undefined) return kept({ upTo, why: 'no-address' }, tools);
  const { to, isOwn } = address;
  if (!tools.mailQuota.take(to, isOwn, conversation.id, upTo)) {
    return kept({ upTo, why: 'too-many' }, tools);
  }
  const activity: LogEvent = { type: 'event', name: 'unseen-mailed', value: { to, upTo } };
  return { at: tools.clock().toString(), from: 'bot', activity, todo: 'deliver' };
}

async function mailUnseen(
  { to, upTo }: Named<'unseen-mailed'>['value'],
  request: LogEntry,
  conversation: Conversation,
  { store, mail, book, wording, clock, log, linkTo }: PauseTools,
): Promise<NewEntry[]> {
  const { id, dialog } = conversation;
  const messages = unseenIn(await store.log(id, 0), request).filter(
    ({ sequence }) => sequence <= upTo,
  );
  // seen while the mail server was away
  if (messages.length === 0) return [];
  const language = dialog?.language ?? 'nl';
  try {
    const link = await linkTo(conversation, { address: to, language });
    const setting = { book: book(), words: wording[language], language };
    await mail.send(unseenMail({ request, to, conversation: id, link }, messages, setting));
    return [];
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ err: error, conversation: id }, 'what was not seen could not be mailed');
    return [kept({ upTo, why: 'refused' }, { clock })];
  }
}

/** Says to staff that nothing was mailed, and why. */
function kept(
  value: Named<'unseen-kept'>['value'],
  { clock }: Pick<PauseTools, 'clock'>,
): NewEntry {
  const activity: LogEvent = { type: 'event', name: 'unseen-kept', value };
  return { at: clock().toString(), from: 'bot', activity };
}
