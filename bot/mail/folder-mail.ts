import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import type { SentMessageInfo } from 'nodemailer/lib/stream-transport';
import { MailUnavailable, type KeptMail, type Mail, type MailPort } from '../ports/mail.ts';
import { composeMessage } from './compose-message.ts';

/**
 * Mail while no mail server is set up: each message becomes a file that any mail program opens. The same
 * mail again overwrites its file.
 */
export class FolderMail implements MailPort, KeptMail {
  readonly reaches = 'folder';
  readonly #folder: string;
  #composer: Transporter<SentMessageInfo> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async send(mail: Mail): Promise<void> {
    try {
      // once there is mail: the server starts quicker without it
      const { default: nodemailer } = await import('nodemailer');
      this.#composer ??= nodemailer.createTransport({ streamTransport: true, buffer: true });
      const { message } = await this.#composer.sendMail(composeMessage(mail));
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(this.#pathOf(mail.id), message as Buffer, { mode: 0o600 });
    } catch (cause) {
      throw new MailUnavailable(`the mail could not be written to ${this.#folder}`, { cause });
    }
  }

  async erase(ids: readonly string[]): Promise<void> {
    try {
      for (const id of ids) await rm(this.#pathOf(id), { force: true });
    } catch (cause) {
      throw new MailUnavailable(`a mail in ${this.#folder} could not be erased`, { cause });
    }
  }

  #pathOf(id: string): string {
    const name = createHash('sha256').update(id).digest('hex').slice(0, 16);
    return join(this.#folder, `${name}.eml`);
  }
}
