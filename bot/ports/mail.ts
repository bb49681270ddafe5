/** A message to one address. */
export interface Mail {
  to: string;
  subject: string;
  /** As plain text; what the HTML is made of, unless that is given. */
  text: string;
  html?: string;
  /** The same for the same mail: a receiver that gets it twice after a crash can tell. */
  id: string;
  /** The same for all mails of one conversation or case, which mail programs show together: the `id` of the first. */
  thread?: string;
  /** Whether no person wrote it, such as a transcript or a link: nobody's absence notice is to answer it. */
  automatic: boolean;
  /** Where an answer goes; to the sender when not given. */
  replyTo?: string;
  attachments?: { name: string; contentType: string; bytes: Uint8Array }[];
}

/** How mail leaves the house. */
export interface MailPort {
  /**
   * Whether mail reaches its receiver, or lies in a folder until somebody sets up a mail server: what
   * customers may be told.
   */
  readonly reaches: 'receiver' | 'folder';

  /**
   * Resolves when the mail was taken over. Throws `MailUnavailable`; then it may be sent again; and
   * `MailRefused` when it would be refused again, such as for an address that does not exist.
   */
  send(mail: Mail): Promise<void>;
}

/** Mail that lies in the house, for a shop without a mail server. */
export interface KeptMail {
  /** Removes the mails with these ids for good, as far as they are there. Throws `MailUnavailable`. */
  erase(ids: readonly string[]): Promise<void>;
}

/** The id of the mail that the entry of a conversation's log asked for. */
export function transcriptMailId(conversation: string, sequence: number): string {
  return `${conversation}.${sequence}`;
}

export class MailUnavailable extends Error {
  readonly code = 'mail-unavailable';
  override name = 'MailUnavailable';
}

export class MailRefused extends Error {
  readonly code = 'mail-refused';
  override name = 'MailRefused';
}
