import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { namedEventIn, type LogEvent, type Named } from '../../ports/conversation/log-events.ts';
import { MailRefused, transcriptMailId, type Mail } from '../../ports/mail.ts';
import type { NewEntry } from '../../ports/store.ts';
import type { TurnTools } from '../tools.ts';
import type { OutboxTask } from './outbox-task.ts';

type Letter = Named<'letter'>['value'];

/** Mails the letters about cases. */
export function letterTask(tools: TurnTools): OutboxTask {
  return {
    failed: 'a letter could not be mailed',
    workFor(entry, conversation) {
      const letter = namedEventIn(entry, 'letter')?.value;
      return letter && (() => mailLetter(letter, entry, conversation, tools));
    },
  };
}

// What is refused would be refused again: staff read so in the case and in the conversation, and the task is done.
async function mailLetter(
  letter: Letter,
  entry: LogEntry,
  conversation: Conversation,
  tools: TurnTools,
): Promise<NewEntry[]> {
  const { mail, clock, log } = tools;
  try {
    await mail.send(await mailOf(letter, entry, conversation, tools));
    return [];
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ err: error, conversation: conversation.id }, 'a letter was refused');
    const reason = error.message;
    await noteRefusal(letter, entry, reason, conversation, tools);
    const value = { sequence: entry.sequence, reason };
    const activity: LogEvent = { type: 'event', name: 'delivery-refused', value };
    return [{ at: clock().toString(), from: 'bot', activity }];
  }
}

async function mailOf(
  { reference, to, subject, text, automatic }: Letter,
  { sequence }: LogEntry,
  conversation: Conversation,
  { store, wording, linkTo }: TurnTools,
): Promise<Mail> {
  const { id, dialog } = conversation;
  const language = dialog?.language ?? 'nl';
  const first = (await store.log(id, 0)).find(
    (entry) => namedEventIn(entry, 'letter')?.value.reference === reference,
  );
  const link = await linkTo(conversation, { address: to, language });
  const comeBack = link === undefined ? [] : [wording[language]('transcript.link', { link })];
  return {
    ...{ to, subject, automatic },
    text: [text, ...comeBack].join('\n\n'),
    id: transcriptMailId(id, sequence),
    thread: transcriptMailId(id, first?.sequence ?? sequence),
  };
}

/** Once: after a crash the same letter may be refused again. */
async function noteRefusal(
  { reference, to }: Letter,
  entry: LogEntry,
  reason: string,
  { id }: Conversation,
  { store, clock }: TurnTools,
): Promise<void> {
  const one = await store.case(reference);
  const isNoted = one?.events.some(
    (event) =>
      event.type === 'letter-refused' &&
      event.to === to &&
      Date.parse(event.at) >= Date.parse(entry.at),
  );
  if (!one || isNoted) return;
  const refused = { type: 'letter-refused' as const, at: clock().toString(), to, reason };
  await store.commit({
    conversation: id,
    cases: [{ reference, after: one.events.length, append: [refused] }],
  });
}
