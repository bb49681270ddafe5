/*
 * In a group chat or a channel each person has a conversation of their own with us, as what one shows of their order is not
 * for the others. Its id is the channel's own with whom it is after it.
 */

const mark = '#';

/** The conversation of one person among others. Example: `19:1@thread.tacv2;messageid=2` and `ab12` are joined by a `#`. */
export function conversationAmongOthers(conversation: string, person: string): string {
  return `${conversation}${mark}${person}`;
}

/**
 * The id that the channel knows the conversation by. `isGroup` is what the reference says of it: the id of a personal chat
 * is the channel's own.
 */
export function channelConversation({ id, isGroup }: { id: string; isGroup: boolean }): string {
  const end = id.lastIndexOf(mark);
  return isGroup && end > 0 ? id.slice(0, end) : id;
}
