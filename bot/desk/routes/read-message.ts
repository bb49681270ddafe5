import type { Request } from 'restify';
import type { z } from 'zod';
import { judgeFile, type JudgedFile } from '../../files/judge-file.ts';
import { readForm } from '../../files/read-form.ts';
import { formLimits, formsOfStaff } from '../../limits/limits.ts';
import { isForm, parse } from '../api/read-request.ts';
import { Refusal } from '../api/refusal.ts';
import { messageSchema } from '../api/schemas.ts';

type Message = z.output<typeof messageSchema>;
type MessageWithFiles = Message & { files: JudgedFile[] };

/** Reads messages sent as JSON (`body`), or as a form with files. */
export class MessageReader {
  #reading = 0;

  /** Throws a `Refusal` for what is empty, too large, or of a kind that is not accepted. */
  async read(request: Request, body: Message): Promise<MessageWithFiles> {
    const message = isForm(request) ? await this.#form(request) : { ...body, files: [] };
    if (message.text !== '' || message.files.length > 0) return message;
    const faults = [{ field: 'text', problem: 'write something, or add a file' }];
    throw new Refusal(422, 'invalid', 'The message is empty.', { faults });
  }

  async #form(request: Request): Promise<MessageWithFiles> {
    if (this.#reading >= formsOfStaff) {
      throw new Refusal(429, 'too-many-files', 'That is too much at once. Send it again shortly.');
    }
    this.#reading += 1;
    try {
      const form = await readForm(request, 'message', formLimits);
      if ('refused' in form) {
        const [status, code] =
          form.refused === 'too-large'
            ? ([413, 'too-large'] as const)
            : ([400, 'bad-form'] as const);
        throw new Refusal(status, code, form.why);
      }
      const message = parse(messageSchema, form.message);
      const judged = await Promise.all(form.files.map((file) => judgeFile(file)));
      const files = judged.filter((file) => file !== undefined);
      if (files.length === judged.length) return { ...message, files };
      const faults = form.files
        .filter((_file, index) => judged[index] === undefined)
        .map(({ name, bytes }) => ({
          field: 'file',
          problem: bytes.length === 0 ? `${name} is empty` : `${name} is none of these`,
        }));
      const accepted = 'Only pictures, PDF and plain text are accepted.';
      throw new Refusal(415, 'unsupported-file', accepted, { faults });
    } finally {
      this.#reading -= 1;
    }
  }
}
