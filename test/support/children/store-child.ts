import { once } from 'node:events';
import { pino } from 'pino';
import { StoreUnavailable } from '../../../bot/ports/store.ts';
import { LowdbStore } from '../../../bot/stores/lowdb/lowdb-store.ts';
import { answered, create, evidence, heard, opened } from '../commits.ts';

/**
 * A process that commits until it is killed. Arguments: the folder, the bytes of journal, the number of
 * writers, each with a conversation, a case and an order of its own, and, where it shall kill itself, in
 * the middle of which checkpoint, from 1. It writes `open`, then
 * begins at a line of input; `kept <writer> <number>` after each commit, `failed <writer> <number>
 * <entries> <told>` with what can be seen of the log when one could not be kept, and of how many commits the
 * store has told; and the store's log as JSON.
 */
const [directory = '', journalBytes = '', writers = '', lastCheckpoint = ''] =
  process.argv.slice(2);

let checkpoints = 0;
const store = await LowdbStore.open({
  directory,
  journalBytes: Number(journalBytes),
  log: pino({ level: 'debug' }, { write: logLine }),
});
let told = 0;
store.onCommit(() => {
  told += 1;
});
say('open');
await once(process.stdin, 'data');
await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));

async function write(writer: number): Promise<void> {
  const conversation = `c${writer}`;
  const reference = `case-${writer}`;
  const orderNumber = `order-${writer}`;
  // goes on where the life before it ended
  const begin = (await store.case(reference))?.events.length ?? 0;
  for (let number = begin; ; number += 1) {
    const after = (await store.case(reference))?.events.length ?? 0;
    try {
      await store.commit({
        conversation,
        ...(after === 0 && { create }),
        append: [heard(`${number} ${'-'.repeat(500)}`, { key: `key-${number}` }), answered('goed')],
        cases: [
          {
            reference,
            orderNumber,
            after,
            append: [after === 0 ? opened(orderNumber) : evidence(String(number))],
          },
        ],
      });
      say(`kept ${writer} ${number}`);
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable)) throw cause;
      const { length } = await store.log(conversation, 0);
      say(`failed ${writer} ${number} ${length} ${told}`);
    }
  }
}

function logLine(line: string): void {
  process.stdout.write(line);
  if (!line.includes('checkpoint begins')) return;
  checkpoints += 1;
  // once the first of its files are being written
  if (checkpoints === Number(lastCheckpoint))
    setImmediate(() => process.kill(process.pid, 'SIGKILL'));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
