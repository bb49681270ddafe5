/** A message to one address, as plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for the same mail: a receiver that gets it twice after a crash can tell. */
  id: string;
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
