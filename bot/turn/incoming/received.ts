import { TurnContext, type ConversationReference } from 'botbuilder';
import { aboutOf } from '../../ports/conversation/about-message.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import type { Commit } from '../../ports/store.ts';

/** Those that wait and that the customer has taken back or written anew since: the later text counts. */
export function replacedIn(waiting: readonly LogEntry[]): number[] {
  return waiting.flatMap(({ sequence, activity }) => {
    const isReplaced = waiting.some((later) => {
      const { edits, deletes } = aboutOf(later.activity);
      return later.sequence > sequence && [edits, deletes].includes(activity.id ?? '');
    });
    return isReplaced ? [sequence] : [];
  });
}

/** The commit with how the customer is reached from this message on, where that has changed. */
export function keepReference<C extends Omit<Commit, 'handled'>>(
  commit: C,
  conversation: Conversation,
  { activity }: Pick<LogEntry, 'activity'>,
): C {
  const { activityId, ...latest } = TurnContext.getConversationReference(activity);
  if (activity.serviceUrl === undefined || isSame(latest, conversation.reference)) return commit;
  const { version, status, dialog, handoff } = conversation;
  const kept = { version, status, ...(dialog && { dialog }), ...(handoff && { handoff }) };
  return { ...commit, replace: { ...(commit.replace ?? kept), reference: latest } };
}

function isSame(one: Partial<ConversationReference>, other: Partial<ConversationReference>) {
  const parts = ({ serviceUrl, user, bot }: Partial<ConversationReference>) =>
    JSON.stringify([serviceUrl, user, bot]);
  return parts(one) === parts(other);
}
