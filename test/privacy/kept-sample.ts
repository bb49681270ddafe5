import { pino } from 'pino';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { FolderMail } from '../../bot/mail/folder-mail.ts';
import { transcriptMailId } from '../../bot/ports/mail.ts';
import type { NewEntry, Store } from '../../bot/ports/store.ts';
import { DiskFiles } from '../../bot/stores/disk-files.ts';
import { ErasureFile } from '../../bot/stores/erasure-file.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import type { CaseEvent, CaseKind } from '../../policies/case/case-events.ts';
import { shippedBook } from '../support/book.ts';
import { create } from '../support/commits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const stores: [string, (directory: string) => Promise<Store>][] = [
  ['memory', () => Promise.resolve(new MemoryStore())],
  ['lowdb', (directory) => LowdbStore.open({ directory, log: pino({ level: 'silent' }) })],
];

/** A data directory with everything in it that data of a person may lie in. */
export async function keptData(open: (directory: string) => Promise<Store>) {
  const dataDir = await temporaryFolder();
  const store = await open(join(dataDir, 'store'));
  const files = await DiskFiles.open(join(dataDir, 'files'));
  const mail = new FolderMail(join(dataDir, 'mail'));
  const erasures = new ErasureFile(join(dataDir, 'erasures.json'));
  let now = Temporal.Instant.from('2026-11-16T12:00:00Z');
  const complaints: string[] = [];
  const tools = {
    ...{ store, files, mail, erasures },
    book: shippedBook,
    clock: () => now,
    log: pino({ level: 'warn' }, { write: (line: string) => void complaints.push(line) }),
  };

  return {
    ...{ dataDir, store, files, mail, erasures, tools, complaints },
    /** Goes on to so much later. */
    goOn: (duration: Temporal.DurationLike) => {
      now = now.toZonedDateTimeISO('UTC').add(duration).toInstant();
    },
    now: () => now,
    /** A conversation in which a customer wrote this, handed over a file, and had it all mailed. */
    talk: async (id: string, text: string, cases: [string, CaseEvent[]][] = []) => {
      const bytes = Buffer.from(`foto van ${id}`);
      const file = await files.keep({ name: `${id}.txt`, contentType: 'text/plain', bytes });
      const attachments = [{ contentType: 'text/plain', name: file.name, content: file }];
      const at = now.toString();
      const entries: NewEntry[] = [
        { at, from: 'customer', activity: { type: 'message', text, attachments } },
        {
          at,
          from: 'bot',
          activity: { type: 'event', name: 'mail-transcript', value: { to: 'sanne@example.nl' } },
        },
      ];
      await store.commit({
        conversation: id,
        create,
        append: entries,
        cases: cases.map(([reference, append]) => {
          const [opened] = append;
          const orderNumber = opened?.type === 'opened' ? opened.orderNumber : undefined;
          return { reference, after: 0, append, ...(orderNumber !== undefined && { orderNumber }) };
        }),
      });
      await mail.send({
        id: transcriptMailId(id, 2),
        ...{ to: 'sanne@example.nl', subject: id, text, automatic: true },
      });
      return file;
    },
    opened: (
      kind: CaseKind,
      conversation: string,
      more: { orderNumber?: string; contact?: string } = {},
    ): CaseEvent => {
      const at = now.toString();
      return { type: 'opened', at, kind, conversation, summary: 'mijn verhaal', ...more };
    },
  };
}
