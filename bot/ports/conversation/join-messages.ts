import type { Activity } from 'botbuilder';

/**
 * Messages in a row as one, for channels on which each is billed: the texts with a blank line between them, all that is
 * attached, and the choices of the last that has any. Everything else is the last one's.
 * Example: "Genoteerd." and "Wat is je bestelnummer?" make "Genoteerd.\n\nWat is je bestelnummer?".
 */
export function joinMessages(messages: readonly Partial<Activity>[]): Partial<Activity> {
  const attachments = messages.flatMap(({ attachments: attached = [] }) => attached);
  const { suggestedActions } =
    messages.findLast(({ suggestedActions: s }) => s?.actions.length) ?? {};
  const { suggestedActions: _, attachments: __, ...last } = messages.at(-1) ?? {};
  return {
    ...last,
    text: messages.flatMap(({ text }) => text || []).join('\n\n'),
    ...(attachments.length > 0 && { attachments }),
    ...(suggestedActions && { suggestedActions }),
  };
}
