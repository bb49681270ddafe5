import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { MailUnavailable, type Mail, type MailPort } from '../ports/mail.ts';

/**
 * Mail while no mail server is set up: each message becomes a file that any mail program opens. The same
 * mail again overwrites its file.
 */
export class FolderMail implements MailPort {
  readonly reaches = 'folder';
  readonly #folder: string;
  readonly #composer = nodemailer.createTransport({ streamTransport: true, buffer: true });

  constructor(folder: string) {
    this.#folder = folder;
  }

  async send({ id, ...mail }: Mail): Promise<void> {
    try {
      const { message } = await this.#composer.sendMail({ ...mail, messageId: `<${id}@loket>` });
      const name = createHash('sha256').update(id).digest('hex').slice(0, 16);
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(join(this.#folder, `${name}.eml`), message as Buffer, { mode: 0o600 });
    } catch (cause) {
      throw new MailUnavailable(`the mail could not be written to ${this.#folder}`, { cause });
    }
  }
}
