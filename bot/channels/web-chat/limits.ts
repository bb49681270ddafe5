/** What one customer, and all together, may ask of the web chat. Sizes are in bytes. */
export interface Limits {
  /** Of one message, in UTF-16 code units as browsers count them. */
  textLength: number;
  /** Messages in one conversation: at once, and a second after that. */
  messageBurst: number;
  messagesPerSecond: number;
  /** How many messages a file counts for. Any message within the limits must fit into the burst. */
  messagesPerFile: number;
  files: number;
  fileBytes: number;
  /** Of all files of one message together. */
  uploadBytes: number;
  /** Of the message that comes with files. */
  uploadedMessageBytes: number;
  /** Uploads being read at the same time; with `uploadBytes` this bounds the memory they take. */
  uploads: number;
  socketsPerConversation: number;
  sockets: number;
  /**
   * New tokens for one address: at once, and a second after that. A token opens one conversation, so
   * this bounds what one address can make us keep.
   */
  tokenBurst: number;
  tokensPerSecond: number;
  /** A socket that leaves one ping unanswered until the next is dropped. */
  pingSeconds: number;
}

export const defaultLimits: Limits = {
  textLength: 8000,
  messageBurst: 30,
  messagesPerSecond: 1,
  messagesPerFile: 5,
  files: 5,
  fileBytes: 10 * 1024 * 1024,
  uploadBytes: 25 * 1024 * 1024,
  uploadedMessageBytes: 64 * 1024,
  uploads: 8,
  socketsPerConversation: 8,
  sockets: 20_000,
  tokenBurst: 100,
  tokensPerSecond: 1,
  pingSeconds: 30,
};
