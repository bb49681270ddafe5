import type { Transporter } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport';
import { MailRefused, MailUnavailable, type Mail, type MailPort } from '../ports/mail.ts';
import { composeMessage } from './compose-message.ts';

/** How long a mail server may take for one step, in milliseconds. */
const usualPatience = 15_000;

/**
 * Mail through the shop's mail server, sent from the user of its address, or from `loket@` its host.
 * Example: `smtps://chat%40example.nl:password@mail.example.nl` sends from chat@example.nl.
 */
export class SmtpMail implements MailPort {
  readonly reaches = 'receiver';
  readonly #options: Options;
  #server: Transporter | undefined;
  readonly #from: string;

  constructor(url: string, patience = usualPatience) {
    const { username, hostname } = new URL(url);
    const user = decodeURIComponent(username);
    this.#from = user.includes('@') ? user : `loket@${hostname}`;
    this.#options = {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    };
  }

  async send(mail: Mail): Promise<void> {
    try {
      // once there is mail: the server starts quicker without it
      const { default: nodemailer } = await import('nodemailer');
      this.#server ??= nodemailer.createTransport(this.#options);
      await this.#server.sendMail({ ...composeMessage(mail), from: this.#from });
    } catch (cause) {
      if (isRefusal(cause)) throw new MailRefused('the mail server refused the mail', { cause });
      throw new MailUnavailable('the mail server did not take the mail', { cause });
    }
  }
}

// A 5xx to the receiver or the message is final, and so is what is not even sent, such as a mail above the server's
// size; one to the password or the sender is the shop's to mend.
function isRefusal(cause: unknown): boolean {
  const {
    code,
    command,
    responseCode = 500,
  } = cause as {
    code?: string;
    command?: string;
    responseCode?: number;
  };
  if (responseCode < 500) return false;
  return code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
}
