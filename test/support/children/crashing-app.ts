import { pino } from 'pino';
import { openApp } from '../../../bot/app.ts';
import { readConfig } from '../../../bot/config.ts';
import type { Commit } from '../../../bot/ports/store.ts';
import { LowdbStore } from '../../../bot/stores/lowdb/lowdb-store.ts';

/*
 * The whole app in a process of its own, which kills itself with SIGKILL at one point of the turn
 * that hears "hallo": before its commit, between commit and sending, or after sending. Or right after
 * the commit with which staff close a conversation. A greeting waits for what follows as long as it is told.
 */
const [dataDir = '', port = '0', point = 'never', wait = '0'] = process.argv.slice(2);

const die = () => process.kill(process.pid, 'SIGKILL');

function crashing(store: LowdbStore): LowdbStore {
  let armed = false;
  const commit = store.commit.bind(store);
  store.commit = async (change: Commit, options) => {
    armed ||= change.append?.some(({ activity }) => activity.text === 'hallo') === true;
    const isTurn = armed && change.replace !== undefined;
    const isNote = armed && change.delivered !== undefined;
    if (isTurn && point === 'before-commit') die();
    if (isNote && point === 'after-send') die();
    const kept = await commit(change, options);
    if (isTurn && point === 'after-commit') die();
    if (change.replace?.status === 'closed' && point === 'after-close') die();
    return kept;
  };
  return store;
}

const log = pino({ level: 'error' }, pino.destination(2));
const store = await LowdbStore.open({ directory: `${dataDir}/store`, log });
const env = { PORT: port, LOKET_DATA_DIR: dataDir, LOKET_WAIT_FOR_MORE_MS: wait };
const app = await openApp(readConfig(env), { log, store: crashing(store) });
process.stdout.write(`${app.url}\n`);
