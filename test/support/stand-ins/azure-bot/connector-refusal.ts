/** What the connector refuses, and how it says so. */
export class ConnectorRefusal extends Error {
  override name = 'ConnectorRefusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  toAnswer(): object {
    return { error: { code: this.code, message: this.message } };
  }
}

/** What Teams says with 403 and 404, by its codes. */
export const teamsRefusals = {
  MessageWritesBlocked: [403, 'Thread is blocked from message writes.'],
  ConversationBlockedByUser: [403, 'User blocked the conversation with the bot.'],
  BotNotInConversationRoster: [403, 'The bot is not part of the conversation roster.'],
  BotDisabledByAdmin: [403, 'The bot is disabled by the tenant admin.'],
  NotEnoughPermissions: [403, 'Bot is not permitted to perform the requested operation.'],
  ConversationNotFound: [404, 'Conversation not found.'],
  ActivityNotFoundInConversation: [404, 'The message was deleted or does not exist.'],
  MessageSizeTooBig: [413, 'Message size too large.'],
  BotConversationRateLimit: [429, 'API calls quota exceeded! maximum admitted per conversation.'],
} as const satisfies Record<string, [status: number, message: string]>;

export type TeamsCode = keyof typeof teamsRefusals;

export function refusal(code: TeamsCode, headers?: Record<string, string>): ConnectorRefusal {
  const [status, message] = teamsRefusals[code];
  return new ConnectorRefusal(status, code, message, headers);
}
