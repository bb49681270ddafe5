/** The chat cannot be started now; trying again later may help. */
export class ChatUnavailable extends Error {
  readonly code = 'chat-unavailable';
  override name = 'ChatUnavailable';
}
