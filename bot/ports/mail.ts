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

export class MailUnavailable extends Error {
  readonly code = 'mail-unavailable';
  override name = 'MailUnavailable';
}

export class MailRefused extends Error {
  readonly code = 'mail-refused';
  override name = 'MailRefused';
}
