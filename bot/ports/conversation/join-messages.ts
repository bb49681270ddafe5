import type { Activity } from 'botbuilder';

/**
 * Messages in a row as one, for channels on which each is billed: the texts with a blank line between them, all that is
 * attached, and the choices of the last that has any. Everything else is the last one's.
 * A text that comes again, such as a question that was asked anew, stands where it came last.
 * Example: "Genoteerd." and "Wat is je bestelnummer?" make "Genoteerd.\n\nWat is je bestelnummer?".
 */
export function joinMessages(messages: readonly Partial<Activity>[]): Partial<Activity> {
  const attachments = messages.flatMap(({ attachments: attached = [] }) => attached);
  const { suggestedActions } =
    messages.findLast(({ suggestedActions: s }) => s?.actions.length) ?? {};
  const { suggestedActions: _, attachments: __, ...last } = messages.at(-1) ?? {};
  return {
    ...last,
    text: textsOf(messages).join('\n\n'),
    ...(attachments.length > 0 && { attachments }),
    ...(suggestedActions && { suggestedActions }),
  };
}

function textsOf(messages: readonly Partial<Activity>[]): string[] {
  const texts = messages.flatMap(({ text }) => text || []);
  return texts.filter((text, index) => !texts.includes(text, index + 1));
}
