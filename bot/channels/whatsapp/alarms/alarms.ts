import { readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { failedWith, makePrivate, syncDirectory, writeDurably } from '../../../durable-file.ts';
import type { News } from '../payload/news.ts';
import { judgeNews } from './judge-news.ts';

const fileSchema = z.object({
  version: z.literal(1),
  /** What was heard last under each key; without a text all was well. */
  heard: z.record(z.string(), z.object({ at: z.number(), text: z.string().optional() })),
});

type Heard = z.infer<typeof fileSchema>['heard'];

const rememberedSeconds = 90 * 24 * 60 * 60;

/** What Meta finds wrong with account, numbers and templates, until it says that it is over; in a file of its own. */
export class Alarms {
  readonly #path: string;
  readonly #log: Logger;
  #heard: Heard = {};

  constructor(path: string, log: Logger) {
    this.#path = path;
    this.#log = log;
  }

  /** Reads what was kept. What is damaged is put beside it, and Meta's next news is heard. */
  async load(): Promise<void> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (cause) {
      if (failedWith(cause, 'ENOENT')) return;
      throw cause;
    }
    try {
      this.#heard = fileSchema.parse(JSON.parse(text)).heard;
    } catch {
      this.#log.error(
        { file: this.#path },
        'the alarms of WhatsApp are damaged, and were set aside',
      );
      await rename(this.#path, `${this.#path}.damaged`);
    }
  }

  /** Takes in news of this moment, in seconds, unless later ones were heard. On disk once it resolves. */
  async note(news: News, at: number): Promise<void> {
    const alarm = judgeNews(news);
    if (!alarm) return;
    const { key, text } = alarm;
    const before = this.#heard[key];
    if (before && (before.at > at || before.text === text)) return;
    // an end stays for a while, as what it ended may come after it
    const kept = Object.entries(this.#heard).filter(
      ([, one]) => one.text !== undefined || one.at > at - rememberedSeconds,
    );
    const heard = {
      ...Object.fromEntries(kept),
      [key]: { at, ...(text !== undefined && { text }) },
    };
    await makePrivate(dirname(this.#path));
    await writeDurably(this.#path, JSON.stringify({ version: 1, heard }));
    await syncDirectory(dirname(this.#path));
    this.#heard = heard;
    if (text !== undefined)
      this.#log.error({ component: 'whatsapp', alarm: key }, 'WhatsApp tells of trouble');
  }

  /** A sentence each, in Dutch, the oldest first. */
  problems(): string[] {
    return Object.values(this.#heard)
      .sort((a, b) => a.at - b.at)
      .flatMap(({ text }) => text ?? []);
  }
}
