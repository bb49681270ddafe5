import nodemailer, { type Transporter } from 'nodemailer';
import { MailRefused, MailUnavailable, type Mail, type MailPort } from '../ports/mail.ts';
import { composeMessage } from './compose-message.ts';

/** How long a mail server may take for one step, in milliseconds. */
const patience = 15_000;

/**
 * Mail through the shop's mail server, sent from the user of its address, or from `loket@` its host.
 * Example: `smtps://chat%40example.nl:password@mail.example.nl` sends from chat@example.nl.
 */
export class SmtpMail implements MailPort {
  readonly reaches = 'receiver';
  readonly #server: Transporter;
  readonly #from: string;

  constructor(url: string) {
    const { username, hostname } = new URL(url);
    const user = decodeURIComponent(username);
    this.#from = user.includes('@') ? user : `loket@${hostname}`;
    this.#server = nodemailer.createTransport(url, {
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    } as object);
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.#server.sendMail({ ...composeMessage(mail), from: this.#from });
    } catch (cause) {
      if (isRefusal(cause)) throw new MailRefused('the mail server refused the mail', { cause });
      throw new MailUnavailable('the mail server did not take the mail', { cause });
    }
  }
}

// A 5xx to the address or the message is final; one to the password is the shop's to mend.
function isRefusal(cause: unknown): boolean {
  const { code, responseCode = 0 } = cause as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
}
